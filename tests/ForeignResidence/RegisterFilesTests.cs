using System.Net;
using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain;
using Licensing.ForeignResidence.Features.Stays;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Licensing.Tests.ForeignResidence.Stays;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.ForeignResidence;

/// <summary>The registers of stays and of residence documents as files.</summary>
public sealed class RegisterFilesTests(RegisterFilesApp app) : IClassFixture<RegisterFilesApp>
{
    private static readonly char[] Ends = ['\r', '\n'];

    // TR registry: what was searched for, line by line, in the officer's language; no cell is a formula.
    [Fact]
    public async Task Stays_OfASearch_HaveTheirLinesAndNoFormula()
    {
        using var client = await app.SignedIn(StayApp.Office, Roles.DecisionOfficer);

        var answer = await client.GetAsync("/stays/export?q=7100200300", RegisterFilesApp.Token);
        var lines = (await answer.Content.ReadAsStringAsync(RegisterFilesApp.Token)).Split(Ends, StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(("text/csv", 2), (answer.Content.Headers.ContentType?.MediaType, lines.Length));
        Assert.Contains("Паспорт", lines[0], StringComparison.Ordinal);
        Assert.Contains("7100200300", lines[1], StringComparison.Ordinal);
        Assert.Contains("Қонақ; Үй", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain(";=", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain(";\"=", lines[1], StringComparison.Ordinal);
    }

    // TR registry: the file has what its list has; nobody overstayed.
    [Theory]
    [InlineData("All", 2)]
    [InlineData("Overstayed", 1)]
    [InlineData("nonsense", 2)]
    public async Task Stays_OfAList_AreThoseOfTheList(string list, int lines)
    {
        using var client = await app.SignedIn(StayApp.Office, Roles.Supervisor);

        var file = await client.GetStringAsync($"/stays/export?q=7100200300&list={list}", RegisterFilesApp.Token);

        Assert.Equal(lines, file.Split(Ends, StringSplitOptions.RemoveEmptyEntries).Length);
    }

    // C-10: not for whoever takes in, nor for staff of offices that do not serve foreigners.
    [Theory]
    [InlineData("/stays/export", StayApp.Office, Roles.IntakeOfficer)]
    [InlineData("/stays/export", Actors.Astana, Roles.DecisionOfficer)]
    [InlineData("/registry/residence/export", StayApp.Office, Roles.IntakeOfficer)]
    public async Task Files_ForOthers_AreNot(string address, string office, string role)
    {
        using var client = await app.SignedIn(office, role);

        Assert.NotEqual(HttpStatusCode.OK, (await client.GetAsync(address, RegisterFilesApp.Token)).StatusCode);
    }

    // RP registry.
    [Theory]
    [InlineData("q=AB1234567", true)]
    [InlineData("q=AB1234567&state=InForce&kind=Permit", true)]
    [InlineData("q=AB1234567&kind=Certificate", false)]
    [InlineData("q=AB1234567&state=Ended", false)]
    public async Task Documents_OfASearch_AreThoseFound(string asked, bool there)
    {
        using var client = await app.SignedIn(StayApp.Office, Roles.Supervisor);

        var lines = (await client.GetStringAsync($"/registry/residence/export?{asked}", RegisterFilesApp.Token)).Split(Ends, StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(there ? 2 : 1, lines.Length);
        Assert.Equal(there, lines[^1].Contains("AB1234567", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Documents_WordsTooShort_AreRefused()
    {
        using var client = await app.SignedIn(StayApp.Office, Roles.Supervisor);

        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync("/registry/residence/export?q=x", RegisterFilesApp.Token)).StatusCode);
    }
}

/// <summary>The whole app over HTTP with one stay and one residence permit.</summary>
public sealed class RegisterFilesApp : WebApp
{
    internal static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var today = BusinessTime.DateOf(Clock.GetUtcNow());
        await using var scope = Services.CreateAsyncScope();
        var kernel = scope.ServiceProvider.GetRequiredService<KernelDb>();
        var hotel = new Organisation { Bin = "060340001234", RegisteredOn = new(2006, 3, 9), Address = "Астана қ., Достық к-сі, 1" }.Called("=«Қонақ; Үй» ЖШС");
        kernel.Add(hotel);
        await kernel.SaveChangesAsync(Token);
        var guest = new GuestEntry
        {
            Person = new NewPersonEntry
            {
                Surname = "ИВАНОВ", GivenName = "ИВАН", BirthDate = new(1980, 5, 1), Sex = Sex.Male, Citizenship = "RUS", Status = PersonStatus.Foreigner,
                DocumentKind = IdentityDocumentKind.NationalPassport, DocumentNumber = "7100200300", DocumentIssuedOn = today.AddYears(-2), DocumentValidTo = today.AddYears(5),
            },
            CardNumber = "МК0000001", BorderPoint = "Қордай", ArrivedOn = today.AddDays(-1), Until = today.AddDays(60),
        };
        var made = await Services.GetRequiredService<IDispatcher>().Send(
            new RegisterStay(guest, new StayPlace { HostOrganisationId = hotel.Id, Address = "Астана қ., Достық к-сі, 1" }, StayApp.Papers), StayApp.Officer, cancellation: Token);
        Assert.True(made.IsOk, $"{made.Failure}");
        var act = new RegistryAct(Guid.Empty, "2026/00001", "362-2007", StayApp.Office, "KZ-AST", "Көші-қон полициясы", today, StayApp.Officer.Officer, BusinessTime.ToUtc(Clock.GetUtcNow()));
        var order = new ResidenceOrder(
            ResidenceDocumentKind.Permit, new PersonSnapshot(Guid.CreateVersion7(), new("МЮЛЛЕР", "АННА", null), null, new(1990, 2, 2), Sex.Female, "DEU"),
            new ResidenceForm("Берлин", "Астана қ., Тұран д-лы, 7", null, "AB1234567"), today.AddYears(8), act);
        var db = scope.ServiceProvider.GetRequiredService<ForeignResidenceDb>();
        db.Add(ResidenceDocument.Issue(1, order, today.AddYears(8)));
        await db.SaveChangesAsync(Token);
    }
}
