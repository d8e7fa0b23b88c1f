using Licensing.Kernel;
using Licensing.Kernel.Offices;

namespace Licensing.IdentityDocuments.Domain;

/// <summary>Orders that go to the printing house in one file (ID flow).</summary>
internal sealed class ProductionBatch : IVersioned
{
    private ProductionBatch()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public long Serial { get; private init; }

    public string Number { get; private init; } = "";

    public DateTime MadeAt { get; private init; }

    public string MadeBy { get; private init; } = "";

    /// <summary>The office that made it.</summary>
    public string OfficeId { get; private init; } = "";

    public string OfficeName { get; private init; } = "";

    public string Region { get; private init; } = "";

    /// <summary>Orders in it.</summary>
    public int Orders { get; private init; }

    /// <summary>Orders that the printing house has answered.</summary>
    public int Answered { get; private set; }

    /// <summary>Of them those that it did not make.</summary>
    public int Rejected { get; private set; }

    /// <summary>When every order was answered, UTC.</summary>
    public DateTime? ClosedAt { get; private set; }

    public int Version { get; set; }

    public static ProductionBatch Make(long serial, Office office, int orders, int year, Officer by, DateTime now) => new()
    {
        Serial = serial,
        Number = DocumentNumbers.OfBatch(serial, year),
        MadeAt = now,
        MadeBy = by.Name,
        OfficeId = office.Id,
        OfficeName = office.NameKk,
        Region = office.Region,
        Orders = orders,
    };

    /// <summary>Orders were answered.</summary>
    public void Answer(int answered, int rejected, DateTime now)
    {
        (Answered, Rejected) = (Answered + answered, Rejected + rejected);
        ClosedAt ??= Answered >= Orders ? now : null;
    }
}

/// <summary>An order as it stood in one batch; an order that was rejected can stand in several.</summary>
internal sealed class BatchItem
{
    public Guid BatchId { get; init; }

    public Guid OrderId { get; init; }

    /// <summary>Place in the file, from 1: what is due first stands first.</summary>
    public int Ordinal { get; init; }

    /// <summary>What the printing house said; none until then.</summary>
    public bool? Produced { get; private set; }

    public RejectReason? Rejected { get; private set; }

    public string? Note { get; private set; }

    public string? DocumentNumber { get; private set; }

    public void Answer(AcknowledgedItem said) => (Produced, Rejected, Note, DocumentNumber) = (said.Rejected is null, said.Rejected, said.Note, said.Number);
}

/// <summary>A file of the printing house that was taken; its id is the printing house's, so that the same file is known again.</summary>
internal sealed class Acknowledgement
{
    public const int LongestId = 60;

    public required string Id { get; init; }

    public Guid BatchId { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public required string Sha256 { get; init; }

    public int Produced { get; init; }

    public int Rejected { get; init; }

    public required string TakenBy { get; init; }

    public DateTime TakenAt { get; init; }
}

/// <summary>What the printing house says of one order.</summary>
/// <param name="Number">Number of the document that was made.</param>
/// <param name="On">Day of its making.</param>
/// <param name="Rejected">Why it was not made.</param>
internal sealed record AcknowledgedItem(string Order, string? Number, DateOnly? On, RejectReason? Rejected, string? Note);
