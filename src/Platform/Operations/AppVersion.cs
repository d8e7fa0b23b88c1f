using System.Reflection;

namespace Licensing.Platform.Operations;

/// <summary>Version of the app, as its build says it.</summary>
internal static class AppVersion
{
    public static string Text { get; } =
        Assembly.GetEntryAssembly()?.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion is { } text ? Short(text) : "?";

    // 1.0.0+0123456789abcdef…: the first letters of the commit are enough.
    private static string Short(string text) => text.IndexOf('+', StringComparison.Ordinal) is var plus and > 0 && text.Length > plus + 11 ? text[..(plus + 11)] : text;
}
