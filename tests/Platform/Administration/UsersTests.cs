using Licensing.Platform.Auditing;
using Licensing.Platform.Identity;
using Licensing.Platform.Identity.Users;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Platform.Administration;

/// <summary>The administrator's acts on accounts (C-11).</summary>
public sealed class UsersTests(TestApp app) : IClassFixture<TestApp>
{
    private static readonly Actor Administrator = Actors.With("administrator", Roles.Administrator);

    private static readonly UserCard Card = new("Әбілқасым А. С.", Actors.Astana, "аға инспектор", "900101300018", "kk", [Roles.IntakeOfficer]);

    [Fact]
    public async Task CreateUser_Complete_WritesAccountRolesAndAudit()
    {
        var made = (await app.Send(new CreateUser("a.abilqasym", Card with { Iin = null }), Administrator)).Value;

        var shown = (await app.Send(new ShowUser(made.UserId), Administrator)).Value;
        var user = await User(made.UserId);
        Assert.Equal(19, made.Password.Length);
        Assert.Equal(("Әбілқасым А. С.", Actors.Astana, true), (shown.Card.Name, shown.Card.OfficeId, shown.MustChangePassword));
        Assert.Equal([Roles.IntakeOfficer], shown.Card.Roles);
        Assert.DoesNotContain(made.Password, user.PasswordHash!, StringComparison.Ordinal);
        Assert.True(await app.Read(db => db.Audit.AnyAsync(a => a.Action == "CreateUser" && a.SubjectId == made.UserId.ToString() && a.Verb == AuditVerb.Changed)));
    }

    [Fact]
    public async Task CreateUser_TakenName_IsRefused()
    {
        await Make("taken.name");

        Assert.Equal(("userName", "user-name-taken"), Wrong(await app.Send(new CreateUser("taken.name", Card with { Iin = null }), Administrator)));
    }

