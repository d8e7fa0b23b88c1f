using System.Collections.Concurrent;

namespace Licensing.Testing.Faults;

/// <summary>What was confirmed to the people at the desks: the run may lose none of it. A line is a kind and what it is about.</summary>
internal sealed class Ledger
{
    /// <summary>A case, by its number.</summary>
    public const string Case = "case";

    /// <summary>A scan, by the hash of its content.</summary>
    public const string Scan = "scan";

    /// <summary>A ticket, by its code.</summary>
    public const string Ticket = "ticket";

    /// <summary>A call, by the ticket's id.</summary>
    public const string Call = "call";

    /// <summary>A registration, by the number of its slip.</summary>
    public const string Registration = "registration";

    /// <summary>A plate that went its way, in the words of <c>Host rehearse-plates</c>.</summary>
    public const string Plate = "confirmed";

    /// <summary>Somebody had to press again.</summary>
    public const string Again = "again";

    /// <summary>Something was refused, by its reason.</summary>
    public const string Refused = "refused";

    private readonly ConcurrentDictionary<string, ConcurrentBag<string>> lines = [];

    /// <summary>Everything of one kind.</summary>
    public IReadOnlyCollection<string> Of(string kind) => lines.TryGetValue(kind, out var all) ? all : [];

    /// <summary>Takes over a line of a node.</summary>
    public void Note(string line)
    {
        if (line.Split(' ', 2) is [var kind, var about])
        {
            lines.GetOrAdd(kind, _ => []).Add(about);
        }
    }
}
