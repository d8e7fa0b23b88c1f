using System.Net;
using Licensing.ExitClearance;
using Licensing.ExitClearance.Data;
using Licensing.ExitClearance.Domain;
using Licensing.Kernel.People;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.ExitClearance;

/// <summary>The register as a file, for those who may take it away.</summary>
public sealed class ExportTests(RegisterWebApp app) : IClassFixture<RegisterWebApp>
{
    [Theory]
    [InlineData("state=Agreement", 2)]
    [InlineData("state=Left", 1)]
    [InlineData("state=nonsense&list=HomeVisits", 1)]
    public async Task Export_OfAState_HasItsLinesAndNoFormula(string asked, int expected)
    {
        using var client = await app.SignedIn(ExitApp.Unit, Roles.DecisionOfficer);

        var answer = await client.GetAsync($"/registry/exits/export?{asked}", RegisterWebApp.Token);
        var lines = (await answer.Content.ReadAsStringAsync(RegisterWebApp.Token)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(("text/csv", expected), (answer.Content.Headers.ContentType?.MediaType, lines.Length));
        Assert.All(lines, l => Assert.DoesNotContain(";=", l, StringComparison.Ordinal));
    }

    // The file says why it is not given: words that find nothing by themselves are one thing, no right to it another.
    [Fact]
    public async Task Export_TooShortOrNotAllowed_IsRefused()
    {
        using var supervisor = await app.SignedIn(ExitApp.Unit, Roles.Supervisor);
        using var intake = await app.SignedIn(ExitApp.Unit, Roles.IntakeOfficer);

        Assert.Equal(HttpStatusCode.BadRequest, (await supervisor.GetAsync("/registry/exits/export?q=x", RegisterWebApp.Token)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await intake.GetAsync("/registry/exits/export", RegisterWebApp.Token)).StatusCode);
    }
}

/// <summary>The whole app over HTTP with one entry of the register.</summary>
public sealed class RegisterWebApp : WebApp
{
    internal static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ExitClearanceDb>();
        var filed = new DateTime(2026, 11, 24, 6, 0, 0, DateTimeKind.Utc);
        var about = new ExitCase(Guid.CreateVersion7(), "EX-26-0000001-0", "254-2018", ExitApp.Unit, ExitApp.Unit, "KZ-AST", filed);
        var applicant = new ExitApplicant(
            Guid.CreateVersion7(), new PersonName("=Вебер", "Анна"), new DateOnly(1990, 1, 1), null, "DEU", "Астана қ., Сығанақ к-сі, 24", null, [], Channel.Provider, IsLiable: false, HomeVisit: false);
        db.Add(ExitFile.Of(about, applicant, 1, [filed.AddDays(21), filed.AddDays(22), filed.AddDays(29), filed.AddDays(30)]));
        await db.SaveChangesAsync(Token);
    }
}
