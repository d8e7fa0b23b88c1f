using System.Net;
using Licensing.Citizenship;
using Licensing.Citizenship.Data;
using Licensing.Citizenship.Domain;
using Licensing.Kernel;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Citizenship.Registry;

/// <summary>The register as a file, for those who may take it away, and its certificates checked by anybody.</summary>
public sealed class ExportTests(RegistryWebApp app) : IClassFixture<RegistryWebApp>
{
    [Fact]
    public async Task Export_OfABasis_HasItsLinesAndNoFormula()
    {
        using var client = await app.SignedIn(CitizenshipApp.Unit, Roles.DecisionOfficer);

        var answer = await client.GetAsync("/registry/citizenship/export?basis=Spouse", RegistryWebApp.Token);
        var lines = (await answer.Content.ReadAsStringAsync(RegistryWebApp.Token)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(("text/csv", 3), (answer.Content.Headers.ContentType?.MediaType, lines.Length));
        Assert.All(app.Acts.Where(a => a.Basis == Basis.Spouse), a => Assert.Contains(lines, l => l.StartsWith(a.Number, StringComparison.Ordinal)));
        Assert.All(lines, l => Assert.DoesNotContain(";=", l, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Export_TooShortOrNotAllowed_IsRefused()
    {
        using var supervisor = await app.SignedIn(CitizenshipApp.Unit, Roles.Supervisor);
        using var intake = await app.SignedIn(CitizenshipApp.Unit, Roles.IntakeOfficer);

        Assert.Equal(HttpStatusCode.BadRequest, (await supervisor.GetAsync("/registry/citizenship/export?q=x", RegistryWebApp.Token)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await intake.GetAsync("/registry/citizenship/export", RegistryWebApp.Token)).StatusCode);
    }

    [Fact]
    public async Task Verify_ACertificate_SaysNothingOfTheHolder()
    {
        using var anybody = app.Client();

        var shown = WebUtility.HtmlDecode(await anybody.GetStringAsync($"/verify/{app.Acts[0].VerifyCode}", RegistryWebApp.Token));

        Assert.Contains(app.Acts[0].Number, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(app.Acts[0].GivenName, shown, StringComparison.Ordinal);
    }
}

/// <summary>The whole app over HTTP with three acts, and users to sign in with.</summary>
public sealed class RegistryWebApp : WebApp
{
    internal static CancellationToken Token => TestContext.Current.CancellationToken;

    internal List<CitizenshipAct> Acts { get; } = [];

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CitizenshipDb>();
        var day = new DateOnly(2026, 11, 24);
        foreach (var (i, basis) in new[] { Basis.Spouse, Basis.Oralman, Basis.Spouse }.Index())
        {
            var act = new RegistryAct(
                Guid.CreateVersion7(), $"CZ-26-{i:D7}-0", "362-2007", CitizenshipApp.Unit, "KZ-AST", "КҚП", day, new Officer(Guid.Empty, "А.", CitizenshipApp.Unit), new(2026, 11, 24, 6, 0, 0, DateTimeKind.Utc));
            var person = new PersonSnapshot(Guid.NewGuid(), new PersonName("=Юсупов", $"Шухрат{i}"), null, new DateOnly(1980, 1, 1 + i), Sex.Male, "UZB");
            Acts.Add(CitizenshipAct.Enter(i + 1, new ActOrder(basis, MemberRole.Applicant, new Decree("901", day), act), person, null));
        }

        db.AddRange(Acts);
        await db.SaveChangesAsync();
    }
}
