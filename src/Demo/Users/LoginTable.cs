namespace Licensing.Demo.Users;

/// <summary>The logins as a table for the console.</summary>
internal static class LoginTable
{
    public static IEnumerable<string> Lines(IReadOnlyList<DemoLogin> logins)
    {
        string[][] rows = [["login", "password", "role", "name", "office"], .. logins.Select(l => new[] { l.UserName, l.Password, string.Join(", ", l.Roles), l.Name, l.Office })];
        var widths = Enumerable.Range(0, rows[0].Length).Select(i => rows.Max(row => row[i].Length)).ToArray();
        var rule = string.Join("  ", widths.Select(w => new string('-', w)));
        var lines = rows.Select(row => string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd()).ToList();
        return
        [
            "Demo logins; the passwords were made on this machine. An approving chief and the administrator add an authenticator app at the first sign-in.",
            "", lines[0], rule, .. lines.Skip(1),
        ];
    }
}
