using System.Net;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.ResidenceRegistration.Data;
using Licensing.ResidenceRegistration.Domain;
using Licensing.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.ResidenceRegistration.Registry;

/// <summary>The register as a file and on paper over HTTP, for those who may take it away.</summary>
public sealed class ExportTests(RegisterWebApp app) : IClassFixture<RegisterWebApp>
{
    [Theory]
    [InlineData("", 2)]
    [InlineData("kind=Registered&order=Earliest", 2)]
    [InlineData("kind=Removed", 1)]
    [InlineData("kind=nonsense&list=nonsense&order=nonsense", 2)]
    public async Task Export_AsAskedFor_HasItsLinesAndNoFormula(string asked, int expected)
    {
        using var client = await app.SignedIn(ResidenceApp.Unit, Roles.DecisionOfficer);
        var answer = await client.GetAsync($"/registry/registrations/export?{asked}", RegisterWebApp.Token);
        var lines = (await answer.Content.ReadAsStringAsync(RegisterWebApp.Token)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(("text/csv", expected), (answer.Content.Headers.ContentType?.MediaType, lines.Length));
        Assert.All(lines, l => Assert.DoesNotContain(";=", l, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Export_TooShortOrNotAllowed_IsRefused()
    {
        using var supervisor = await app.SignedIn(ResidenceApp.Unit, Roles.Supervisor);
        using var intake = await app.SignedIn(ResidenceApp.Unit, Roles.IntakeOfficer);
        Assert.Equal(HttpStatusCode.BadRequest, (await supervisor.GetAsync("/registry/registrations/export?q=x", RegisterWebApp.Token)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await intake.GetAsync("/registry/registrations/export", RegisterWebApp.Token)).StatusCode);
        var list = await intake.GetAsync("/print/registration-register?kind=Registered", RegisterWebApp.Token);
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (list.StatusCode, list.Content.Headers.ContentType?.MediaType));
        Assert.Equal(HttpStatusCode.NotFound, (await intake.GetAsync($"/print/registration-address/{Guid.CreateVersion7()}", RegisterWebApp.Token)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await intake.GetAsync($"/print/registration-consent/draft/{Guid.CreateVersion7()}", RegisterWebApp.Token)).StatusCode);
    }
}

/// <summary>The whole app over HTTP with one line of the register.</summary>
public sealed class RegisterWebApp : WebApp
{
    internal static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ResidenceRegistrationDb>();
        var (now, day) = (new DateTime(2026, 11, 24, 6, 0, 0, DateTimeKind.Utc), new DateOnly(2026, 11, 24));
        var act = new RegistryAct(
            Guid.CreateVersion7(), "RR-26-0000001-0", "132-2014", ResidenceApp.Unit, "KZ-AST", "Бөлімше", day, new Licensing.Kernel.Officer(Guid.Empty, "А", ResidenceApp.Unit), now);
        var person = new PersonSnapshot(Guid.CreateVersion7(), new PersonName("=Вебер", "Анна"), null, new DateOnly(1990, 1, 1), Sex.Female, "KAZ");
        db.Add(ResidenceAct.Register(1, act, new ActPerson(person, true, null), new RegisteredHome(Guid.CreateVersion7(), "Астана", "Астана", day, null, "=1", null, ByPortal: false, HasCard: true)));
        await db.SaveChangesAsync(Token);
    }
}
