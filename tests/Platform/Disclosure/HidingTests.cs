using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Disclosure;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Licensing.Tests.Platform.Notices;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Platform.Disclosure;

/// <summary>That looks are hidden is itself given away by nothing (C-10).</summary>
public sealed class HidingTests(NoticesApp app) : IClassFixture<NoticesApp>
{
    private static readonly Actor ChiefElsewhere = Actors.At(Actors.Almaty, "KZ-ALA", "Бастықова Б. Б.", Roles.ApprovingChief);

    // The auditor of another office reads the list of hidings: that there is one must not show before it ends, nor after.
    [Fact]
    public async Task ListHidden_ByAnAuditorOfAnotherOffice_NeverShowsInTheList()
    {
        var (mine, phone) = await Case();
        var today = BusinessTime.DateOf(TestClock.Tuesday);
        await app.Send(new HideLooks(mine.PersonId, today, today.AddMonths(1)), ChiefElsewhere, "Тергеу амалдары жүріп жатыр");
        await app.Send(new ListHidden(), Actors.With("Аудитор", Roles.Auditor));
        await app.Send(new ListHidden(), ChiefElsewhere);
        Assert.Equal(3, await app.Read(db => db.Audit.CountAsync(a => a.PersonId == mine.PersonId && a.SubjectKind == "hidden-looks")));

        var during = (await app.Send(new ShowMyLooks(await MyDataTests.Prove(app, mine, phone)), Actor.Public)).Value;
        app.Clock.Advance(TimeSpan.FromDays(40));
        var after = (await app.Send(new ShowMyLooks(await MyDataTests.Prove(app, mine, phone)), Actor.Public)).Value;

        Assert.All(during.Looks.Concat(after.Looks), l => Assert.True(l.IsOwn));
        app.Clock.Now = TestClock.Tuesday;
    }

    [Fact]
    public async Task HideLooks_EarlierDaysThanThoseHidden_IsTaken()
    {
        var (mine, _) = await Case();
        var today = BusinessTime.DateOf(TestClock.Tuesday);
        await app.Send(new HideLooks(mine.PersonId, today, today.AddDays(10)), ChiefElsewhere, "Тергеу амалдары жүріп жатыр");

        Assert.True((await app.Send(new HideLooks(mine.PersonId, today.AddDays(-5), today.AddDays(10)), ChiefElsewhere, "Тергеу амалдары жүріп жатыр")).IsOk);
    }

    private async Task<(Case Made, string Phone)> Case()
    {
        var phone = NoticesApp.NewPhone();
        return (await app.Accepted(person: NoticesApp.Reachable(phone)), phone);
    }
}
