using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Platform.Cases;

/// <summary>C-3.6 and DL-7.1: against an entry of the register, to who may collect, in the hours of the act.</summary>
public sealed class HandOverTests : IClassFixture<CasesApp>
{
    private readonly CasesApp app;

    public HandOverTests(CasesApp app)
    {
        this.app = app;
        app.Clock.Now = TestClock.Tuesday;
    }

    [Fact]
    public async Task HandOver_InTheWindow_EntersTheRegisterAndClosesTheCase()
    {
        var made = await Granted();
        At(12, 0);

        var number = (await HandOver(made)).Value;

        var stored = await app.Stored(made.Id);
        Assert.Equal((CaseState.HandedOver, CaseStage.Closed, false), (stored.State, stored.Stage, stored.IsOpen));
        var entry = await app.Read(db => db.HandOvers.SingleAsync(h => h.CaseId == made.Id));
        Assert.Equal((number, "card", made.ApplicantName, CollectorKind.Holder), (entry.Number, entry.What, entry.To, entry.Capacity));
        Assert.Equal(("ЖК № 012345678", CasesApp.Intake.Name, null), (entry.DocumentShown, entry.ByName, entry.OutsideHoursReason));
        Assert.Contains(number, app.Single.Handed);
    }

    [Theory]
    [InlineData(11, 59)]
    [InlineData(13, 0)]
    [InlineData(17, 59)]
    [InlineData(19, 0)]
    public async Task HandOver_OutsideTheWindows_WantsAReasonAndRecordsIt(int hour, int minute)
    {
        var made = await Granted();
        At(hour, minute);

        var field = Assert.Single(Assert.IsType<Failure.Invalid>((await HandOver(made)).Failure).Errors);
        Assert.Equal(("outsideHoursReason", "outside-hours"), (field.Field, field.Code));
        Assert.True((await HandOver(made, reason: "Алыстан келді")).IsOk);
        Assert.Equal("Алыстан келді", await app.Read(db => db.HandOvers.Where(h => h.CaseId == made.Id).Select(h => h.OutsideHoursReason).SingleAsync()));
    }

    [Fact]
    public async Task HandOver_RefusalLetter_IsGivenWhileTheOfficeIsOpen()
    {
        var made = await app.Accepted();
        await app.Decide(made.Id, DecisionKind.Refuse, grounds: "barred");
        At(15, 0);

        Assert.True((await HandOver(made)).IsOk);
        Assert.Equal("letter", await app.Read(db => db.HandOvers.Where(h => h.CaseId == made.Id).Select(h => h.What).SingleAsync()));
    }

    [Fact]
    public async Task HandOver_ToSomebodyElse_IsWrong()
    {
        var made = await Granted();
        At(12, 30);

        var failure = (await HandOver(made, to: "Бөтен Адам")).Failure;

        Assert.Equal("may-not-collect", Assert.Single(Assert.IsType<Failure.Invalid>(failure).Errors).Code);
    }

    [Fact]
    public async Task HandOver_ToAParent_IsEnteredInThatCapacity()
    {
        var (child, parent) = (CasesApp.NewPerson(), CasesApp.NewPerson(surname: "Нұрланова"));
        await app.Add<KernelDb>(child, parent, new Representation { PersonId = child.Id, RepresentativeId = parent.Id, Kind = RepresentationKind.Parent, Authority = "Туу туралы куәлік" });
        var made = await Granted(child);
        At(18, 0);

        Assert.True((await HandOver(made, CollectorKind.Representative, parent.Name.Full)).IsOk);
    }

    [Fact]
    public async Task HandOver_ToAnAttorneyWhereTheActKnowsNone_IsWrong()
    {
        var (holder, attorney) = (CasesApp.NewPerson(), CasesApp.NewPerson(surname: "Сенімова"));
        await app.Add<KernelDb>(
            holder, attorney,
            new Representation { PersonId = holder.Id, RepresentativeId = attorney.Id, Kind = RepresentationKind.Attorney, Authority = "Сенімхат", ValidTo = new DateOnly(2027, 1, 1) });
        var made = await Granted(holder);
        At(18, 0);

        Assert.IsType<Failure.Invalid>((await HandOver(made, CollectorKind.Attorney, attorney.Name.Full)).Failure);
    }

