namespace Licensing.Web.Terminal;

/// <summary>A large tile of the terminal's start page; registered in the container, shown in order.</summary>
public sealed record TerminalTile(string TextKey, string Href, string Icon, int Order);
