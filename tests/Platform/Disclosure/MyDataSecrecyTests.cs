using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Auditing;
using Licensing.Platform.Data;
using Licensing.Platform.Disclosure;
using Licensing.Platform.Modules;
using Licensing.Platform.People;
using Licensing.Platform.Search;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Licensing.Tests.Platform.Administration;
using Licensing.Tests.Platform.Cases;
using Licensing.Tests.Platform.Notices;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Platform.Disclosure;

/// <summary>Nothing of anybody else shows through the list, whatever the trail holds (C-10).</summary>
public sealed class MyDataSecrecyTests(NoticesApp app) : IClassFixture<NoticesApp>
{
    private static readonly Actor ChiefElsewhere = Actors.At(Actors.Almaty, "KZ-ALA", "Бастықова Б. Б.", Roles.ApprovingChief, Roles.IntakeOfficer);

    // Somebody tries to see another through their own list: a shared case, a search that named both, a purpose with the other's numbers.
    [Fact]
    public async Task ShowMyLooks_TrailNamesSomebodyElse_TheOtherNeverShows()
    {
        var (mine, phone) = await Case();
        var (theirs, _) = await Case();
        var other = await app.Read(db => db.People.AsNoTracking().SingleAsync(p => p.Id == theirs.PersonId));
        await app.Add<KernelDb>(
            Row(a => a with { PersonId = mine.PersonId, CaseId = theirs.Id, SubjectKind = "permanent-address", SubjectId = other.Iin! }),
            Row(a => a with { PersonId = theirs.PersonId, CaseId = mine.Id, SubjectKind = "person", SubjectId = other.Iin! }),
            Row(a => a with { PersonId = theirs.PersonId, SubjectKind = "people-search", Purpose = "Тексеру: тек екіншісі" }),
            Row(a => a with { PersonId = mine.PersonId, SubjectKind = "people-search", SubjectId = other.Surname, Purpose = $"Запрос: {other.Name.Full} {other.Iin} {theirs.Number} {other.Phone} {other.Email} 8 (701) 555-01-42" }));

        var looks = (await app.Send(new ShowMyLooks(await MyDataTests.Prove(app, mine, phone)), Actor.Public)).Value;

        var shown = CaseJson.Write(looks);
        Assert.Contains(looks.Looks, l => l is { IsOthersCase: true, CaseNumber: null });
        Assert.All(
            [theirs.Number, theirs.Id.ToString(), other.Id.ToString(), other.Iin!, other.Phone!, other.Email!, other.Surname, "тек екіншісі", "555", "01-42", "permanent-address"],
            secret => Assert.DoesNotContain(secret, shown, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task ShowMyLooks_CursorOrSessionOfSomebodyElse_ShowsOwnDataOnly()
    {
        var (mine, phone) = await Case();
        var (theirs, _) = await Case();
        await app.Send(new ShowPerson(theirs.PersonId!.Value), CasesApp.Intake, "Тексеру: бөтен");
        var session = await MyDataTests.Prove(app, mine, phone);
        var cursor = new MomentCursor(DateTime.SpecifyKind(new DateTime(9000, 1, 1), DateTimeKind.Utc), long.MaxValue).Write();

        var page = (await app.Send(new ShowMyLooks(session, cursor), Actor.Public)).Value;

        Assert.DoesNotContain(page.Looks, l => l.Purpose is not null);
        Assert.IsType<Failure.Refused>((await app.Send(new ShowMyLooks($"{theirs.Id:N}"), Actor.Public)).Failure);
    }

    // C-1: two records of one person are one person; what was done with the old one shows too.
    [Fact]
    public async Task ShowMyLooks_RecordWasMerged_ShowsTheLooksAtBoth()
    {
        var (mine, phone) = await Case();
        var old = NoticesApp.Reachable(null, surname: "Ескіжазбаева");
        await app.Add<KernelDb>(old);
        await app.Send(new ShowPerson(old.Id), CasesApp.Intake, "Тексеру: ескі жазба");
        await using (var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateAsyncScope(app.Provider))
        {
            var db = (KernelDb)scope.ServiceProvider.GetService(typeof(KernelDb))!;
            var (first, second) = (await db.People.SingleAsync(p => p.Id == old.Id), await db.People.SingleAsync(p => p.Id == mine.PersonId));
            db.Entry(first).Property(nameof(Person.MergedIntoId)).CurrentValue = second.Id;
            await db.SaveChangesAsync();
        }

        var looks = (await app.Send(new ShowMyLooks(await MyDataTests.Prove(app, mine, phone)), Actor.Public)).Value;

        Assert.Contains(looks.Looks, l => l.Purpose is not null);
    }

    [Fact]
    public async Task HideLooks_UntilADay_HidesWhatTheOfficeSearchedAndShowsItAfter()
    {
        var (mine, phone) = await Case();
        var today = BusinessTime.DateOf(TestClock.Tuesday);
        await app.Send(new ShowPerson(mine.PersonId!.Value), CasesApp.Elsewhere, "Тергеу: жасырын іс");
        await app.Send(new ShowPerson(mine.PersonId!.Value), CasesApp.Intake, "Тексеру: ашық");

        var hidden = await app.Send(new HideLooks(mine.PersonId, today, today.AddMonths(1)), ChiefElsewhere, "Сотқа дейінгі тергеу № 12, прокурордың қаулысы");

        var session = await MyDataTests.Prove(app, mine, phone);
        var now = (await app.Send(new ShowMyLooks(session), Actor.Public)).Value;
        Assert.Single(now.Looks, l => l.Purpose is not null);
        Assert.DoesNotContain(now.Looks, l => l.Office is { } office && office.Contains("Алматы", StringComparison.OrdinalIgnoreCase));
        var row = await app.Read(db => db.Audit.SingleAsync(a => a.SubjectKind == "hidden-looks" && a.SubjectId == hidden.Value.ToString() && a.Verb == AuditVerb.Changed));
        Assert.Equal(("Сотқа дейінгі тергеу № 12, прокурордың қаулысы", mine.PersonId, ChiefElsewhere.UserId), (row.Purpose, row.PersonId, row.UserId));

        app.Clock.Advance(TimeSpan.FromDays(32));
        var later = (await app.Send(new ShowMyLooks(await MyDataTests.Prove(app, mine, phone)), Actor.Public)).Value;
        Assert.Equal(2, later.Looks.Count(l => l.Purpose is not null));
        app.Clock.Now = TestClock.Tuesday;
    }

    // What was done in a case is never hidden, nor what another office did.
    [Fact]
    public async Task LiftHiding_ByTheOfficesChief_ShowsAtOnceAndIsRecorded()
    {
        var (mine, phone) = await Case();
        var today = BusinessTime.DateOf(TestClock.Tuesday);
        await app.Add<KernelDb>(Row(a => a with { PersonId = mine.PersonId, CaseId = mine.Id, OfficeId = Actors.Almaty, Purpose = null }));
        await app.Send(new ShowPerson(mine.PersonId!.Value), CasesApp.Elsewhere, "Тергеу: екінші");
        var id = (await app.Send(new HideLooks(mine.PersonId, today, today.AddDays(20)), ChiefElsewhere, "Тергеу амалдары жүріп жатыр")).Value;
        var before = (await app.Send(new ShowMyLooks(await MyDataTests.Prove(app, mine, phone)), Actor.Public)).Value;
        Assert.Contains(before.Looks, l => l.CaseNumber == mine.Number && l.Office is not null);

        Assert.IsType<Failure.Invalid>((await app.Send(new LiftHiding(id), ChiefElsewhere, "қысқа")).Failure);
        Assert.IsType<Failure.NotFound>((await app.Send(new LiftHiding(id), CasesApp.Chief, "Тергеу аяқталды, ашамыз")).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new LiftHiding(id), CasesApp.Intake, "Тергеу аяқталды, ашамыз")).Failure);
        Assert.True((await app.Send(new LiftHiding(id), ChiefElsewhere, "Тергеу аяқталды, ашамыз")).IsOk);
        Assert.Equal("hiding-lifted", Assert.IsType<Failure.Refused>((await app.Send(new LiftHiding(id), ChiefElsewhere, "Тергеу аяқталды, ашамыз")).Failure).Problem.Code);

        var after = (await app.Send(new ShowMyLooks(await MyDataTests.Prove(app, mine, phone)), Actor.Public)).Value;
        Assert.DoesNotContain(before.Looks, l => l.Purpose is not null);
        Assert.Single(after.Looks, l => l.Purpose is not null);
        var line = Assert.Single((await app.Send(new ListHidden(), ChiefElsewhere)).Value, l => l.Id == id);
        Assert.Equal((false, ChiefElsewhere.Name, "Тергеу аяқталды, ашамыз"), (line.Holds, line.LiftedByName, line.LiftReason));
        Assert.DoesNotContain((await app.Send(new ListHidden(), CasesApp.Chief)).Value, l => l.Id == id);
        Assert.Contains((await app.Send(new ListHidden(), Actors.With("Аудитор", Roles.Auditor))).Value, l => l.Id == id);
    }

    [Fact]
    public async Task HideLooks_NotComplete_NamesEachField()
    {
        var (mine, _) = await Case();
        var today = BusinessTime.DateOf(TestClock.Tuesday);

        var nothing = Assert.IsType<Failure.Invalid>((await app.Send(new HideLooks(null, null, null), ChiefElsewhere)).Failure);
        var far = Assert.IsType<Failure.Invalid>((await app.Send(new HideLooks(mine.PersonId, today.AddDays(1), today.AddMonths(13)), ChiefElsewhere, "Тергеу амалдары жүріп жатыр")).Failure);

        Assert.Equal(["personId", "from", "until", "reason"], nothing.Errors.Select(e => e.Field));
        Assert.Equal(["hiding-from", "hiding-until"], far.Errors.Select(e => e.Code));
        Assert.IsType<Failure.NotAllowed>((await app.Send(new HideLooks(mine.PersonId, today, today), CasesApp.Intake, "Тергеу амалдары")).Failure);
    }

    [Fact]
    public async Task HideLooks_TwiceForTheSameDays_SaysSo()
    {
        var (mine, _) = await Case();
        var today = BusinessTime.DateOf(TestClock.Tuesday);
        var request = new HideLooks(mine.PersonId, today, today.AddDays(10));
        await app.Send(request, ChiefElsewhere, "Тергеу амалдары жүріп жатыр");

        Assert.Equal("hiding-holds", Assert.IsType<Failure.Refused>((await app.Send(request, ChiefElsewhere, "Тергеу амалдары жүріп жатыр")).Failure).Problem.Code);
    }

    // C-11: nobody hides a look at themselves.
    [Fact]
    public async Task HideLooks_OfTheChiefThemselves_IsNotAllowed()
    {
        var (mine, _) = await Case();
        var iin = await app.Read(db => db.People.Where(p => p.Id == mine.PersonId).Select(p => p.Iin).SingleAsync());
        var today = BusinessTime.DateOf(TestClock.Tuesday);

        var own = await app.Send(new HideLooks(mine.PersonId, today, today.AddDays(1)), ChiefElsewhere with { PersonIin = iin }, "Тергеу амалдары жүріп жатыр");

        Assert.Equal("own-case", Assert.IsType<Failure.NotAllowed>(own.Failure).Code);
    }

    // Officers' searches outside a case say for what; the number of a case, or one of the person's cases, says it.
    [Fact]
    public async Task Search_WithoutPurpose_IsRefusedButForACase()
    {
        var (mine, _) = await Case();
        foreach (var refused in new[]
        {
            (await app.Send(new FindPeople("Хабарова"), CasesApp.Intake, " ")).Failure,
            (await app.Send(new ShowPerson(mine.PersonId!.Value), CasesApp.Intake, " ")).Failure,
            (await app.Send(new SearchAll("Хабарова"), CasesApp.Intake, " ")).Failure,
            (await app.Send(new ShowPerson(mine.PersonId!.Value, mine.Id), CasesApp.Elsewhere)).Failure,
            (await app.Send(new ShowPerson(Guid.NewGuid(), mine.Id), CasesApp.Intake)).Failure,
        })
        {
            Assert.Equal(("purpose", "purpose-needed"), Assert.IsType<Failure.Invalid>(refused).Errors is [var error] ? (error.Field, error.Code) : default);
        }

        Assert.Single((await app.Send(new SearchAll(mine.Number), CasesApp.Intake)).Value.Cases);
        Assert.True((await app.Send(new ShowPerson(mine.PersonId!.Value, mine.Id), CasesApp.Intake)).IsOk);
        Assert.Equal(mine.Id, await app.Read(db => db.Audit.Where(a => a.PersonId == mine.PersonId && a.Action == nameof(ShowPerson)).Select(a => a.CaseId).SingleAsync()));
    }

    public static TheoryData<Type> Searches() => [.. Discovery.Types<IPersonSearch>()];

    // Every register that can be searched for somebody, now and later.
    [Theory]
    [MemberData(nameof(Searches))]
    public async Task Search_OfAnyRegister_WithoutPurposeIsRefused(Type search)
    {
        var request = Typed(search);
        var result = search.GetInterfaces().First(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)).GenericTypeArguments[0];
        var actor = Actors.With("Үнсіз", [.. Permissions.RolesOf(search)]);

        var answer = (Task)typeof(IDispatcher).GetMethod(nameof(IDispatcher.Send))!.MakeGenericMethod(result)
            .Invoke(app.Provider.GetService(typeof(IDispatcher)), [request, actor, null, null, TestContext.Current.CancellationToken])!;
        await answer;

        var failed = answer.GetType().GetProperty("Result")!.GetValue(answer)!;
        var failure = Assert.IsType<Failure.Invalid>(failed.GetType().GetProperty("Failure")!.GetValue(failed));
        Assert.Equal("purpose-needed", Assert.Single(failure.Errors).Code);
    }

