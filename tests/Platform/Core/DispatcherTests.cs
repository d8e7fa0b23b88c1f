using Licensing.Platform.Auditing;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Platform.Core;

public sealed class ProbeApp : TestApp
{
    protected override void Configure(IServiceCollection services)
    {
        services.AddScoped<IHandler<NameOrganisation, string>, NameOrganisationHandler>();
        services.AddScoped<IValidator<NameOrganisation>, NameOrganisationHandler>();
    }
}

public sealed class DispatcherTests(ProbeApp app) : IClassFixture<ProbeApp>
{
    private static readonly Actor Officer = Actors.With("Айгүл Омарова", Roles.IntakeOfficer);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_Succeeds_RowAuditAndOutboxAreThere()
    {
        var result = await app.Send(new NameOrganisation("1", "Алатау"), Officer, "проверка");

        Assert.Equal("Алатау", result.Value);
        var audit = await app.Read(db => db.Audit.SingleAsync(a => a.Action == nameof(NameOrganisation) && a.Purpose == "проверка", Token));
        Assert.Equal((AuditVerb.Changed, Officer.UserId, Officer.Name, Officer.OfficeId, "organisation"), (audit.Verb, audit.UserId, audit.UserName, audit.OfficeId, audit.SubjectKind));
        Assert.Contains("Organisation", audit.Data, StringComparison.Ordinal);
        Assert.Equal(1, await app.Read(db => db.Outbox.CountAsync(m => m.Payload.Contains("\"1\""), Token)));
        Assert.Equal(1, await app.Read(db => db.Organisations.Where(o => o.Bin == "1").Select(o => o.Version).SingleAsync(Token)));
    }

    [Fact]
    public async Task Send_WithoutTheRole_IsDeniedAndAudited()
    {
        var examiner = Actors.With("Examiner without right", Roles.Examiner);

        var result = await app.Send(new NameOrganisation("2", "Алатау"), examiner);

        Assert.Equal([Roles.IntakeOfficer], Assert.IsType<Failure.NotAllowed>(result.Failure).NeededRoles);
        Assert.Equal(AuditVerb.Denied, await app.Read(db => db.Audit.Where(a => a.UserId == examiner.UserId).Select(a => a.Verb).SingleAsync(Token)));
        Assert.False(await Exists("2"));
    }

    [Fact]
    public async Task Send_FieldIsWrong_NamesItAndWritesNothing()
    {
        var result = await app.Send(new NameOrganisation("3", ""), Officer);

        Assert.Equal("name", Assert.Single(Assert.IsType<Failure.Invalid>(result.Failure).Errors).Field);
        Assert.False(await Exists("3"));
    }

    [Fact]
    public async Task Send_Refused_WritesNothing()
    {
        var result = await app.Send(new NameOrganisation("4", "Алатау", ProbeBehaviour.Refuse), Officer);

        Assert.Equal("four-eyes", Assert.IsType<Failure.Refused>(result.Failure).Problem.Code);
        Assert.False(await Exists("4"));
    }

    [Fact]
    public async Task Send_HandlerHasABug_WritesNothing()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => app.Send(new NameOrganisation("5", "Алатау", ProbeBehaviour.Throw), Officer));

        Assert.False(await Exists("5"));
    }

    [Fact]
    public async Task Send_SameKeyAgain_GivesTheFirstAnswerAndDoesNothing()
    {
        var key = Guid.NewGuid();
        await app.Send(new NameOrganisation("6", "Алатау"), Officer, key: key);

        var again = await app.Send(new NameOrganisation("6", "Көкшетау"), Officer, key: key);

        Assert.Equal("Алатау", again.Value);
        Assert.Equal("Алатау", await app.Read(db => db.Organisations.Where(o => o.Bin == "6").Select(o => o.Name).SingleAsync(Token)));
    }

    [Fact]
    public async Task Send_SameKeyAtOnce_IsDoneOnce()
    {
        var key = Guid.NewGuid();

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => app.Send(new NameOrganisation("7", $"Алатау {i}"), Officer, key: key)));

        Assert.Single(results.Select(r => r.Value).Distinct());
        Assert.Equal(1, await app.Read(db => db.Outbox.CountAsync(m => m.Payload.Contains("\"7\""), Token)));
    }

    [Fact]
    public async Task Send_SameKeyByAnother_IsAConflict()
    {
        var key = Guid.NewGuid();
        await app.Send(new NameOrganisation("8", "Алатау"), Officer, key: key);

        var other = await app.Send(new NameOrganisation("8", "Көкшетау"), Actors.With("Серік", Roles.IntakeOfficer), key: key);

        Assert.IsType<Failure.Conflict>(other.Failure);
    }

    [Fact]
    public async Task Send_TwoChangeTheSameRow_TheSecondIsTold()
    {
        await app.Send(new NameOrganisation("9", "Алатау"), Officer);

        var slow = await app.Send(new NameOrganisation("9", "Баяу", Meanwhile: () => app.Send(new NameOrganisation("9", "Жылдам"), Officer)), Officer);

        Assert.IsType<Failure.Conflict>(slow.Failure);
        Assert.Equal("Жылдам", await app.Read(db => db.Organisations.Where(o => o.Bin == "9").Select(o => o.Name).SingleAsync(Token)));
    }

    private Task<bool> Exists(string bin) => app.Read(db => db.Organisations.AnyAsync(o => o.Bin == bin, Token));
}
