using Licensing.Demo;
using Licensing.DriverLicences;
using Licensing.DriverLicences.Features;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Bench;

/// <summary>What a crowd asks about, read once.</summary>
internal sealed record CrowdNeeds(IReadOnlyList<(string Id, string Region)> Offices, IReadOnlyList<(string Surname, string GivenName)> Names, IReadOnlyList<SampleCase> Cases);

/// <summary>A hundred officers in twenty offices, through the dispatcher as their pages are, and five hundred terminals over HTTP: each does the next thing once it has had its answer and thought about it.</summary>
internal sealed class Crowd(BenchApp app, LoadLog log, CrowdNeeds needs, int first)
{
    /// <summary>Officers of a crowd.</summary>
    public const int Officers = 100;

    /// <summary>Terminals of a crowd.</summary>
    public const int Terminals = 500;

    /// <summary>Answers a second that a crowd waits for, about.</summary>
    public const int Rate = 60;

    private const int Offices = 20;
    private const int Asked = 500;

    // An officer's case takes a quarter of an hour in earnest; here they hurry.
    private static readonly TimeSpan Think = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Visit = TimeSpan.FromSeconds(20);

    /// <summary>Reads what crowds ask about: by the indexes, however many there are.</summary>
    public static async Task<CrowdNeeds> Prepare(BenchApp app)
    {
        var offices = await app.DrivingOffices(Offices);
        return new CrowdNeeds([.. offices.Select(o => (o.Id, o.Region))], await app.SomeNames(Asked), await app.SomeCases(Asked, "DL"));
    }

    /// <summary>Runs until told to stop; what was begun is ended.</summary>
    public Task Run(CancellationToken stop) =>
        Task.WhenAll(Enumerable.Range(first, Officers).Select(i => Again(Think, token => Officer(i, token), stop))
            .Concat(Enumerable.Range(first, Terminals).Select(i => Again(Visit, token => Terminal(i, token), stop))));

    private static async Task Again(TimeSpan pace, Func<CancellationToken, Task> act, CancellationToken stop)
    {
        try
        {
            await Task.Delay(pace * Random.Shared.NextDouble(), stop);
            while (!stop.IsCancellationRequested)
            {
                await act(stop);
            }
        }
        catch (OperationCanceledException)
        {
            // The time is over.
        }
    }

    private static Task Pause(TimeSpan pace, CancellationToken stop) => Task.Delay(pace * (0.5 + Random.Shared.NextDouble()), stop);

    private async Task Terminal(int i, CancellationToken stop)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1 });
        await Pause(Visit, stop);
        var asked = needs.Cases[Random.Shared.Next(needs.Cases.Count)];
        var form = await log.Time(LoadKind.Status, () => StatusForm.Of(client, new Uri(app.Address, "/terminal/status"), CancellationToken.None));
        if (form is not null)
        {
            await Pause(Visit / 4, stop);
            await log.Time(LoadKind.Status, async () =>
            {
                await form.Ask(asked.Number, asked.Birth, asked.Number);
                return i;
            });
        }
    }

    private async Task Officer(int i, CancellationToken stop)
    {
        var (office, region) = needs.Offices[i % needs.Offices.Count];
        Actor As(string role) => Actors.At(office, region, $"Crowd {role} {i}", role);
        await Pause(Think, stop);
        var (surname, given) = needs.Names[Random.Shared.Next(needs.Names.Count)];
        await log.Time(LoadKind.Search, () => app.Send(new FindPeople($"{surname} {given[..Math.Min(2, given.Length)]}"), As(Roles.IntakeOfficer)));
        await Pause(Think, stop);
        var queue = await log.Time(LoadKind.Queue, () => app.Send(new ListWork(new WorkFilter()), As(Roles.DecisionOfficer)));
        await Pause(Think, stop);
        if (queue?.Rows is { Count: > 0 } rows)
        {
            await Open(rows[Random.Shared.Next(rows.Count)].Id, office, region);
            await Pause(Think, stop);
        }

        await Intake(As, office, region, stop);
    }

    private async Task Intake(Func<string, Actor> officer, string office, string region, CancellationToken stop)
    {
        var (today, intake) = (BusinessTime.DateOf(TimeProvider.System.GetUtcNow()), new RehearsedIntake(app.Services.GetRequiredService<IDispatcher>(), officer(Roles.IntakeOfficer)));
        var draft = await log.Time(LoadKind.Draft, () => intake.Prepare(Random.Shared.Next(), today, CancellationToken.None));
        await Pause(Think, stop);
        if (draft == default || await log.Time(LoadKind.Accept, () => intake.Accept(draft, CancellationToken.None)) is not { } accepted)
        {
            return;
        }

        await Pause(Think, stop);
        await Step(accepted.CaseId, seen => new ConductTheoryExam(accepted.CaseId, seen, 40, 40, []), LoadKind.Exam);
        await Step(accepted.CaseId, seen => new ConductPracticeExam(accepted.CaseId, seen, Category.B, true, []), LoadKind.Exam);
        if (await Open(accepted.CaseId, office, region) is { } view)
        {
            await Pause(Think, stop);
            await log.Time(LoadKind.Decide, () => app.Send(new Decide(accepted.CaseId, view.Case.Version, DecisionKind.Grant, [], null), officer(Roles.DecisionOfficer), Guid.CreateVersion7()));
        }

        async Task Step(Guid id, Func<int, IRequest<ExamResult>> command, LoadKind kind)
        {
            if (await Open(id, office, region) is { } opened)
            {
                await Pause(Think, stop);
                await log.Time(kind, () => app.Send(command(opened.Case.Version), officer(Roles.Examiner), Guid.CreateVersion7()));
            }
        }
    }

    private Task<CaseView?> Open(Guid id, string office, string region) =>
        log.Time<CaseView?>(LoadKind.Open, async () => await CaseBench.Open(app, new SampleCase(id, "", default, null, office, region)));
}