    // A name was typed, and nothing else was asked for.
    private static object Typed(Type type)
    {
        var made = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        return made.Invoke([.. made.GetParameters().Select(p => p.Name == "Text" ? "Хабарова" : p.HasDefaultValue ? p.DefaultValue : Typed(p.ParameterType))]);
    }

    private async Task<(Case Made, string Phone)> Case()
    {
        var phone = NoticesApp.NewPhone();
        return (await app.Accepted(person: NoticesApp.Reachable(phone, $"s{Guid.NewGuid():N}@example.kz", $"Құпиянова{phone[^4..]}")), phone);
    }

    private AuditRecord Row(Func<Trail, Trail> change)
    {
        var trail = change(new Trail());
        return new AuditRecord
        {
            At = app.Clock.GetUtcNow().UtcDateTime, UserId = CasesApp.Intake.UserId, UserName = CasesApp.Intake.Name, OfficeId = trail.OfficeId, Action = "ShowPerson", Verb = AuditVerb.Viewed,
            SubjectKind = trail.SubjectKind, SubjectId = trail.SubjectId, PersonId = trail.PersonId, CaseId = trail.CaseId, Purpose = trail.Purpose,
        };
    }

    private sealed record Trail
    {
        public Guid? PersonId { get; init; }

        public Guid? CaseId { get; init; }

        public string OfficeId { get; init; } = Actors.Astana;

        public string SubjectKind { get; init; } = "person";

        public string SubjectId { get; init; } = "-";

        public string? Purpose { get; init; }
    }
}
