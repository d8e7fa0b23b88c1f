namespace Licensing.Platform.Commands;

/// <summary>Something that the host does from the command line instead of serving, such as `Licensing.Host migrate`. Found by discovery, made with the app's services.</summary>
public interface IHostCommand
{
    /// <summary>Does it; the exit code.</summary>
    Task<int> Run(IReadOnlyList<string> arguments, CancellationToken cancellation);
}

/// <summary>The word that calls an <see cref="IHostCommand"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CommandAttribute(string name) : Attribute
{
    /// <summary>The word.</summary>
    public string Name { get; } = name;
}
