using Licensing.Demo.Builders;
using Licensing.Demo.Seeding;
using Licensing.Demo.Users;
using Licensing.DriverLicences;
using Licensing.DriverLicences.Features;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;

namespace Licensing.Demo.Cases;

/// <summary>One applicant's way through the office, act by act, each so many open minutes after the one before and none later than now.</summary>
internal sealed class LiveCase(LiveDesk desk, Timeline timeline, Team team, OpenTime open, DateTimeOffset now)
{
    private DateTimeOffset moment;
    private Guid caseId;

    /// <summary>The applicant.</summary>
    public required Person Person { get; init; }

    /// <summary>Categories asked for.</summary>
    public IReadOnlyList<Category> Categories { get; init; } = [Category.B];

    /// <summary>How an officer takes in what another service asks for; the case that comes of it.</summary>
    public Func<Actor, DateOnly, Task<Guid>>? Intake { get; init; }

    public LiveCase FiledAgo(int openMinutes, bool insisted = false)
    {
        moment = open.Back(now, openMinutes);
        var day = BusinessTime.DateOf(moment);
        return Then(0, () => Accept(insisted, day));
    }

    public LiveCase Looked(string role) => Then(2, () => desk.Send(new ShowCase(caseId), team.With(role)));

    public LiveCase Taken(string role) => Then(5, async () => await desk.Send(new TakeCase(caseId, await Seen()), team.With(role)));

    public LiveCase Theory(int right = 37) => Then(40, async () => await desk.Send(
        new ConductTheoryExam(caseId, await Seen(), 40, right, [.. Enumerable.Range(0, 40 - right).Select(i => (i * 7 % 40) + 1)]), team.With(Roles.Examiner)));

    public LiveCase Practice(bool passed = true, int? only = null)
    {
        foreach (var category in Categories.Order().Take(only ?? Categories.Count))
        {
            Then(35, async () => await desk.Send(
                new ConductPracticeExam(caseId, await Seen(), category, passed, passed ? [] : ["stop-line", "examiner-intervened"]), team.With(Roles.Examiner, 1)));
        }

        return this;
    }

    public LiveCase Restricted(params IReadOnlyList<string> codes) =>
        Then(3, async () => await desk.Send(new NoteRestrictions(caseId, await Seen(), codes), team.With(Roles.IntakeOfficer)));

    public LiveCase Granted() => Then(15, async () => await desk.Send(
        new Decide(caseId, await Seen(), DecisionKind.Grant, [], null), team.With(Roles.DecisionOfficer)));

    public LiveCase Refused(string ground, string reasoning) => Then(25, async () => await desk.Send(
        new Decide(caseId, await Seen(), DecisionKind.Refuse, [ground], reasoning), team.With(Roles.DecisionOfficer)));

    public LiveCase Withdrawn(string reason) => Then(60, async () => await desk.Send(
        new WithdrawCase(caseId, await Seen(), reason), team.With(Roles.IntakeOfficer)));

    public LiveCase HandedOver() => Then(100, async () => await desk.Send(
        new HandOverCase(
            caseId, await Seen(), CollectorKind.Holder, Person.Name.Full, $"Жеке куәлік № {Person.Documents[0].Number}", "Өтініш берушінің сұрауы бойынша, кезек болмағанда"),
        team.With(Roles.IntakeOfficer, 1)));

    /// <summary>The same person comes again and asks for something else.</summary>
    public LiveCase Anew(params IReadOnlyList<Category> categories) => new(desk, timeline, team, open, now) { Person = Person, Categories = categories };

    /// <summary>Anything else, with the case's id.</summary>
    public LiveCase Then(int minutes, Func<Guid, Task> act) => Then(minutes, () => act(caseId));

    private LiveCase Then(int minutes, Func<Task> act)
    {
        var at = minutes == 0 ? moment : open.On(moment, minutes);
        moment = at < now ? at : now;
        timeline.At(moment, act);
        return this;
    }

    private Task<int> Seen() => desk.VersionOf(caseId);

    private async Task Accept(bool insisted, DateOnly day)
    {
        var officer = team.With(Roles.IntakeOfficer, Person.Surname.Length);
        if (Intake is not null)
        {
            caseId = await Intake(officer, day);
            return;
        }

        var draft = await desk.Send(new StartDraft("DL", Person.Id), officer);
        var papers = new DraftBuilder(Person, day, draft.Number).Step(DraftSteps.Fee).Asking(string.Concat(Categories)).Papered();
        var saved = await desk.Send(new SaveDraft(draft.Id, 1, papers.Build()), officer);
        var paid = papers.Paid(saved.Assessment.Fee.Due).Step(DraftSteps.Check).Build();
        saved = await desk.Send(new SaveDraft(draft.Id, saved.Version, paid), officer);
        caseId = (await desk.Send(new AcceptDraft(draft.Id, saved.Version, insisted), officer, draft.Id)).CaseId;
    }
}
