using Licensing.Kernel;

namespace Licensing.Weapons.Domain;

/// <summary>Who answers for an organisation's weapons, by its order (WP-13.10).</summary>
internal sealed class ResponsiblePerson : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid OrganisationId { get; init; }

    public required string Iin { get; init; }

    public required string Name { get; init; }

    public required string Position { get; init; }

    /// <summary>The organisation's order.</summary>
    public required string OrderNumber { get; init; }

    public DateOnly OrderOn { get; init; }

    /// <summary>The first day on which the person answers no longer.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>The order that ended it.</summary>
    public string? EndedBy { get; private set; }

    public DateTime At { get; init; }

    public required string ByName { get; init; }

    public int Version { get; set; }

    public bool Answers => Until is null;

    /// <summary>Another order ends it.</summary>
    public Problem? Release(string order, DateOnly on)
    {
        if (Until is not null)
        {
            return new Problem("WP.responsible-released-already", Name, EndedBy ?? "");
        }

        (Until, EndedBy) = (on, order);
        return null;
    }
}
