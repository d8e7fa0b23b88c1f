using System.Net;
using Licensing.Platform.UseCases;
using Licensing.Testing;

namespace Licensing.Tests.Vehicles.Registry;

/// <summary>The register as a file, and its certificates checked by anybody.</summary>
public sealed class RegistryFilesTests(RegistryWebApp app) : IClassFixture<RegistryWebApp>
{
    [Fact]
    public async Task Export_OfASearch_HasItsLinesAndNoFormula()
    {
        using var client = await app.SignedIn(Actors.Astana, Roles.DecisionOfficer);

        var answer = await client.GetAsync("/registry/vehicles/export?q=060340001234", RegistryWebApp.Token);
        var lines = (await answer.Content.ReadAsStringAsync(RegistryWebApp.Token)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(("text/csv", 4), (answer.Content.Headers.ContentType?.MediaType, lines.Length));
        Assert.All(app.Vehicles, v => Assert.Contains(lines, l => l.Contains(v.Identifier, StringComparison.Ordinal) && l.Contains(v.Certificate!, StringComparison.Ordinal)));
        Assert.All(lines, l => Assert.DoesNotContain(";=", l, StringComparison.Ordinal));
        Assert.All(lines.Skip(1), l => Assert.Contains("«Көлік; Жол» ЖШС\"", l, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Export_AsAnotherMeaning_IsEmptyAndTooLongWordsAreRefused()
    {
        using var client = await app.SignedIn(Actors.Astana, Roles.Supervisor);

        var none = await client.GetStringAsync("/registry/vehicles/export?q=060340001234&by=Plate", RegistryWebApp.Token);
        var wrong = await client.GetAsync($"/registry/vehicles/export?q={new string('x', 201)}", RegistryWebApp.Token);

        Assert.Single(none.Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task Export_ByAnIntakeOfficer_IsNotAllowed()
    {
        using var client = await app.SignedIn(Actors.Astana, Roles.IntakeOfficer);

        Assert.NotEqual(HttpStatusCode.OK, (await client.GetAsync("/registry/vehicles/export?q=0603", RegistryWebApp.Token)).StatusCode);
    }

    [Fact]
    public async Task Verify_ACertificate_SaysWhetherItIsValidAndNothingOfTheOwner()
    {
        using var anybody = app.Client();
        var certificate = app.Certificates[0];

        var shown = WebUtility.HtmlDecode(await anybody.GetStringAsync($"/verify/{certificate.VerifyCode}", RegistryWebApp.Token));

        Assert.Contains(certificate.Number, shown, StringComparison.Ordinal);
        Assert.Contains("24.11.2026", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Жол» ЖШС", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(app.Vehicles[0].Identifier, shown, StringComparison.Ordinal);
    }
}
