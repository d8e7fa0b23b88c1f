namespace Licensing.AddressBureau.Domain.Post;

/// <summary>What goes by post.</summary>
internal enum MailKind
{
    /// <summary>A person's certificate in an envelope.</summary>
    Certificate,

    /// <summary>The request itself, the answer about one person on its back (AC-16 of 2007, AC-14 of 2010).</summary>
    BackOfRequest,

    /// <summary>A list with its marks and the certificates.</summary>
    List,
}

/// <summary>A line of the journal of outgoing mail: an answer that was posted (AC-14, AC-16 of 2010).</summary>
internal sealed class MailItem
{
    public const int LongestAddressee = 310;
    public const int LongestAddress = 400;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Outgoing number, never reused.</summary>
    public long Number { get; init; }

    /// <summary>Outgoing date.</summary>
    public DateOnly On { get; init; }

    public required string OfficeId { get; init; }

    public required string Region { get; init; }

    public Guid CaseId { get; init; }

    public required string CaseNumber { get; init; }

    /// <summary>Edition of the case.</summary>
    public required string Edition { get; init; }

    public MailKind Kind { get; init; }

    /// <summary>To whom.</summary>
    public required string Addressee { get; init; }

    public required string Address { get; init; }

    /// <summary>Number and date under which the sender registered the request.</summary>
    public string? Request { get; init; }

    public required string Registrar { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; init; }
}
