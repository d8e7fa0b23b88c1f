using System.Net;
using Licensing.Platform.Auditing;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Licensing.Weapons.Features;
using Licensing.Web.Session;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Weapons.Registry;

/// <summary>WP registry, C-10: a list of weapons as a file needs a chief who signs in beside the officer; both are in the trail.</summary>
public sealed class ExportTests(RegistryWebApp app) : IClassFixture<RegistryWebApp>
{
    private IDispatcher Dispatcher => app.Services.GetRequiredService<IDispatcher>();

    [Fact]
    public async Task Export_AllowedByAChief_IsTakenOnceAndBothAreInTheTrail()
    {
        var (client, officer) = await app.SignedInWithCode(RegistryApp.Astana, Roles.DecisionOfficer);
        var (chief, key) = await app.Account(RegistryApp.Astana, Roles.ApprovingChief);
        var beside = (await Beside(chief.UserName!, RegistryWebApp.Password, Forms.CodeOf(key))).Actor!;

        var allowed = await Allow(officer, beside);
        var file = await client.GetAsync($"{WeaponPaths.Export}/{allowed.Value.Id}", RegistryWebApp.Token);
        var lines = (await file.Content.ReadAsStringAsync(RegistryWebApp.Token)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var again = await client.GetAsync($"{WeaponPaths.Export}/{allowed.Value.Id}", RegistryWebApp.Token);
        client.Dispose();

        Assert.Equal(("text/csv", 4, HttpStatusCode.Forbidden), (file.Content.Headers.ContentType?.MediaType, lines.Length, again.StatusCode));
        Assert.All(app.Weapons, w => Assert.Contains(lines, l => l.Contains(w.Number, StringComparison.Ordinal)));
        Assert.All(lines, l => Assert.DoesNotContain(";=", l, StringComparison.Ordinal));
        var (his, hers) = (await app.Audit(officer.UserId), await app.Audit(chief.Id));
        Assert.Contains(hers, a => a.Action == nameof(AllowExport) && a.SubjectId == $"{allowed.Value.Id}" && a.Purpose == RegistryApp.Why);
        Assert.Contains(hers, a => a.Action == "SignedInBeside" && a.Verb == AuditVerb.Session);
        Assert.Contains(his, a => a.Action == nameof(TakeExport) && a.SubjectId == $"{allowed.Value.Id}");
        Assert.Equal(3, his.Count(a => a.Action == nameof(FindWeapons) && a.Purpose == RegistryApp.Why));
    }

    [Fact]
    public async Task Export_ByAnotherOfficer_IsNotGivenOut()
    {
        var (client, _) = await app.SignedInWithCode(RegistryApp.Astana, Roles.DecisionOfficer);
        using var other = client;
        var allowed = await Allow(RegistryApp.Decider, RegistryApp.Chief);

        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync($"{WeaponPaths.Export}/{allowed.Value.Id}", RegistryWebApp.Token)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"{WeaponPaths.Export}/{Guid.NewGuid()}", RegistryWebApp.Token)).StatusCode);
    }

    [Fact]
    public async Task Allow_OneselfAnotherOfficeOrNoChief_IsRefused()
    {
        Assert.Equal("WP.export-same-person", Assert.IsType<Failure.Refused>((await Allow(RegistryApp.Chief, RegistryApp.Chief)).Failure).Problem.Code);
        Assert.Equal("WP.export-other-office", Assert.IsType<Failure.Refused>((await Allow(RegistryApp.Decider, RegistryApp.Elsewhere)).Failure).Problem.Code);
        Assert.IsType<Failure.NotAllowed>((await Allow(RegistryApp.Decider, RegistryApp.OtherDecider)).Failure);
    }

    [Fact]
    public async Task Beside_WrongNamePasswordOrCode_IsRefusedCountedAndRecorded()
    {
        var (chief, key) = await app.Account(RegistryApp.Astana, Roles.ApprovingChief);
        var name = chief.UserName!;

        Assert.Equal(SecondSignInFault.Wrong, (await Beside("nobody", RegistryWebApp.Password, "000000")).Fault);
        Assert.Equal(SecondSignInFault.Wrong, (await Beside(name, "wrong", Forms.CodeOf(key))).Fault);
        Assert.Equal(SecondSignInFault.Wrong, (await Beside(name, RegistryWebApp.Password, "abc")).Fault);
        for (var i = 0; i < 3; i++)
        {
            Assert.Null((await Beside(name, "wrong", Forms.CodeOf(key))).Actor);
        }

        Assert.Equal(SecondSignInFault.Locked, (await Beside(name, RegistryWebApp.Password, Forms.CodeOf(key))).Fault);
        Assert.Equal(["Failed", "WrongCode", "Failed", "Failed", "Failed", "LockedOut"], (await app.Audit(chief.Id)).Where(a => a.Verb == AuditVerb.Session).Select(a => a.Action));
    }

    [Fact]
    public async Task Files_OfTheRegister_AskForARoleAndAPurpose()
    {
        var (client, _) = await app.SignedInWithCode(RegistryApp.Astana, Roles.DecisionOfficer);
        using var officer = client;
        var card = $"/print/weapon-card/{app.Weapons[0].Id}";

        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync($"{card}?purpose=%D0%A1%D2%B1%D1%80%D0%B0%D1%83", RegistryWebApp.Token)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.GetAsync(card, RegistryWebApp.Token)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.GetAsync($"{card}?purpose={new string('x', 251)}", RegistryWebApp.Token)).StatusCode);
        var csv = await officer.GetStringAsync($"{WeaponPaths.Reports}/csv?kind=Weapons", RegistryWebApp.Token);
        Assert.Contains("Астана", csv, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync("/print/weapon-report?kind=Movements&from=2026-01-01&to=2026-12-31", RegistryWebApp.Token)).StatusCode);
        using var anybody = app.Client();
        Assert.NotEqual(HttpStatusCode.OK, (await anybody.GetAsync($"{card}?purpose=abcd", RegistryWebApp.Token)).StatusCode);
    }

    private async Task<(Actor? Actor, SecondSignInFault? Fault)> Beside(string name, string password, string code)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SecondSignIn>().Check(name, password, code);
    }

    private Task<Result<AllowedExport>> Allow(Actor officer, Actor chief) =>
        Dispatcher.Send(new AllowExport(officer.UserId, officer.Name, officer.OfficeId, null, null), chief, RegistryApp.Why, cancellation: RegistryWebApp.Token);
}
