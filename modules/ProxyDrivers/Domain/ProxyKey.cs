using Licensing.Kernel.People;

namespace Licensing.ProxyDrivers.Domain;

/// <summary>A text by which a registration is found: plate, VIN, number of the power of attorney, mark, IIN, or a name in one order of its parts (C-1).</summary>
internal sealed class ProxyKey : ISearchKey
{
    public Guid RegistrationId { get; init; }

    public required string Key { get; init; }

    /// <summary>Every key of a registration.</summary>
    public static IEnumerable<string> Of(ProxyRegistration made, string? ownerIin) => SearchKey.Of(
        [made.Plate, made.Identifier, made.Certificate, made.AttorneyNumber, made.MarkNumber, made.DriverIin, ownerIin],
        NameKey.Orders(made.Driver).Concat(OwnerNames(made.OwnerName)));

    // The register of vehicles gives the owner's name as one text: of a person surname first, of an organisation as written.
    private static IEnumerable<string> OwnerNames(string name)
    {
        var folded = NameKey.Fold(name);
        var parts = folded.Split(' ');
        return folded.Length == 0 ? []
            : parts.Length is 2 or 3
                ? NameKey.Orders(new PersonName(parts[0], parts[1], parts.Length == 3 ? parts[2] : null))
                : parts.Select((_, i) => string.Join(' ', parts[i..]));
    }
}
