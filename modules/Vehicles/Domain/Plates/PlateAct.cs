using System.Globalization;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;

namespace Licensing.Vehicles.Domain.Plates;

/// <summary>Papers about plates (VR, Printouts: plate act).</summary>
internal enum PlateActKind
{
    Receipt,
    Transfer,
    Destruction,
    Return,
}

/// <summary>A member of the commission that signs an act.</summary>
internal sealed record PlateWitness(string Name, string Position);

/// <summary>An act by which plates come, go to another office, come off a vehicle or are destroyed.</summary>
internal sealed class PlateAct : IVersioned
{
    public const string Numbers = "plate_act_numbers";

    private PlateAct()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Value of the sequence; lists are ordered by it.</summary>
    public long Serial { get; private init; }

    /// <summary>«26-000123».</summary>
    public string Number { get; private init; } = "";

    public PlateActKind Kind { get; private init; }

    public string OfficeId { get; private init; } = "";

    /// <summary>Where a transfer goes.</summary>
    public string? ToOfficeId { get; private init; }

    /// <summary>The supplier's paper, the order, the reason.</summary>
    public string Basis { get; private init; } = "";

    public List<PlateWitness> Members { get; private init; } = [];

    public int Count { get; private init; }

    public DateTime At { get; private init; }

    public Guid ByUserId { get; private init; }

    public string ByName { get; private init; } = "";

    public DateTime? ReceivedAt { get; private set; }

    public string? ReceivedByName { get; private set; }

    /// <summary>Plates of a transfer that did not arrive.</summary>
    public int MissingCount { get; private set; }

    public int Version { get; set; }

    /// <summary>Whether it is a transfer that nobody has received yet.</summary>
    public bool IsUnderWay => Kind == PlateActKind.Transfer && ReceivedAt is null;

    public static PlateAct Draw(PlateActKind kind, long serial, string officeId, string basis, int count, Officer by, DateTime now) =>
        Draw(kind, serial, officeId, null, basis, [], count, by, now);

    /// <summary>A transfer to another office.</summary>
    public static PlateAct Transfer(long serial, string officeId, string toOfficeId, string basis, int count, Officer by, DateTime now) =>
        Draw(PlateActKind.Transfer, serial, officeId, toOfficeId, basis, [], count, by, now);

    /// <summary>Destruction in the presence of a commission.</summary>
    public static PlateAct Destruction(
        long serial, string officeId, string basis, IReadOnlyList<PlateWitness> members, int count, Officer by, DateTime now) =>
        Draw(PlateActKind.Destruction, serial, officeId, null, basis, members, count, by, now);

    /// <summary>The other office has counted what came.</summary>
    public Problem? Receive(int missing, Officer by, DateTime now)
    {
        if (!IsUnderWay)
        {
            return new Problem("VR.transfer-received-already", Number, ReceivedByName ?? "");
        }

        (ReceivedAt, ReceivedByName, MissingCount) = (now, by.Name, missing);
        return null;
    }

    private static PlateAct Draw(
        PlateActKind kind, long serial, string officeId, string? toOfficeId, string basis, IReadOnlyList<PlateWitness> members, int count, Officer by, DateTime now) => new()
        {
            Serial = serial,
            Number = string.Create(CultureInfo.InvariantCulture, $"{BusinessTime.DateOf(now).Year % 100:D2}-{serial:D6}"),
            Kind = kind,
            OfficeId = officeId,
            ToOfficeId = toOfficeId,
            Basis = basis,
            Members = [.. members],
            Count = count,
            At = now,
            ByUserId = by.UserId,
            ByName = by.Name,
        };
}

/// <summary>From how many plates of a type on an office is warned.</summary>
internal sealed class PlateLevel : IVersioned
{
    /// <summary>DECISION: where nobody has set a level, fewer than this many are few.</summary>
    public const int Default = 50;

    public required string OfficeId { get; init; }

    public PlateType Type { get; init; }

    public int Level { get; set; }

    public int Version { get; set; }
}
