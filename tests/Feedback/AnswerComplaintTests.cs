using Licensing.DriverLicences;
using Licensing.DriverLicences.Features;
using Licensing.Feedback.Data;
using Licensing.Feedback.Domain;
using Licensing.Feedback.Features;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using static Licensing.Tests.Feedback.ComplaintApp;

namespace Licensing.Tests.Feedback;

/// <summary>C-8: the answer, one level up and by other people; C-11: nobody answers for themselves.</summary>
public sealed class AnswerComplaintTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    [Fact]
    public async Task Answer_Unfounded_LeavesTheRefusal()
    {
        var (about, complaint) = await app.Lodged();

        Assert.True((await app.Answer(complaint.Id, ComplaintState.Unfounded, measures: null)).IsOk);

        var sheet = (await app.Send(new ShowComplaint(complaint.Id), Clerk)).Value;
        Assert.Equal((ComplaintState.Unfounded, "Тексерілді", Answering.Name), (sheet.Complaint.State, sheet.Complaint.Answer, sheet.Complaint.AnsweredByName));
        Assert.Equal(CaseState.Refused, (await app.Stored(about.Id)).State);
    }

    [Fact]
    public async Task Answer_Reopened_PutsTheCaseBackToReviewWithItsStepsAnew()
    {
        var (about, complaint) = await app.Lodged();
        var before = await app.Stored(about.Id);

        Assert.True((await app.Answer(complaint.Id, ComplaintState.Reopened)).IsOk);

        var after = await app.Stored(about.Id);
        Assert.Equal((CaseState.InReview, CaseStage.Review, true, null), (after.State, after.Stage, after.IsOpen, after.DecidedAt));
        Assert.Equal(before.Steps.OrderBy(s => s.Ordinal).Select(s => s.Code), after.Steps.Where(s => s.State is StepState.Open or StepState.Later).OrderBy(s => s.Ordinal).Select(s => s.Code));
        Assert.Equal(before.DueAt, after.DueAt);
        var last = Assert.IsType<CaseHappening.Reopened>(CaseJson.Read<CaseHappening>(after.Events.MaxBy(e => e.Ordinal)!.Data));
        Assert.Equal((complaint.Number, "Тексерілді"), (last.Complaint, last.Reason));
        Assert.True(await app.Read(db => db.Audit.AnyAsync(a => a.Action == nameof(AnswerComplaint) && a.SubjectKind == "case" && a.CaseId == about.Id, Token)));
    }

    /// <summary>Whoever decided before cannot decide again, another one can; the exams are taken meanwhile.</summary>
    [Fact]
    public async Task Decide_AfterReopening_IsForOthers()
    {
        var (about, complaint) = await app.Lodged();
        await app.Answer(complaint.Id, ComplaintState.Reopened);
        await Examine(about.Id);

        var own = await app.Send(new Decide(about.Id, await Version(about.Id), DecisionKind.Grant, [], null), Decider);
        var shown = (await app.Send(new ShowCase(about.Id), Decider)).Value;
        var others = await app.Send(new Decide(about.Id, await Version(about.Id), DecisionKind.Grant, [], null), OtherDecider);

        Assert.Equal("decided-before", Code(own));
        Assert.Equal("decided-before", shown.Actions.Single(a => a.Action == CaseAction.Decide).WhyNot?.Code);
        Assert.Equal(CaseState.Granted, others.Value);
    }

    [Fact]
    public async Task Answer_LetterHandedOverAlready_CanStillBeReopened()
    {
        var about = await app.Refused();
        Assert.True((await app.Send(new HandOverCase(about.Id, await Version(about.Id), CollectorKind.Holder, about.ApplicantName, "паспорт N1", "Шақырылды"), Clerk)).IsOk);
        Assert.Equal(CaseState.HandedOver, (await app.Stored(about.Id)).State);
        var complaint = (await app.Send(new LodgeComplaint(about.Id, Entry), Clerk)).Value;

        Assert.True((await app.Answer(complaint.Id, ComplaintState.Reopened)).IsOk);
        Assert.Equal(CaseState.InReview, (await app.Stored(about.Id)).State);
    }

    [Fact]
    public async Task Answer_ReopenWithoutARefusal_IsRefusedAndNothingIsWritten()
    {
        var about = await app.Filed();
        var complaint = (await app.Send(new LodgeComplaint(about.Id, Entry), Clerk)).Value;

        Assert.Equal("nothing-to-reopen", Code(await app.Answer(complaint.Id, ComplaintState.Reopened)));
        Assert.Equal(ComplaintState.Open, (await app.Read<FeedbackDb, Complaint>(db => db.Complaints.AsNoTracking().SingleAsync(c => c.Id == complaint.Id, Token))).State);
        Assert.True((await app.Answer(complaint.Id, ComplaintState.Founded)).IsOk);
    }

    /// <summary>Nobody answers about an own decision, even one level up; the unit itself does not answer.</summary>
    [Fact]
    public async Task Answer_ByWhoDecidedOrTheUnit_IsRefused()
    {
        var (_, complaint) = await app.Lodged();
        var moved = Decider with { OfficeId = Department, Roles = new HashSet<string> { Roles.ComplaintsOfficer } };

        Assert.Equal("complaint.own-decision", Code(await app.Answer(complaint.Id, ComplaintState.Unfounded, moved)));
        Assert.Equal("complaint.other-office", Code(await app.Answer(complaint.Id, ComplaintState.Unfounded, Actors.At(Unit, "KZ-AST", "Бөлім бастығы", Roles.ApprovingChief))));
        Assert.Equal("role", Code(await app.Answer(complaint.Id, ComplaintState.Unfounded, Clerk)));
        Assert.Equal("not-found", Code(await app.Answer(complaint.Id, ComplaintState.Unfounded, Actors.At(Actors.Almaty, "KZ-ALA", "Басқа", Roles.ComplaintsOfficer))));
    }

    [Fact]
    public async Task Answer_ByTwoAtOnce_IsOne()
    {
        var (about, complaint) = await app.Lodged();
        var second = Actors.At(Department, "KZ-AST", "Екінші", Roles.ComplaintsOfficer);

        var both = await Task.WhenAll(app.Answer(complaint.Id, ComplaintState.Reopened), app.Answer(complaint.Id, ComplaintState.Unfounded, second));

        Assert.Single(both, r => r.IsOk);
        Assert.Single(both, r => Code(r) is "conflict" or "complaint.answered");
        var (state, reopened) = ((await app.Send(new ShowComplaint(complaint.Id), Answering)).Value.Complaint.State, (await app.Stored(about.Id)).State == CaseState.InReview);
        Assert.Equal(state == ComplaintState.Reopened, reopened);
    }

    /// <summary>C-11: the office one level up does not see the case, and sees on the complaint what was refused and why; who only entered it does not.</summary>
    [Fact]
    public async Task Show_ToTheOfficeThatAnswers_HasTheRefusalAndNoWayToTheCase()
    {
        var (_, complaint) = await app.Lodged();

        var answering = (await app.Send(new ShowComplaint(complaint.Id), Answering)).Value;
        var clerk = (await app.Send(new ShowComplaint(complaint.Id), Clerk)).Value;

        Assert.Equal(Decider.Name, answering.Refusal?.DecidedByName);
        Assert.Equal("deprived-of-right", Assert.Single(CaseJson.Read<Refusal>(answering.Refusal!.Refusal!).Grounds).Code);
        Assert.Equal((false, null), (answering.SeesCase, answering.WhyNot));
        Assert.Equal((true, null, "problem.complaint.role"), (clerk.SeesCase, clerk.Refusal, clerk.WhyNot));
        Assert.True((await app.Answer(complaint.Id, ComplaintState.Reopened)).IsOk);
        Assert.Null((await app.Send(new ShowComplaint(complaint.Id), Answering)).Value.Refusal);
    }

    [Fact]
    public async Task Answer_WithoutWords_NamesTheFields()
    {
        var (_, complaint) = await app.Lodged();

        Assert.Equal("words:required measures:required", Code(await app.Answer(complaint.Id, ComplaintState.Founded, words: " ", measures: null)));
        Assert.Equal("outcome:required", Code(await app.Answer(complaint.Id, ComplaintState.Open)));
    }

    /// <summary>The last day of the answer is in time, the day after it is not.</summary>
    [Fact]
    public async Task Journal_OnTheDayAfterTheLast_IsOverdue()
    {
        var (_, complaint) = await app.Lodged();
        var now = app.Clock.Now;
        try
        {
            app.Clock.Now = now.AddMonths(1);
            Assert.DoesNotContain((await Overdue()).Lines, l => l.Id == complaint.Id);
            app.Clock.Now = now.AddMonths(1).AddDays(1);
            Assert.True(Assert.Single((await Overdue()).Lines, l => l.Id == complaint.Id).IsOverdue);
        }
        finally
        {
            app.Clock.Now = now;
        }
    }

    [Fact]
    public async Task Papers_CouponAndAnswer_ArePrinted()
    {
        var (_, complaint) = await app.Lodged();
        Assert.NotEmpty((await app.Send(new PrintCoupon(complaint.Id), Clerk)).Value.Pdf);
        Assert.Equal("complaint.not-answered", Code(await app.Send(new PrintAnswer(complaint.Id), Clerk)));

        await app.Answer(complaint.Id, ComplaintState.Founded);

        Assert.NotEmpty((await app.Send(new PrintAnswer(complaint.Id), Clerk)).Value.Pdf);
        Assert.Equal("not-found", Code(await app.Send(new PrintCoupon(Guid.CreateVersion7()), Clerk)));
    }

    [Fact]
    public async Task OnCase_RefusedAndNoComplaintYet_OffersToEnterOne()
    {
        var about = await app.Refused();
        Assert.Equal(about.Number, (await app.Send(new ComplaintsAbout(about.Id), Clerk)).Value.LodgeFor);
        Assert.Null((await app.Send(new ComplaintsAbout(about.Id), Decider)).Value.LodgeFor);

        await app.Send(new LodgeComplaint(about.Id, Entry), Clerk);

        var found = (await app.Send(new ComplaintsAbout(about.Id), Clerk)).Value;
        Assert.Null(found.LodgeFor);
        Assert.Single(found.Lines);
    }

    private async Task<ComplaintLines> Overdue() => (await app.Send(new FindComplaints(ComplaintWish.Overdue, Size: 500), Answering)).Value;

    private async Task<int> Version(Guid id) => (await app.Stored(id)).Version;

    private async Task Examine(Guid id)
    {
        Assert.True((await app.Send(new ConductTheoryExam(id, await Version(id), 40, 40, []), Examiner)).IsOk);
        Assert.True((await app.Send(new ConductPracticeExam(id, await Version(id), Category.B, true, []), Examiner)).IsOk);
    }
}
