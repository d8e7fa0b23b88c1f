using System.Text.RegularExpressions;
using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Domain.Certificates;
using Licensing.AddressBureau.Domain.Passwords;
using Licensing.AddressBureau.Features.Certificates;
using Licensing.AddressBureau.Features.Passwords;
using Licensing.AddressBureau.Law;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.AddressBureau;

/// <summary>AC-12.2 of 2007, note: passwords «for official use» once a quarter, each for one to three days; the screen checks and never shows; wrong ones are counted.</summary>
public sealed partial class PasswordTests(BureauApp app) : IClassFixture<BureauApp>
{
    private static readonly Actor Chief = BureauApp.At("Бюро бастығы", Roles.ApprovingChief);
    private static readonly string[] Bodies = ["Астана қ. прокуратурасы", "Астана қ. ІІД"];

    [Fact]
    public async Task Passwords_ArePrintedOnce_AndKeptAsHashes()
    {
        app.On("2008-04-01");
        var made = (await app.Send(new MakePasswords(2008, 2, 3, Bodies), Chief)).Value;
        var sheet = (await app.Send(new ShowPasswords(), Chief)).Value.Single(s => s.Id == made.SheetId);
        Assert.Equal((new DateOnly(2008, 4, 1), new DateOnly(2008, 6, 30), 3), (sheet.From, sheet.Until, sheet.Days));
        Assert.Equal([(1, Bodies[0]), (2, Bodies[1])], sheet.Copies.Select(c => (c.Number, c.Body)));
        Assert.IsType<Failure.Refused>((await app.Send(new PrintPasswords(made.Ticket), BureauApp.At("Басқа бастық", Roles.ApprovingChief))).Failure);
        Assert.Equal("%PDF"u8.ToArray(), (await app.Send(new PrintPasswords(made.Ticket), Chief)).Value.Pdf[..4]);
        Assert.Equal("AC.passwords-printed", Problem(await app.Send(new PrintPasswords(made.Ticket), Chief)));

        // A quarter of 91 days in threes, one set for each of two bodies; every day has exactly one.
        var kept = await app.Read<AddressBureauDb, List<Password>>(db => db.Passwords.AsNoTracking().Where(p => p.CopyId == sheet.Copies[0].Id).ToListAsync(BureauApp.Token));
        Assert.Equal(31, kept.Count);
        Assert.All(Enumerable.Range(0, 91).Select(sheet.From.AddDays), day => Assert.Single(kept, p => p.From <= day && p.Until >= day));
        Assert.All(kept, p => Assert.Equal((16, 32), (p.Salt.Length, p.Hash.Length)));

        // Made anew, the lost ones hold no more.
        var again = (await app.Send(new MakePasswords(2008, 2, 1, Bodies), Chief)).Value;
        Assert.NotNull((await app.Send(new ShowPasswords(), Chief)).Value.Single(s => s.Id == made.SheetId).ReplacedAt);
        Assert.All((await app.Send(new ShowCallers(), BureauApp.Registrar)).Value.Copies, c => Assert.Equal(again.SheetId, c.SheetId));
        app.On("2026-11-24");
    }

