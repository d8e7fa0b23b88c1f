using System.Globalization;
using Licensing.Kernel;
using Licensing.Kernel.Offices;

namespace Licensing.Citizenship.Domain;

/// <summary>How a batch stands.</summary>
internal enum BatchState
{
    /// <summary>The covering list is written.</summary>
    Listed,

    /// <summary>With the commission.</summary>
    Sent,

    /// <summary>Every file has come back with a decree, or has ended without one.</summary>
    Returned,
}

/// <summary>Files that go to the commission under the President together, with a covering list (CZ flow).</summary>
internal sealed class CommissionBatch : IVersioned
{
    private CommissionBatch()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public long Serial { get; private init; }

    /// <summary>The region and the serial, as the covering list has it.</summary>
    public string Number { get; private init; } = "";

    public string OfficeId { get; private init; } = "";

    public string Region { get; private init; } = "";

    public BatchState State { get; private set; }

    public DateTime MadeAt { get; private init; }

    public string MadeBy { get; private init; } = "";

    /// <summary>Number of the covering letter.</summary>
    public string? OutgoingNumber { get; private set; }

    public DateOnly? SentOn { get; private set; }

    public DateOnly? ReturnedOn { get; private set; }

    public int Version { get; set; }

    public static CommissionBatch Make(long serial, Office office, Officer by, DateTime now) => new()
    {
        Serial = serial,
        Number = string.Create(CultureInfo.InvariantCulture, $"{office.Region[3..]}-{serial:D4}"),
        OfficeId = office.Id,
        Region = office.Region,
        MadeAt = now,
        MadeBy = by.Name,
    };

    /// <summary>Goes off with its covering letter.</summary>
    public Problem? Send(string outgoingNumber, DateOnly on)
    {
        if (State != BatchState.Listed)
        {
            return new Problem("CZ.batch-sent", Number);
        }

        (State, OutgoingNumber, SentOn) = (BatchState.Sent, outgoingNumber.Trim(), on);
        return null;
    }

    /// <summary>Nothing of it is with the commission any more.</summary>
    public void Return(DateOnly on) => (State, ReturnedOn) = (BatchState.Returned, on);
}
