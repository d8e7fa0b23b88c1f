using System.Text.Json.Nodes;
using Licensing.Kernel.Calendars;

namespace Licensing.Tests.ExitClearance;

/// <summary>What other modules learn of a confirmation for leaving the registers (EX-9, appendix 4-1): it stands from the decision to its last day, until the registers are left.</summary>
public sealed class ConfirmationTests(ExitApp app) : IClassFixture<ExitApp>
{
    [Fact]
    public async Task Find_FromTheDecisionToTheLastDay_StandsUntilTheRegistersAreLeft()
    {
        var person = await app.Person();
        var accepted = await app.Accept(person, new JsonObject { ["liableToService"] = false });
        Assert.Null(await Find(person.Id, app.Today));
        await app.Grant(accepted.CaseId);

        var file = await app.FileOf(accepted.CaseId);
        var last = file.ProofUntil!.Value;
        Assert.Equal((accepted.Number, "DEU", app.Today, last), await Find(person.Id, last) is { } found ? (found.CaseNumber, found.Country, found.DecidedOn, found.Until) : default);
        Assert.Null(await Find(person.Id, last.AddDays(1)));
        Assert.Null(await Find(Guid.CreateVersion7(), last));

        Assert.True((await app.Confirm(accepted.CaseId)).IsOk);
        Assert.NotNull(await Find(person.Id, BusinessTime.DateOf(app.Clock.GetUtcNow())));
        Assert.True((await app.Remove(accepted.CaseId)).IsOk);
        Assert.Null(await Find(person.Id, app.Today));
    }

    private Task<Licensing.ExitClearance.ExitConfirmation?> Find(Guid person, DateOnly on) =>
        app.Read<Licensing.ExitClearance.IExitConfirmations, Licensing.ExitClearance.ExitConfirmation?>(c => c.Find(person, on, ExitApp.Token));
}
