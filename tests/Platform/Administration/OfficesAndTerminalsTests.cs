using Licensing.Kernel.Calendars;
using Licensing.Platform.Offices;
using Licensing.Platform.Terminals;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Platform.Administration;

/// <summary>Offices and the terminals in their halls.</summary>
public sealed class OfficesAndTerminalsTests(TestApp app) : IClassFixture<TestApp>
{
    private static readonly Actor Administrator = Actors.With("administrator", Roles.Administrator);

    [Fact]
    public async Task ListOffices_ByTextRegionAndKind_Narrows()
    {
        var all = (await app.Send(new ListOffices(), Administrator)).Value;
        var road = (await app.Send(new ListOffices("промзона", "KZ-AST", OfficeKind.RoadPoliceUnit), Administrator)).Value;
        var last = (await app.Send(new ListOffices(Page: 99), Administrator)).Value;

        Assert.Equal((417, 9, 50), (all.Total, all.Pages, all.Offices.Count));
        Assert.Equal(Actors.Astana, Assert.Single(road.Offices).Id);
        Assert.Equal(17, last.Offices.Count);
    }

    [Fact]
    public async Task ChangeOffice_Contact_IsWritten()
    {
        var shown = (await app.Send(new ShowOffice(Actors.Astana), Administrator)).Value;

        var result = await app.Send(
            new ChangeOffice(Actors.Astana, shown.Version, shown.Card with { Email = "office@example.kz", Phones = [" 1 ", ""], Services = ["DL"] }), Administrator);

        var card = (await app.Send(new ShowOffice(Actors.Astana), Administrator)).Value.Card;
        Assert.True(result.IsOk);
        Assert.Equal("office@example.kz", card.Email);
        Assert.Equal(["1"], card.Phones);
        Assert.Equal(["DL"], card.Services);
    }

    [Fact]
    public async Task ChangeOffice_OldVersion_IsAConflict()
    {
        var shown = (await app.Send(new ShowOffice(Actors.Almaty), Administrator)).Value;

        var result = await app.Send(new ChangeOffice(Actors.Almaty, shown.Version - 1, shown.Card), Administrator);

        Assert.IsType<Failure.Conflict>(result.Failure);
    }

    [Fact]
    public async Task ChangeOffice_WrongFields_AreNamed()
    {
        var shown = (await app.Send(new ShowOffice(Actors.Almaty), Administrator)).Value;

        var result = await app.Send(
            new ChangeOffice(Actors.Almaty, shown.Version, shown.Card with { AddressKk = "", Email = "nonsense", Services = ["XX"] }), Administrator);

        Assert.Equal(["addressKk", "email", "services"], Assert.IsType<Failure.Invalid>(result.Failure).Errors.Select(e => e.Field));
    }

    [Fact]
    public async Task EnrolTerminal_CodeOfTheHour_MakesTheBrowserKnown()
    {
        var terminals = app.Provider.GetRequiredService<ITerminals>();
        var code = (await app.Send(new AddTerminal(Actors.Astana, "кіреберіс"), Administrator)).Value;

        var enrolled = await app.Send(new EnrolTerminal($" {code.Code[..5].ToLowerInvariant()}-{code.Code[5..]} "), Actor.Public);
        var first = new DefaultHttpContext();
        terminals.Remember(first, enrolled.Value);

        Assert.Equal(enrolled.Value, terminals.Of(Next(first)));
        Assert.IsType<Failure.Invalid>((await app.Send(new EnrolTerminal(code.Code), Actor.Public)).Failure);
    }

    [Fact]
    public async Task EnrolTerminal_AfterTheHour_IsRefused()
    {
        var code = (await app.Send(new AddTerminal(Actors.Astana, "кеш"), Administrator)).Value;
        app.Clock.Advance(TimeSpan.FromMinutes(61));

        var result = await app.Send(new EnrolTerminal(code.Code), Actor.Public);

        Assert.Equal("terminal-code", Assert.Single(Assert.IsType<Failure.Invalid>(result.Failure).Errors).Code);
    }

    [Fact]
    public async Task WithdrawTerminal_CookieMeansNothingFromThenOn()
    {
        var terminals = app.Provider.GetRequiredService<EnrolledTerminals>();
        var code = (await app.Send(new AddTerminal(Actors.Astana, "ескі"), Administrator)).Value;
        var enrolled = (await app.Send(new EnrolTerminal(code.Code), Actor.Public)).Value;
        var first = new DefaultHttpContext();
        terminals.Remember(first, enrolled);

        await app.Send(new WithdrawTerminal(enrolled.Id), Administrator);
        await terminals.Look(TestContext.Current.CancellationToken);

        Assert.Null(terminals.Of(Next(first)));
    }

    [Fact]
    public void Of_ForgedCookie_IsNobody()
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Cookie = "licensing-terminal=forged";

        Assert.Null(app.Provider.GetRequiredService<ITerminals>().Of(context));
    }

    private static DefaultHttpContext Next(DefaultHttpContext first)
    {
        var next = new DefaultHttpContext();
        next.Request.Headers.Cookie = first.Response.Headers.SetCookie.ToString().Split(';')[0];
        return next;
    }
}
