using System.Reflection;
using Licensing.Platform.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Platform.Commands;

/// <summary>The commands found beside the app.</summary>
public static class HostCommands
{
    private static readonly Dictionary<string, Type> Found =
        Discovery.Types<IHostCommand>().ToDictionary(type => type.GetCustomAttribute<CommandAttribute>()!.Name, StringComparer.Ordinal);

    /// <summary>Whether the arguments call a command, known or not, rather than only set options of the app.</summary>
    public static bool AreIn(IReadOnlyList<string> arguments) => arguments.Count > 0 && !arguments[0].StartsWith('-') && !arguments[0].Contains('=', StringComparison.Ordinal);

    /// <summary>Runs the command that the first argument names, in a scope of its own.</summary>
    public static async Task<int> Run(IServiceProvider services, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        if (!Found.TryGetValue(arguments[0], out var type))
        {
            await Console.Error.WriteLineAsync($"«{arguments[0]}» is not among the commands: {string.Join(", ", Found.Keys.Order(StringComparer.Ordinal))}");
            return 2;
        }

        await using var scope = services.CreateAsyncScope();
        var command = (IHostCommand)ActivatorUtilities.CreateInstance(scope.ServiceProvider, type);
        return await command.Run([.. arguments.Skip(1)], cancellation);
    }
}