    [Fact]
    public async Task CreateUser_TwoAtOnce_OneWins()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => app.Send(new CreateUser("at.once", Card with { Iin = null }), Administrator)));

        Assert.Single(results, r => r.IsOk);
        Assert.Single(results, r => r.Failure is Failure.Invalid);
    }

    [Theory]
    [InlineData("Upper", "userName")]
    [InlineData("x", "userName")]
    public async Task CreateUser_UserNameOfAnotherForm_IsRefused(string userName, string field) =>
        Assert.Equal((field, "user-name-form"), Wrong(await app.Send(new CreateUser(userName, Card with { Iin = null }), Administrator)));

    [Fact]
    public async Task CreateUser_WrongFields_AreNamed()
    {
        Assert.Equal(("name", "required"), Wrong(await Create(Card with { Name = " ", Iin = null })));
        Assert.Equal(("officeId", "office-unknown"), Wrong(await Create(Card with { OfficeId = "nowhere", Iin = null })));
        Assert.Equal(("iin", "iin-invalid"), Wrong(await Create(Card with { Iin = "123" })));
        Assert.Equal(("locale", "unknown-value"), Wrong(await Create(Card with { Locale = "de", Iin = null })));
        Assert.Equal(("roles", "role-missing"), Wrong(await Create(Card with { Roles = [], Iin = null })));
        Assert.Equal(("roles", "role-missing"), Wrong(await Create(Card with { Roles = [Roles.System], Iin = null })));
    }

    [Fact]
    public async Task ChangeUser_OtherRoles_EndsSessions()
    {
        var made = await Make("other.roles");
        var before = await User(made.UserId);

        var result = await app.Send(new ChangeUser(made.UserId, before.Version, Card with { Iin = null, Roles = [Roles.Examiner, Roles.Auditor] }), Administrator);

        Assert.True(result.IsOk);
        Assert.NotEqual(before.SecurityStamp, (await User(made.UserId)).SecurityStamp);
        Assert.Equal(2, (await app.Send(new ShowUser(made.UserId), Administrator)).Value.Card.Roles.Count);
    }

    [Fact]
    public async Task ChangeUser_ChangedMeanwhile_IsAConflict()
    {
        var made = await Make("two.admins");
        var version = (await User(made.UserId)).Version;
        await app.Send(new ChangeUser(made.UserId, version, Card with { Iin = null, Position = "бастық" }), Administrator);

        var second = await app.Send(new ChangeUser(made.UserId, version, Card with { Iin = null }), Administrator);

        Assert.IsType<Failure.Conflict>(second.Failure);
        Assert.Equal("бастық", (await User(made.UserId)).Position);
    }

    [Fact]
    public async Task ActOnUser_LockAndUnlock_TurnSigningInOffAndOn()
    {
        var made = await Make("lock.me");
        var stamp = (await User(made.UserId)).SecurityStamp;

        await app.Send(new ActOnUser(made.UserId, UserAct.Lock), Administrator);
        var locked = await User(made.UserId);
        await app.Send(new ActOnUser(made.UserId, UserAct.Unlock), Administrator);

        Assert.False(locked.IsActive);
        Assert.NotEqual(stamp, locked.SecurityStamp);
        Assert.True((await User(made.UserId)).IsActive);
    }

    [Fact]
    public async Task ResetPassword_GivesANewOne_ThatMustBeChanged()
    {
        var made = await Make("forgot.it");
        var hash = (await User(made.UserId)).PasswordHash;

        var result = await app.Send(new ResetPassword(made.UserId), Administrator);

        Assert.NotEqual(made.Password, result.Value.Password);
        Assert.NotEqual(hash, (await User(made.UserId)).PasswordHash);
        Assert.True((await User(made.UserId)).MustChangePassword);
    }

    [Fact]
    public async Task ActOnUser_OwnAccount_IsRefused()
    {
        var made = await Make("my.self");
        var me = Administrator with { UserId = made.UserId };

        var result = await app.Send(new ActOnUser(made.UserId, UserAct.Lock), me);

        Assert.Equal("own-account", Assert.IsType<Failure.Refused>(result.Failure).Problem.Code);
    }

    [Fact]
    public async Task ActOnUser_Unknown_IsNotFound() =>
        Assert.IsType<Failure.NotFound>((await app.Send(new ActOnUser(Guid.NewGuid(), UserAct.Lock), Administrator)).Failure);

    [Fact]
    public async Task ListUsers_ByFoldedNameRoleAndPage_FindsThem()
    {
        for (var i = 0; i < 60; i++)
        {
            await app.Send(new CreateUser($"page.user{i}", Card with { Iin = null, Name = $"Өтегенов {i:00}", Roles = [Roles.Patrol] }), Administrator);
        }

        var first = (await app.Send(new ListUsers("отегенов", Role: Roles.Patrol), Administrator)).Value;
        var second = (await app.Send(new ListUsers("отегенов", Role: Roles.Patrol, After: first.Next), Administrator)).Value;

        Assert.Equal((60, 50, 10), (first.Total, first.Users.Count, second.Users.Count));
        Assert.Null(second.Next);
        Assert.Empty(first.Users.Select(u => u.Id).Intersect(second.Users.Select(u => u.Id)));
        Assert.Equal(0, (await app.Send(new ListUsers("отегенов", Role: Roles.Auditor), Administrator)).Value.Total);
    }

    private async Task<NewPassword> Make(string userName) => (await app.Send(new CreateUser(userName, Card with { Iin = null }), Administrator)).Value;

    private Task<Result<NewPassword>> Create(UserCard card) => app.Send(new CreateUser("wrong.fields", card), Administrator);

    private Task<User> User(Guid id) => app.Read<IdentityDb, User>(db => db.Users.AsNoTracking().SingleAsync(u => u.Id == id));

    private static (string, string) Wrong<T>(Result<T> result)
    {
        var error = Assert.Single(Assert.IsType<Failure.Invalid>(result.Failure).Errors);
        return (error.Field, error.Code);
    }
}
