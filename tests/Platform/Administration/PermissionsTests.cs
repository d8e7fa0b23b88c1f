using System.Reflection;
using System.Runtime.CompilerServices;
using Licensing.Platform.UseCases;
using Licensing.Testing;

namespace Licensing.Tests.Platform.Administration;

/// <summary>The role matrix over all use cases and all pages (C-11), compared with the table in the repository.</summary>
public sealed class PermissionsTests(TestApp app) : IClassFixture<TestApp>
{
    /// <summary>Set, the table is written instead of compared.</summary>
    private const string Write = "LICENSING_WRITE_TABLES";

    private static readonly MethodInfo Send = typeof(IDispatcher).GetMethod(nameof(IDispatcher.Send))!;

    public static TheoryData<Type> UseCases() => [.. Permissions.UseCases];

    public static TheoryData<Type> Pages() => [.. Permissions.Pages];

    [Fact]
    public async Task Table_InTheRepository_IsUpToDate()
    {
        var file = TableFile();
        if (Environment.GetEnvironmentVariable(Write) is { Length: > 0 })
        {
            await File.WriteAllTextAsync(file, Permissions.Table(), TestContext.Current.CancellationToken);
        }

        var written = File.Exists(file) ? await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken) : "";

        Assert.True(written == Permissions.Table(), $"src/Platform/permissions.md is out of date: run the tests once with {Write}=1 and read what changed.");
    }

    [Theory]
    [MemberData(nameof(UseCases))]
    public void UseCase_Always_NamesItsRoles(Type useCase)
    {
        var roles = Permissions.RolesOf(useCase);

        Assert.True(roles.Count > 0, $"{useCase.Name} has no [Allow]: nobody could send it.");
        Assert.Empty(roles.Except([.. Roles.OfUsers, Roles.Public, Roles.System]));
    }

    [Theory]
    [MemberData(nameof(UseCases))]
    public async Task UseCase_EveryOtherRole_IsDenied(Type useCase)
    {
        var request = RuntimeHelpers.GetUninitializedObject(useCase);
        var result = useCase.GetInterfaces().First(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)).GenericTypeArguments[0];
        foreach (var role in Roles.OfUsers.Append(Roles.Public).Except(Permissions.RolesOf(useCase)))
        {
            var answer = (Task)Send.MakeGenericMethod(result).Invoke(
                app.Provider.GetService(typeof(IDispatcher)), [request, Actors.With("matrix", role), null, null, TestContext.Current.CancellationToken])!;
            await answer;
            var failure = answer.GetType().GetProperty("Result")!.GetValue(answer)!;
            Assert.IsType<Failure.NotAllowed>(failure.GetType().GetProperty("Why")!.GetValue(failure));
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_Always_SaysWhoMayOpenIt(Type page)
    {
        var roles = Permissions.RolesOfPage(page);

        Assert.True(roles.Count > 0, $"{page.Name} has neither [Authorize] nor [AllowAnonymous].");
        Assert.Empty(roles.Except([.. Roles.OfUsers, Roles.Public, "*"]));
    }

    [Fact]
    public void RolesOf_RequestWithoutAllow_AreNone() => Assert.Empty(Permissions.RolesOf(typeof(Unthought)));

    private static string TableFile()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Licensing.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "src", "Platform", "permissions.md");
    }

    private sealed record Unthought : IQuery<Done>;
}