    // Two chiefs at once: one sheet of the quarter holds.
    [Fact]
    public async Task Make_TwiceAtOnce_LeavesOneSheet()
    {
        app.On("2010-04-01");
        var made = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => app.Send(new MakePasswords(2010, 2, 3, Bodies), BureauApp.At($"Бастық {i}", Roles.ApprovingChief))));
        Assert.Contains(made, m => m.IsOk);
        Assert.All(made.Where(m => !m.IsOk), m => Assert.IsType<Failure.Conflict>(m.Failure));
        Assert.Equal(1, await app.Read<AddressBureauDb, int>(db => db.PasswordSheets.CountAsync(s => s.Year == 2010 && s.ReplacedAt == null, BureauApp.Token)));
        app.On("2026-11-24");
    }

    [Fact]
    public async Task Make_WithFaults_NamesThem()
    {
        app.On("2008-04-02");
        Assert.Contains("AC.quarter", Wrong(await app.Send(new MakePasswords(2008, 5, 1, Bodies), Chief)));
        Assert.Contains("AC.password-days", Wrong(await app.Send(new MakePasswords(2008, 2, 4, Bodies), Chief)));
        Assert.Contains("AC.password-days", Wrong(await app.Send(new MakePasswords(2008, 2, 0, Bodies), Chief)));
        Assert.Contains("AC.password-bodies", Wrong(await app.Send(new MakePasswords(2008, 2, 1, []), Chief)));
        Assert.Contains("AC.password-body-twice", Wrong(await app.Send(new MakePasswords(2008, 2, 1, ["А", "а "]), Chief)));
        Assert.Contains("AC.quarter-past", Wrong(await app.Send(new MakePasswords(2008, 1, 1, Bodies), Chief)));
        Assert.Contains("AC.quarter-past", Wrong(await app.Send(new MakePasswords(2009, 1, 1, Bodies), Chief)));
        Assert.IsType<Failure.NotAllowed>((await app.Send(new MakePasswords(2008, 2, 1, Bodies), BureauApp.Registrar)).Failure);

        // Only order 362 of 2007 knows them.
        app.On("2011-04-04");
        Assert.Equal("AC.passwords-2007", Problem(await app.Send(new MakePasswords(2011, 2, 1, Bodies), Chief)));
        Assert.Equal("AC.passwords-2007", (await app.Send(new ShowCallers(), BureauApp.Registrar)).Value.Objection!.Code);
        Assert.Equal("AC.passwords-2007", Problem(await app.Send(new CheckPassword(Guid.NewGuid(), "А", "Б", false), BureauApp.Registrar)));
        app.On("2026-11-24");
    }

    [Fact]
    public async Task Call_WithTheRightPassword_IsAnswered_AndStandsInTheJournal()
    {
        app.On("2009-02-04");
        var asked = await app.Person("Қожабеков", "Ринат", born: "1966-07-08");
        await app.Arrive(asked, await app.Flat("33"), app.Today.AddYears(-2));
        var (copy, password) = await Known("БАНУ-");
        var said = (await app.Send(new CheckPassword(copy.Id, "аға лейтенант Серіков", $" {password.ToLowerInvariant()} ", false), BureauApp.Registrar)).Value;
        Assert.NotNull(said.CallId);
        var line = (await app.Send(new AnswerCall(said.CallId!.Value, asked.Id), BureauApp.Registrar)).Value;
        Assert.Equal((AddressAnswer.Registered, "аға лейтенант Серіков", copy.Body, Requester.LawEnforcement), (line.Answer, line.AskedBy, line.Organisation, line.Requester));
        Assert.Contains((await app.Send(new FindInquiries(app.Today, app.Today, null, null), BureauApp.Registrar)).Value.Lines, l => l.Id == line.Id);
        Assert.Single(await app.Read(db => db.Audit.Where(a => a.PersonId == asked.Id && a.SubjectKind == "address-register").ToListAsync(BureauApp.Token)));

        // The call is this registrar's, and ends by itself.
        Assert.Equal("AC.call-over", Problem(await app.Send(new AnswerCall(said.CallId.Value, asked.Id), BureauApp.Second)));
        Assert.IsType<Failure.NotFound>((await app.Send(new AnswerCall(said.CallId.Value, Guid.NewGuid()), BureauApp.Registrar)).Failure);
        app.Clock.Advance(TimeSpan.FromMinutes(Call.Minutes + 1));
        Assert.Equal("AC.call-over", Problem(await app.Send(new AnswerCall(said.CallId.Value, asked.Id), BureauApp.Registrar)));
        app.On("2026-11-24");
    }

    // AC-12.2 of 2007: three wrong ones hold the body off, the right one too, until the time is over or the chief releases it.
    [Fact]
    public async Task WrongPasswords_AreCounted_AndHoldTheBodyOff()
    {
        app.On("2009-05-06");
        var (copy, password) = await Known("ЛУНА-");
        async Task<CheckedPassword> Say(string text) => (await app.Send(new CheckPassword(copy.Id, "Қоңырау", text, false), BureauApp.Registrar)).Value;
        var first = await Say("БАЛА-00");
        Assert.Equal((null, 2), (first.CallId, first.Left));
        Assert.Equal(1, (await Say("БАЛА-01")).Left);
        var held = await Say("БАЛА-02");
        Assert.Equal(app.Clock.GetUtcNow().UtcDateTime.AddMinutes(PasswordCopy.HeldMinutes), held.HeldUntil);
        Assert.Null((await Say(password)).CallId);

        Assert.True((await app.Send(new ReleaseCopy(copy.Id), Chief)).IsOk);
        Assert.IsType<Failure.NotFound>((await app.Send(new ReleaseCopy(Guid.NewGuid()), Chief)).Failure);
        Assert.NotNull((await Say(password)).CallId);
        await Say("БАЛА-03");
        await Say("БАЛА-04");
        await Say("БАЛА-05");
        app.Clock.Advance(TimeSpan.FromMinutes(PasswordCopy.HeldMinutes + 1));
        Assert.NotNull((await Say(password)).CallId);

        Assert.Contains("required", Wrong(await app.Send(new CheckPassword(copy.Id, " ", "А", false), BureauApp.Registrar)));
        Assert.Contains("AC.call-no-password", Wrong(await app.Send(new CheckPassword(Guid.NewGuid(), "А", "Б", false), BureauApp.Registrar)));
        Assert.IsType<Failure.NotAllowed>((await app.Send(new CheckPassword(copy.Id, "А", "Б", false), Chief)).Failure);
        app.On("2026-11-24");
    }

    // AC-10 of 2007, note: on days off and at night for operational searches only.
    [Fact]
    public async Task OutsideHours_OperationalSearchesOnly()
    {
        app.On("2009-08-08", hour: 23);
        var (copy, password) = await Known("ЖАНА-");
        Assert.False((await app.Send(new ShowCallers(), BureauApp.Registrar)).Value.IsOpen);
        Assert.Contains("AC.call-closed", Wrong(await app.Send(new CheckPassword(copy.Id, "Кезекші", password, false), BureauApp.Registrar)));
        Assert.NotNull((await app.Send(new CheckPassword(copy.Id, "Кезекші", password, true), BureauApp.Registrar)).Value.CallId);

        // Yesterday's password is none.
        app.On("2009-08-14");
        Assert.Null((await app.Send(new CheckPassword(copy.Id, "Кезекші", password, false), BureauApp.Registrar)).Value.CallId);
        app.On("2026-11-24");
    }

    [Fact]
    public void Passwords_CanBeSaid_AndAreNotAlike()
    {
        var made = Enumerable.Range(0, 500).Select(_ => PasswordText.New()).ToList();
        Assert.All(made, text => Assert.Matches(Form(), text));
        Assert.Equal(500, made.Distinct().Count());
        var (salt, hash) = PasswordText.Keep("БАНУ-12");
        Assert.NotEqual(hash, PasswordText.Keep("БАНУ-12").Hash);
        Assert.True(PasswordText.Is("бану 12", new Password { Salt = salt, Hash = hash }));
        Assert.False(PasswordText.Is("бану 13", new Password { Salt = salt, Hash = hash }));
    }

    [GeneratedRegex("^([БГДЖЗКЛМНРТШ][АОУИ]){4}-[0-9]{2}$")]
    private static partial Regex Form();

    private static string Problem<T>(Result<T> result) => Assert.IsType<Failure.Refused>(result.Failure).Problem.Code;

    private static IEnumerable<string> Wrong<T>(Result<T> result) => Assert.IsType<Failure.Invalid>(result.Failure).Errors.Select(e => e.Code);

    // What stands on the paper nobody can read from the tables: the test puts a password that it knows in its place.
    private async Task<(PasswordCopy Copy, string Password)> Known(string text)
    {
        var (year, quarter) = (app.Today.Year, ((app.Today.Month - 1) / 3) + 1);
        Assert.True((await app.Send(new MakePasswords(year, quarter, 3, Bodies), Chief)).IsOk);
        var copy = (await app.Send(new ShowCallers(), BureauApp.Registrar)).Value.Copies.Single(c => c.Body == Bodies[0]);
        var password = $"{text}{quarter:D2}";
        await app.Tamper<AddressBureauDb, int>(async db =>
        {
            var row = await db.Passwords.SingleAsync(p => p.CopyId == copy.Id && p.From <= app.Today && p.Until >= app.Today, BureauApp.Token);
            db.Remove(row);
            await db.SaveChangesAsync(BureauApp.Token);
            var (salt, hash) = PasswordText.Keep(password);
            db.Add(new Password { CopyId = copy.Id, From = row.From, Until = row.Until, Salt = salt, Hash = hash });
            return await db.SaveChangesAsync(BureauApp.Token);
        });
        return (copy, password);
    }
}
