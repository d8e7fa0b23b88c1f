namespace Licensing.Kernel.Standards;

/// <summary>The keys under which a module's resources hold the texts of its standard.</summary>
public static class TextKeys
{
    private const string CountryPrefix = "country.";

    public static string Service(string service) => $"{service}.service";

    public static string Document(string service, string code) => $"{service}.document.{code}";

    public static string Ground(string service, string code) => $"{service}.ground.{code}";

    public static string Fee(string service, string code) => $"{service}.fee.{code}";

    /// <summary>The question that intake asks.</summary>
    public static string Fact(string service, string name) => $"{service}.fact.{name}";

    /// <summary>One of the codes that a fact can have.</summary>
    public static string FactCode(string service, string name, string code) => $"{service}.fact.{name}.{code}";

    /// <summary>The answer «none of these» to a choice that can be left open.</summary>
    public static string FactNone(string service, string name) => FactCode(service, name, "none");

    /// <summary>Something that the service works out besides.</summary>
    public static string Result(string service, string name) => $"{service}.result.{name}";

    /// <summary>A state; not a text of its own, its name comes from <see cref="People.Countries"/>.</summary>
    public static string Country(string code) => CountryPrefix + code;

    /// <summary>The state whose name a key stands for, or nothing.</summary>
    public static string? CountryOf(string key) => key.StartsWith(CountryPrefix, StringComparison.Ordinal) ? key[CountryPrefix.Length..] : null;

    public static string AppealLevel(string level) => $"appeal.{level}";
}
