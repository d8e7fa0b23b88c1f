using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using Licensing.Platform.Data;
using Licensing.Platform.Law;
using Licensing.Platform.Law.Changes;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Platform.Law;

/// <summary>Open cases of real services, accepted by the law of the moment.</summary>
public sealed class LawApp : TestApp
{
    private static readonly Officer Taker = new(Guid.NewGuid(), "Омарова Айгүл", Actors.Astana);
    private Person? applicant;
    private int serial;

    /// <summary>The services of which there are cases here, with a term of each kind.</summary>
    public static IReadOnlyList<(string Service, string Edition, Term[] Stages)> Kinds { get; } =
    [
        ("DL", "362-2007", [Term.Hours(6)]),
        ("VR", "362-2007", [Term.Minutes(90)]),
        ("PR", "362-2007", [Term.Days(10)]),
        ("CZ", "362-2007", [Term.Months(1)]),
        ("ID", "132-2014", [Term.WorkingDays(10)]),
        ("TR", "362-2007", [Term.FilingDay]),
        ("EX", "254-2018", [Term.Days(21), Term.Days(1), Term.Days(7), Term.Days(1)]),
    ];

    /// <summary>The law as the app has it now.</summary>
    public async Task<LawSnapshot> Law()
    {
        Clock.Advance(TimeSpan.FromSeconds(11));
        return await Provider.GetRequiredService<ILaw>().Now(TestContext.Current.CancellationToken);
    }

    /// <summary>An open case that was accepted at this moment.</summary>
    public async Task<Case> Accepted(string service, string edition, Term[] stages, DateTimeOffset filedAt, string office = Actors.Astana)
    {
        if (applicant is null)
        {
            applicant = new Person().Describe(new PersonData(PersonName.Of("Әбілқасымова", "Айым", null), new(1990, 5, 5), Sex.Female, PersonStatus.Citizen, "KAZ", null));
            await Add<KernelDb>(applicant);
        }

        var sheet = await Sheet(service, edition, stages, filedAt, office);
        var number = CaseNumber.Create(service, 2026, ++serial).Value;
        var made = Case.Accept(BareCase.Of(number, service, applicant, sheet, office), Taker, BusinessTime.ToUtc(filedAt));
        await Add<KernelDb>(made);
        return made;
    }

    /// <summary>What the clocks say by the law of now.</summary>
    public async Task<DeadlineSheet> Sheet(string service, string edition, Term[] stages, DateTimeOffset filedAt, string office)
    {
        var snapshot = await Law();
        var law = Provider.GetRequiredService<ILaw>();
        var schedule = await law.ScheduleOf(office, law.Standards[service].FindEdition(edition)!.Schedule, TestContext.Current.CancellationToken);
        return DeadlineSheet.Whole(Deadlines.WorkStages(stages, filedAt, schedule, snapshot.Calendar, "7", edition));
    }

    /// <summary>The case as it stands.</summary>
    public Task<Case> Stored(Guid id) => Read(db => db.Cases.AsNoTracking().Include(c => c.Events).SingleAsync(c => c.Id == id));

    /// <summary>Everything that a dry run finds now.</summary>
    public async Task<(Impact Impact, List<MovedCase> Cases, List<TouchedDraft> Drafts)> Try(Guid proposal)
    {
        var (impact, cases, drafts, after) = (new Impact(), new List<MovedCase>(), new List<TouchedDraft>(), (ImpactCursor?)null);
        do
        {
            var tried = (await Send(new TryProposal(proposal, after), LawChanges.Second)).Value;
            impact = impact.With(tried.Part, tried.At);
            cases.AddRange(tried.Part.Cases);
            drafts.AddRange(tried.Part.Drafts);
            after = tried.Part.Next;
        }
        while (after is not null);
        return (impact, cases, drafts);
    }

    /// <summary>Drafts and sends a change.</summary>
    public async Task<Guid> Sent(LawChange change)
    {
        var id = (await Send(new ProposeChange(change), LawChanges.First)).Value;
        var sent = await Send(new SendProposal(id, await this.VersionOf(id), "№ 1 қаулы"), LawChanges.First);
        Assert.True(sent.IsOk, $"{sent.Failure}");
        return id;
    }
}
