using Licensing.Kernel.Calendars;
using Licensing.Kernel.Offices;
using Licensing.Platform.Data;
using Licensing.Platform.Terminals;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Browser;

/// <summary>Halls for browser tests: an office of its own, a terminal in it, a window.</summary>
internal static class HallOffice
{
    /// <summary>An office that gives these services; a test in each language has one.</summary>
    public static async Task<string> Office(Site site, string id, OfficeKind kind, string name, params string[] services)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KernelDb>();
        db.Offices.Add(new Office { Id = id, Kind = kind, Region = "KZ-AST", NameKk = name, AddressKk = "Астана, Сарыарқа даңғылы, 1", Services = [.. services] });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return id;
    }

    /// <summary>A terminal of the hall: 1080x1920, enrolled by its code.</summary>
    public static async Task<Visitor> Terminal(Site site, string office, string language)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var dispatcher = scope.ServiceProvider.GetRequiredService<IDispatcher>();
        var code = (await dispatcher.Send(new AddTerminal(office, $"Hall {language}"), Actors.With("Admin", Roles.Administrator))).Value.Code;
        var visitor = await site.Visit(language, 1080, 1920);
        await visitor.Page.GotoAsync("/terminal/enrol");
        await visitor.Page.FillAsync("#Code", code);
        await visitor.Page.ClickAsync("main button.primary");
        await visitor.Expect("a[href='/terminal']").ToBeVisibleAsync();
        return visitor;
    }

    /// <summary>The chief adds a window by keyboard.</summary>
    public static async Task AddWindow(Visitor chief, string number, string service)
    {
        await chief.Open("/queue/windows");
        await chief.Fill("#number", number);
        await chief.TabTo($"#service-{service}");
        await chief.Press("Space");
        await chief.Expect($"#service-{service}").ToBeCheckedAsync();
        await chief.Confirm();
        await chief.Expect("table td b").ToHaveTextAsync(number);
        await chief.Expect("#longest-wait").ToBeVisibleAsync();
    }
}