    [Fact]
    public async Task HandOver_NothingDecided_IsRefused()
    {
        var made = await app.Accepted();

        Assert.Equal("nothing-to-hand-over", Assert.IsType<Failure.Refused>((await HandOver(made)).Failure).Problem.Code);
    }

    [Fact]
    public async Task HandOver_Twice_TheSecondIsTooLate()
    {
        var made = await Granted();
        At(12, 0);
        await HandOver(made);

        Assert.Equal("nothing-to-hand-over", Assert.IsType<Failure.Refused>((await HandOver(made)).Failure).Problem.Code);
    }

    [Fact]
    public async Task HandOver_TwoOfficersAtOnce_OneEntry()
    {
        var made = await Granted();
        At(12, 0);
        var seen = (await app.Stored(made.Id)).Version;
        var command = new HandOverCase(made.Id, seen, CollectorKind.Holder, made.ApplicantName, "ЖК № 1");

        var results = await Task.WhenAll(
            app.Send(command, CasesApp.Intake), app.Send(command, Actors.With("Екінші қызметкер", Roles.IntakeOfficer)));

        Assert.Single(results, r => r.IsOk);
        Assert.IsType<Failure.Conflict>(results.Single(r => !r.IsOk).Failure);
        Assert.Equal(1, await app.Read(db => db.HandOvers.CountAsync(h => h.CaseId == made.Id)));
    }

    [Fact]
    public async Task HandOver_WithoutADocumentOrTheRole_IsNotPossible()
    {
        var made = await Granted();

        var failure = (await app.Send(new HandOverCase(made.Id, 1, CollectorKind.Holder, made.ApplicantName, ""), CasesApp.Intake)).Failure;

        Assert.Equal("documentShown", Assert.Single(Assert.IsType<Failure.Invalid>(failure).Errors).Field);
        Assert.IsType<Failure.NotAllowed>((await HandOver(made, by: CasesApp.Examiner)).Failure);
    }

    [Fact]
    public async Task ListHandOvers_ADay_ShowsTheOfficesEntriesByNumber()
    {
        At(12, 0);
        var (first, second) = (await Granted(), await Granted());
        At(12, 10);
        await HandOver(first);
        await HandOver(second);
        var day = DateOnly.FromDateTime(TestClock.Tuesday.DateTime);

        var page = (await app.Send(new ListHandOvers(day, day), CasesApp.Intake)).Value;
        var other = (await app.Send(new ListHandOvers(day, day), CasesApp.Elsewhere)).Value;

        Assert.Equal(page.Rows.Select(r => r.Entry.Number).Order(), page.Rows.Select(r => r.Entry.Number));
        Assert.Contains(first.Number, page.Rows.Select(r => r.CaseNumber));
        Assert.Empty(other.Rows);
        Assert.IsType<Failure.Invalid>((await app.Send(new ListHandOvers(day, day.AddDays(-1)), CasesApp.Intake)).Failure);
    }

    [Fact]
    public async Task Withdraw_AfterTheDecision_IsTooLate()
    {
        var (early, late) = (await app.Accepted(), await Granted());

        Assert.True((await app.Send(new WithdrawCase(early.Id, 0, "Ойынан қайтты"), CasesApp.Intake)).IsOk);
        var refused = await app.Send(new WithdrawCase(late.Id, (await app.Stored(late.Id)).Version, "Ойынан қайтты"), CasesApp.Intake);

        Assert.Equal(CaseStage.Closed, (await app.Stored(early.Id)).Stage);
        Assert.Equal("withdrawal-too-late", Assert.IsType<Failure.Refused>(refused.Failure).Problem.Code);
    }

    private void At(int hour, int minute) => app.Clock.Now = new DateTimeOffset(2026, 11, 24, hour, minute, 0, TimeSpan.FromHours(5));

    private async Task<Case> Granted(Person? person = null)
    {
        var made = await app.Accepted(person: person);
        await app.Decide(made.Id, DecisionKind.Grant);
        return made;
    }

    private async Task<Result<long>> HandOver(
        Case made, CollectorKind capacity = CollectorKind.Holder, string? to = null, string? reason = null, Actor? by = null) =>
        await app.Send(
            new HandOverCase(made.Id, (await app.Stored(made.Id)).Version, capacity, to ?? made.ApplicantName, "ЖК № 012345678", reason),
            by ?? CasesApp.Intake);
}
