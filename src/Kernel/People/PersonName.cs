namespace Licensing.Kernel.People;

/// <summary>Surname, given name, patronymic where there is one; kept as written, in whatever letters (C-1).</summary>
public sealed record PersonName(string Surname, string GivenName, string? Patronymic = null)
{
    public string Full => Patronymic is null ? $"{Surname} {GivenName}" : $"{Surname} {GivenName} {Patronymic}";

    /// <summary>Surname and initials, as a talon names the officer (C-3.3).</summary>
    public string WithInitials => Patronymic is { Length: > 0 } p
        ? $"{Surname} {Initial(GivenName)}{Initial(p)}"
        : $"{Surname} {Initial(GivenName)}".TrimEnd();

    /// <summary>The parts as they are, without spaces too many; an empty patronymic is none.</summary>
    public static PersonName Of(string surname, string givenName, string? patronymic = null) => new(
        Tidy(surname), Tidy(givenName), string.IsNullOrWhiteSpace(patronymic) ? null : Tidy(patronymic));

    public override string ToString() => Full;

    private static string Tidy(string part) =>
        string.Join(' ', part.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private static string Initial(string part) =>
        part.Length == 0 ? "" : $"{char.ToUpperInvariant(part[0])}.";
}
