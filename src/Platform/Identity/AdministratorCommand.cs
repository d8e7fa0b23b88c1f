using Licensing.Platform.Commands;
using Licensing.Platform.Identity.Users;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Identity;

/// <summary><c>Licensing.Host administrator USER-NAME OFFICE NAME</c>: the first administrator of a new system, who makes all other users in the browser.</summary>
[Command("administrator")]
internal sealed class AdministratorCommand(IDispatcher dispatcher) : IHostCommand
{
    private static readonly Actor Machine = new(Guid.Empty, "system", "", "", new HashSet<string> { Roles.Administrator });

    public async Task<int> Run(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        if (arguments is not [var userName, var office, ..] || arguments.Count < 3)
        {
            await Console.Error.WriteLineAsync("usage: administrator USER-NAME OFFICE NAME");
            return 2;
        }

        var card = new UserCard(string.Join(' ', arguments.Skip(2)), office, null, null, "kk", [Roles.Administrator]);
        var result = await dispatcher.Send(new CreateUser(userName, card), Machine, "first administrator", null, cancellation);
        if (!result.IsOk)
        {
            await Console.Error.WriteLineAsync(result.Failure is Failure.Invalid invalid
                ? string.Join(", ", invalid.Errors.Select(e => $"{e.Field}: {e.Code}"))
                : result.Failure!.ToString());
            return 1;
        }

        Console.WriteLine($"{result.Value.UserName} {result.Value.Password}");
        return 0;
    }
}
