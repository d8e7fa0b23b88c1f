using System.Text.Json.Nodes;
using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain.Numbers;
using Licensing.ForeignResidence.Law;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.Law;
using Licensing.Platform.Offices;
using Licensing.Platform.People;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features.Numbers;

/// <summary>What IN adds to the common path of a case: consent, the application to the operator, the number as the result (IN-6, IN-9).</summary>
internal sealed class NumberFlow(
    ForeignResidenceDb db, PeopleDesk people, OfficeDirectory offices, NumberClock clock, NumberIssue issue, ITexts texts) : IServiceFlow, IOwnClocks
{
    public const string Service = "IN";

    public IStandard Standard => ForeignerNumberStandard.Declared;

    public bool FourEyes => false;

    public (string Schema, string Sequence) Numbers => (ForeignResidenceDb.SchemaName, ForeignResidenceDb.NumberCases);

    /// <summary>IN-6.3: a number that is registered already is a ground, at intake and again with the operator.</summary>
    public async Task<JsonObject> KnownFacts(Applying applying, CancellationToken cancellation) =>
        applying.PersonId is { } id && await HasNumber(id, cancellation) ? new JsonObject { ["hasIin"] = true } : [];

    /// <summary>IN-6.3: what the operator answered.</summary>
    public async Task<JsonObject> FoundFacts(Case about, CancellationToken cancellation) =>
        (await db.NumberApplications.FindAsync([about.Id], cancellation))?.Error switch
        {
            ApplicationError.HasNumber => new JsonObject { ["hasIin"] = true },
            ApplicationError.Mismatch => new JsonObject { ["dataMatch"] = false },
            _ => [],
        };

    /// <summary>DECISION: what the State Corporation takes in goes to the head unit of its region; the regulation says «territorial units» and no more.</summary>
    public async Task<string> DecidingOffice(string officeId, CancellationToken cancellation) =>
        await people.FindOffice(officeId, cancellation) is { Kind: not OfficeKind.MigrationPoliceUnit } office
            ? await offices.HeadOf(OfficeKind.MigrationPoliceUnit, office.Region, Service, cancellation) ?? officeId
            : officeId;

    /// <summary>The steps have clocks to the minute and are planned once the package is accepted.</summary>
    public Task<IReadOnlyList<StepPlan>> Steps(Applying applying, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<StepPlan>>([]);

    /// <summary>IN-9.3 and 9.4 follow the talon.</summary>
    public async Task<Problem?> Accepted(Case accepted, UseCase useCase, CancellationToken cancellation)
    {
        var facts = FactsOf(accepted.Facts);
        var application = NumberApplication.Of(accepted, facts.BirthDate, facts.Citizenship, useCase.Now);
        db.NumberApplications.Add(application);
        var role = application.CameThroughCorporation ? Roles.CorporationOfficer : Roles.IntakeOfficer;
        var (consent, filled) = await Filling(clock, accepted, application, cancellation);
        accepted.Plan([new StepPlan(NumberSteps.Consent, role, consent), new StepPlan(NumberSteps.Application, role, filled)], useCase.Now);
        return null;
    }

    /// <summary>The minutes of the counter, or of the operator, by the hours that are now.</summary>
    public async Task<bool> Reckon(Case running, ILaw now, long change, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.NumberApplications.FindAsync([running.Id], cancellation) is not { } application)
        {
            return false;
        }

        var settled = new NumberClock(now);
        var (consent, filled) = await Filling(settled, running, application, cancellation);
        var moved = Move(NumberSteps.Consent, consent) | Move(NumberSteps.Application, filled);
        if (application is { State: ApplicationState.Waiting, SentAt: { } sent })
        {
            var (due, soon) = await settled.Forming(running, sent, cancellation);
            application.Move(due, soon);
            moved |= Move(NumberSteps.Forming, due);
        }

        return moved;

        bool Move(string step, DateTime due) => running.MoveStep(step, due, change, useCase.Officer, useCase.Now);
    }

    private static async Task<(DateTime Consent, DateTime Filled)> Filling(NumberClock clock, Case about, NumberApplication application, CancellationToken cancellation)
    {
        var hours = await clock.HoursOf(about.OfficeId, about.Edition, cancellation);
        var times = hours.Times(about.FiledAt);
        var filling = application.CameThroughCorporation ? times.Consent + times.Application : Math.Max(times.Consent, times.AtProvider);
        return (hours.After(about.FiledAt, times.Consent).DueAt, hours.After(about.FiledAt, filling).DueAt);
    }

    public Task<Problem?> Granted(Case granted, UseCase useCase, CancellationToken cancellation) => issue.Form(granted, useCase, cancellation);

    public async Task Ended(Case ended, UseCase useCase, CancellationToken cancellation) =>
        (await db.NumberApplications.FindAsync([ended.Id], cancellation))?.End();

    public async Task<Problem?> Reopened(Case reopened, UseCase useCase, CancellationToken cancellation)
    {
        (await db.NumberApplications.FindAsync([reopened.Id], cancellation))?.Resume();
        return null;
    }

    public async Task<string> HandedOverThing(Case closing, CancellationToken cancellation)
    {
        var kazakh = texts.In(Cultures.Kazakh);
        return await db.Numbers.AsNoTracking().FirstOrDefaultAsync(n => n.CaseId == closing.Id, cancellation) is { } number
            ? kazakh.Format("IN.thing.certificate", number.CertificateNumber, number.Number)
            : kazakh[closing.IsRefused ? "IN.thing.refusal" : "IN.thing.documents"];
    }

    public async Task HandedOver(Case closing, HandOver entry, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Numbers.SingleOrDefaultAsync(n => n.CaseId == closing.Id, cancellation) is { } number)
        {
            number.HandOver(entry.To, useCase.Now);
            useCase.Changed("foreigner-number", number.Number, number.PersonId, closing.Id);
        }
    }

    internal static ForeignerNumberFacts FactsOf(string json) => ForeignerNumberStandard.Declared.FactsOf(json);

    private async Task<bool> HasNumber(Guid personId, CancellationToken cancellation) =>
        await people.Find(personId, cancellation) is { } person
        && (person.Iin is not null || await db.Numbers.AnyAsync(n => n.PersonId == person.Id, cancellation));
}
