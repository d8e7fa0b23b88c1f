using Licensing.Platform.Auditing;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Licensing.Testing;

namespace Licensing.Tests.Platform.Administration;

/// <summary>The auditor's view of the trail (C-11), and who looked at a person (C-10).</summary>
public sealed class AuditViewTests(TestApp app) : IClassFixture<TestApp>
{
    private static readonly Actor Auditor = Actors.With("auditor", Roles.Auditor);

    [Fact]
    public async Task ListAudit_ByUserAndPeriod_PagesWithoutGapOrRepeat()
    {
        var day = new DateTime(2026, 1, 10, 6, 0, 0, DateTimeKind.Utc);
        await app.Add<KernelDb>([.. Enumerable.Range(0, 120).Select(i => Row("Парақтаушы", day.AddSeconds(i / 2)))]);
        var request = new ListAudit(User: "Парақ", From: new(2026, 1, 10), Until: new(2026, 1, 10));

        var ids = new List<long>();
        for (string? after = null; ;)
        {
            var page = (await app.Send(request with { After = after }, Auditor)).Value;
            ids.AddRange(page.Lines.Select(l => l.Id));
            if ((after = page.Next) is null)
            {
                break;
            }
        }

        Assert.Equal(120, ids.Distinct().Count());
        Assert.Equal(120, ids.Count);
        Assert.Empty((await app.Send(request with { From = new(2026, 1, 11), Until = null }, Auditor)).Value.Lines);
    }

    [Fact]
    public async Task ListAudit_DayOfTheTrail_IsTheBusinessDay()
    {
        // 20:00 UTC is 01:00 of the next day at UTC+05:00 (C-5).
        await app.Add<KernelDb>(Row("Түнгі", new DateTime(2026, 2, 1, 20, 0, 0, DateTimeKind.Utc)));

        Assert.Empty((await app.Send(new ListAudit(User: "Түнгі", Until: new(2026, 2, 1)), Auditor)).Value.Lines);
        Assert.Single((await app.Send(new ListAudit(User: "Түнгі", From: new(2026, 2, 2)), Auditor)).Value.Lines);
    }

    [Fact]
    public async Task ListAudit_UnknownPersonOrCase_SaysSo()
    {
        Assert.Equal("person-unknown", Code(await app.Send(new ListAudit(Iin: "123"), Auditor)));
        Assert.Equal("case-unknown", Code(await app.Send(new ListAudit(CaseNumber: "DL-26-0000001-1"), Auditor)));
    }

    [Theory]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.Supervisor)]
    [InlineData(Roles.IntakeOfficer)]
    public async Task ListAudit_AnotherRole_IsDenied(string role)
    {
        var other = Actors.With($"other {role}", role);

        Assert.IsType<Failure.NotAllowed>((await app.Send(new ListAudit(), other)).Failure);
        Assert.Contains((await app.Send(new ListAudit(User: $"other {role}"), Auditor)).Value.Lines, l => l.Verb == AuditVerb.Denied);
    }

    [Fact]
    public async Task WhoLooked_AtAPerson_NamesThemNewestFirst()
    {
        var person = Guid.CreateVersion7();
        var at = new DateTime(2026, 3, 1, 6, 0, 0, DateTimeKind.Utc);
        await app.Add<KernelDb>(Row("Бірінші", at, person), Row("Екінші", at.AddMinutes(1), person), Row("Басқа", at, Guid.CreateVersion7()));

        var looks = (await app.Send(new WhoLooked(PersonId: person), Actors.With("officer", Roles.IntakeOfficer))).Value;

        Assert.Equal(["Екінші", "Бірінші"], looks.Select(l => l.UserName));
        Assert.Equal("Астана қаласы ІІД ЖПБ ЕТБ", looks[0].Office);
    }

    [Fact]
    public async Task WhoLooked_AtACaseOfAnother_IsNotFound() =>
        Assert.IsType<Failure.NotFound>((await app.Send(new WhoLooked(CaseId: Guid.NewGuid()), Actors.With("officer", Roles.IntakeOfficer))).Failure);

    private static AuditRecord Row(string user, DateTime at, Guid? person = null) => new()
    {
        At = at, UserId = Guid.CreateVersion7(), UserName = user, OfficeId = Actors.Astana, Action = "ShowPerson", Verb = AuditVerb.Viewed,
        SubjectKind = "person", SubjectId = person?.ToString() ?? "", PersonId = person,
    };

    private static string Code<T>(Result<T> result) => Assert.Single(Assert.IsType<Failure.Invalid>(result.Failure).Errors).Code;
}
