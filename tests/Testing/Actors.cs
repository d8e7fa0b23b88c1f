using Licensing.Platform.UseCases;

namespace Licensing.Testing;

/// <summary>Users for tests: an office of the road police in Astana unless another is named.</summary>
public static class Actors
{
    /// <summary>Office of most tests; among the reference data.</summary>
    public const string Astana = "road-police-ast-department";

    /// <summary>Another office, in another region.</summary>
    public const string Almaty = "road-police-ala-department";

    /// <summary>A user with these roles; the same name gives the same account.</summary>
    public static Actor With(string name, params string[] roles) => At(Astana, "KZ-AST", name, roles);

    /// <summary>A user of another office.</summary>
    public static Actor At(string office, string region, string name, params string[] roles) =>
        new(IdOf(name), name, office, region, roles.ToHashSet());

    private static Guid IdOf(string name) =>
        new(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));
}
