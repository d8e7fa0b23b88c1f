using System.Net;
using System.Text.RegularExpressions;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Offices;
using Licensing.Platform.Data;
using Licensing.Platform.Terminals;
using Licensing.Platform.UseCases;
using Licensing.Queue.Data;
using Licensing.Queue.Domain;
using Licensing.Queue.Features;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Queue;

/// <summary>Forms of the terminal that a lost network makes a browser send again (C-5): one ticket, one booking, one arrival.</summary>
public sealed partial class TerminalFormsTests(TerminalWebApp app) : IClassFixture<TerminalWebApp>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ticket_FormSentAgain_IsTheSameTicket()
    {
        using var client = await app.Terminal();
        var page = await client.GetStringAsync("/terminal/queue?service=AC", Token);

        var (first, again) = (await Send(client, "/terminal/queue?service=AC", page, ("priority", "")), await Send(client, "/terminal/queue?service=AC", page, ("priority", "")));

        Assert.Equal(NumberOf(first), NumberOf(again));
        Assert.NotEqual(NumberOf(first), NumberOf(await Send(client, "/terminal/queue?service=AC", await client.GetStringAsync("/terminal/queue?service=AC", Token), ("priority", ""))));
    }

    [Fact]
    public async Task Booking_FormSentAgain_IsOneBooking_AndItsCodeOneTicket()
    {
        using var client = await app.Terminal();
        var path = $"/terminal/book?service=AC&office={TerminalWebApp.Office}&day=2026-11-24&time=11:00";
        var asked = await Send(client, path, await client.GetStringAsync(path, Token), ("who", "950317300010"));
        var (first, again) = (await Send(client, path, asked, ("contact", "")), await Send(client, path, asked, ("contact", "")));
        var code = CodeOf(first);
        Assert.Equal(code, CodeOf(again));

        var found = await Send(client, "/terminal/booking", await client.GetStringAsync("/terminal/booking", Token), ("code", code));
        var (ticket, twice) = (await Send(client, "/terminal/booking", found, ("priority", "")), await Send(client, "/terminal/booking", found, ("priority", "")));

        Assert.Equal(NumberOf(ticket), NumberOf(twice));
        Assert.Equal(1, await app.Count<QueueDb>(db => db.Tickets.CountAsync(t => t.BookedFor != null, Token)));
    }

    [Fact]
    public async Task Booking_TimeTakenMeanwhile_AsksForAnotherAndKeepsWhatWasTyped()
    {
        using var client = app.Client();
        var path = $"/book?service=AC&office={TerminalWebApp.Office}&day=2026-11-25&time=15:00";
        var asked = await Send(client, path, await client.GetStringAsync(path, Token), ("who", "Серікова Айгүл"));
        await app.Book(new TimeOnly(15, 0), "Басқа адам");

        var refused = await Send(client, path, asked, ("contact", "anar@example.kz"));
        Assert.Contains("value=\"anar@example.kz\"", refused, StringComparison.Ordinal);
        Assert.Contains("data-time=\"15:20\"", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("data-time=\"15:00\"", refused, StringComparison.Ordinal);

        Assert.NotEmpty(CodeOf(await Send(client, path, refused, ("time", "15:20"))));
    }

    [Theory]
    [InlineData("/book?service=DL")]
    [InlineData("/book?service=XX")]
    [InlineData("/book?service=AC&office=nowhere")]
    [InlineData("/book?service=AC&office=hall-forms&day=2026-13-01&time=99:99")]
    [InlineData("/book/0000000000")]
    [InlineData("/terminal/booking")]
    public async Task Page_WithAnythingInItsAddress_Answers(string path)
    {
        using var client = app.Client();

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(path, Token)).StatusCode);
    }

    private static async Task<string> Send(HttpClient client, string path, string page, params (string Name, string Value)[] fields)
    {
        var answer = await client.SubmitShown(path, page, fields);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Token));
    }

    private static string NumberOf(string page) => Number.Match(page).Groups[1].Value is { Length: 3 } number ? number : throw new Xunit.Sdk.XunitException(page);

    private static string CodeOf(string page) => Code.Match(page).Groups[1].Value is { Length: 11 } code ? code : throw new Xunit.Sdk.XunitException(page);

    [GeneratedRegex("class=\"ticket-number\"[^>]*>(\\d+)<")]
    private static partial Regex Number { get; }

    [GeneratedRegex("id=\"code-shown\"[^>]*>(\\d{5} \\d{5})<")]
    private static partial Regex Code { get; }
}

/// <summary>The whole app over HTTP with a terminal in the hall of a centre.</summary>
public sealed class TerminalWebApp : WebApp
{
    internal const string Office = "hall-forms";

    private int made;

    /// <inheritdoc/>
    protected override TimeProvider Clock { get; } = new TestClock(TestClock.Tuesday);

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var scope = Services.CreateAsyncScope();
        var (offices, halls) = (scope.ServiceProvider.GetRequiredService<KernelDb>(), scope.ServiceProvider.GetRequiredService<QueueDb>());
        offices.Offices.Add(new Office { Id = Office, Kind = OfficeKind.PublicServiceCentre, Region = "KZ-AST", NameKk = "Орталық", AddressKk = "Астана", Services = ["AC"] });
        halls.Windows.Add(new HallWindow { OfficeId = Office, Number = 1, Services = ["AC"] });
        await offices.SaveChangesAsync();
        await halls.SaveChangesAsync();
    }

    /// <summary>A browser that is a terminal of the hall.</summary>
    internal async Task<HttpClient> Terminal()
    {
        var added = await Services.GetRequiredService<IDispatcher>().Send(new AddTerminal(Office, $"T{Interlocked.Increment(ref made)}"), Actors.With("administrator", Roles.Administrator));
        var client = Client();
        await client.Submit("/terminal/enrol", ("Code", added.Value.Code));
        return client;
    }

    internal async Task Book(TimeOnly time, string who) =>
        Assert.True((await Services.GetRequiredService<IDispatcher>().Send(new BookTime(Office, "AC", new DateOnly(2026, 11, 25), time, who, null, "kk"), Actor.Public)).IsOk);

    internal async Task<int> Count<TContext>(Func<TContext, Task<int>> count)
        where TContext : DbContext
    {
        await using var scope = Services.CreateAsyncScope();
        return await count(scope.ServiceProvider.GetRequiredService<TContext>());
    }
}
