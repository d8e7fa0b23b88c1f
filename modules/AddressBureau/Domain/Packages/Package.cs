using Licensing.Kernel;

namespace Licensing.AddressBureau.Domain.Packages;

/// <summary>What a courier carries.</summary>
internal enum PackageKind
{
    /// <summary>Requests, from a centre to the bureau.</summary>
    Requests,

    /// <summary>Answers, from the bureau to the centre.</summary>
    Answers,

    /// <summary>Faulty requests with written reasons, from the bureau to the centre.</summary>
    Faulty,

    /// <summary>Certificates for which nobody came, from the centre to the bureau.</summary>
    Unclaimed,
}

/// <summary>Where papers are before, on and after a kind of way.</summary>
/// <param name="IsFromCentre">The centre sends and the bureau receives; else the other way round.</param>
internal sealed record PackageWay(FilePlace From, FilePlace Way, FilePlace To, bool IsFromCentre)
{
    public static PackageWay Of(PackageKind kind) => kind switch
    {
        PackageKind.Requests => new(FilePlace.AtCentre, FilePlace.ToBureau, FilePlace.AtBureau, true),
        PackageKind.Answers => new(FilePlace.Answered, FilePlace.ToCentre, FilePlace.Ready, false),
        PackageKind.Faulty => new(FilePlace.Faulty, FilePlace.FaultyBack, FilePlace.ToTell, false),
        _ => new(FilePlace.Ready, FilePlace.UnclaimedBack, FilePlace.Kept, true),
    };
}

/// <summary>A register of papers that one courier carried (AC-14 of 2010): what, when, by whom, and that it came.</summary>
internal sealed class Package : IVersioned
{
    public const int LongestCourier = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public long Number { get; init; }

    public PackageKind Kind { get; init; }

    public required string CentreId { get; init; }

    public required string BureauId { get; init; }

    public required string Region { get; init; }

    /// <summary>Who carries it.</summary>
    public required string Courier { get; init; }

    /// <summary>When it left, UTC.</summary>
    public DateTime SentAt { get; init; }

    public required string SentBy { get; init; }

    /// <summary>When it came, UTC.</summary>
    public DateTime? ReceivedAt { get; private set; }

    public string? ReceivedBy { get; private set; }

    public List<PackageItem> Items { get; } = [];

    public int Version { get; set; }

    public string From => PackageWay.Of(Kind).IsFromCentre ? CentreId : BureauId;

    public string To => PackageWay.Of(Kind).IsFromCentre ? BureauId : CentreId;

    /// <summary>It came.</summary>
    public Problem? Receive(string by, DateTime now)
    {
        if (ReceivedAt is not null)
        {
            return new Problem("AC.package-received", ReceivedBy ?? "");
        }

        (ReceivedAt, ReceivedBy) = (now, by);
        return null;
    }
}

/// <summary>A line of a register.</summary>
internal sealed class PackageItem
{
    public Guid PackageId { get; init; }

    public int Ordinal { get; init; }

    public Guid CaseId { get; init; }

    public required string CaseNumber { get; init; }

    public required string Applicant { get; init; }

    /// <summary>Written reasons, where it goes back faulty.</summary>
    public string? Reasons { get; init; }
}
