using Licensing.Demo.Builders;
using Licensing.Demo.Seeding;
using Licensing.Demo.Users;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;

namespace Licensing.Demo.Cases;

/// <summary>Intakes that were left at one step or another, and one whose package was not accepted (C-3.2).</summary>
internal sealed class LiveDrafts(LiveDesk desk, Timeline timeline, Team team, OpenTime open, DateTimeOffset now, Queue<Person> applicants)
{
    public void Plan()
    {
        Left(8, draft => draft.Step(DraftSteps.Facts).Asking("B"));
        Left(25, draft => draft.Step(DraftSteps.Documents).Asking("BC").Papered("medical-certificate", "driver-card"));
        Left(70, draft => draft.Step(DraftSteps.Fee).Asking("A").Papered().HalfTyped("fee.payments[0].amount", "54"));
        Left(640, draft => draft.Step(DraftSteps.Check).Asking("B").Papered("training-certificate").Paid(5_000));
        Left(1_900, draft => draft.Step(DraftSteps.Check).Asking("B").Papered("medical-certificate").Paid(5_406), NotAccepted);
        var moment = open.Back(now, 3);
        timeline.At(moment, NewcomerBegun);
    }

    private void Left(int openMinutesAgo, Func<DraftBuilder, DraftBuilder> fill, Func<Guid, SavedDraft, Actor, Task>? after = null)
    {
        var (moment, person) = (open.Back(now, openMinutesAgo), applicants.Dequeue());
        timeline.At(moment, async () =>
        {
            var officer = team.With(Roles.IntakeOfficer, openMinutesAgo);
            var draft = await desk.Send(new StartDraft("DL", person.Id), officer);
            var content = fill(new DraftBuilder(person, BusinessTime.DateOf(moment), draft.Number)).Build();
            var saved = await desk.Send(new SaveDraft(draft.Id, 1, content), officer);
            await (after?.Invoke(draft.Id, saved, officer) ?? Task.CompletedTask);
        });
    }

    private Task NotAccepted(Guid draftId, SavedDraft saved, Actor officer) => desk.Send(new RefuseToAccept(draftId, saved.Version), officer);

    /// <summary>Somebody who is not in the registry yet, typed halfway.</summary>
    private async Task NewcomerBegun()
    {
        var officer = team.With(Roles.IntakeOfficer);
        var draft = await desk.Send(new StartDraft("DL"), officer);
        var content = new DraftContent { NewPerson = new NewPersonEntry { Surname = "Жаңабергенов", GivenName = "Ер" }, HalfTyped = new Dictionary<string, string> { ["applicant.birthDate"] = "14.0" } };
        await desk.Send(new SaveDraft(draft.Id, 1, content), officer);
    }
}
