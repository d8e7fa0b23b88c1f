using Licensing.Kernel;

namespace Licensing.Weapons.Domain;

/// <summary>A list of weapons as a file: who asked, which chief allowed it with a sign-in of their own, and when it was taken. Never deleted.</summary>
internal sealed class WeaponExport : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid AskedById { get; init; }

    public required string AskedByName { get; init; }

    public Guid AllowedById { get; init; }

    public required string AllowedByName { get; init; }

    public DateTime AllowedAt { get; init; }

    public required string Purpose { get; init; }

    public required string OfficeId { get; init; }

    public required string Region { get; init; }

    public WeaponKind? Kind { get; init; }

    public WeaponStatus? Status { get; init; }

    public DateTime? TakenAt { get; private set; }

    public int Version { get; set; }

    /// <summary>Taken once, soon, by who asked.</summary>
    public Problem? Take(Guid userId, DateTime now, TimeSpan within)
    {
        if (userId != AskedById || now > AllowedAt + within)
        {
            return new Problem("WP.export-not-allowed");
        }

        if (TakenAt is not null)
        {
            return new Problem("WP.export-taken");
        }

        TakenAt = now;
        return null;
    }
}
