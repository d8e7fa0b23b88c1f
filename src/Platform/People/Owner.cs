using System.Collections.Immutable;
using Licensing.Kernel.People;

namespace Licensing.Platform.People;

/// <summary>Whose a thing of a registry is, as recorded at the time of the decision: a person's or an organisation's.</summary>
/// <param name="PersonId">The person, or none.</param>
/// <param name="OrganisationId">The organisation, or none.</param>
/// <param name="Name">Name in full.</param>
/// <param name="Number">IIN or BIN.</param>
/// <param name="NameKeys">By what the name is searched (C-1).</param>
public sealed record Owner(Guid? PersonId, Guid? OrganisationId, string Name, string? Number, ImmutableArray<string> NameKeys)
{
    /// <summary>A person.</summary>
    public static Owner Of(PersonSnapshot person) => new(person.Id, null, person.Name.Full, person.Iin, NameKey.Orders(person.Name));

    /// <summary>An organisation.</summary>
    public static Owner Of(OrganisationSnapshot organisation) =>
        new(null, organisation.Id, organisation.Name, organisation.Bin, [NameKey.Fold(organisation.Name)]);

    /// <summary>Whether a row with these keys is this owner's already.</summary>
    public bool Is(Guid? personId, Guid? organisationId) => PersonId is not null ? personId == PersonId : organisationId == OrganisationId;
}
