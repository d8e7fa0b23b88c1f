using Licensing.Kernel;

namespace Licensing.AddressBureau.Domain.Lists;

/// <summary>How a legal entity's list of people stands.</summary>
internal enum ListState
{
    /// <summary>Its rows are being answered, or wait for it.</summary>
    Working,

    /// <summary>Every row was looked at; some may be left for the registrar to choose.</summary>
    Looked,

    /// <summary>It went back, or waits to go back by post, with its answers: nothing changes any more.</summary>
    Closed,

    /// <summary>The work on it broke; a registrar can let it go on.</summary>
    Broken,
}

/// <summary>A list of people that a legal entity handed in (AC flow): one case, up to 5,000 rows, each answered from the register.</summary>
internal sealed class PersonList : IVersioned
{
    /// <summary>The most rows that a list can have.</summary>
    public const int MostRows = 5_000;

    public const int LongestFileName = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string OfficeId { get; init; }

    public required string Region { get; init; }

    /// <summary>The request that the list came with.</summary>
    public Guid CaseId { get; init; }

    public required string CaseNumber { get; init; }

    /// <summary>Edition that the request is bound to: the words for «no data» are the edition's.</summary>
    public required string Edition { get; init; }

    /// <summary>Who asks.</summary>
    public required string Organisation { get; init; }

    public required string FileName { get; init; }

    /// <summary>The registrar in whose name the rows are answered.</summary>
    public Guid RegistrarId { get; init; }

    public required string Registrar { get; init; }

    /// <summary>The registrar's own number: nobody answers about themselves (C-11).</summary>
    public string? RegistrarIin { get; init; }

    /// <summary>When it was handed in, UTC.</summary>
    public DateTime At { get; init; }

    public ListState State { get; private set; }

    public int Total { get; init; }

    /// <summary>Rows that were looked at, those with a fault among them.</summary>
    public int Done { get; private set; }

    /// <summary>Rows that cannot be read.</summary>
    public int Bad { get; init; }

    /// <summary>When it was closed, UTC.</summary>
    public DateTime? ClosedAt { get; private set; }

    public int Version { get; set; }

    public bool IsWorking => State == ListState.Working;

    /// <summary>Begins: rows with a fault are done.</summary>
    public void Begin() => (State, Done) = (Bad == Total ? ListState.Looked : ListState.Working, Bad);

    /// <summary>Some more rows were looked at.</summary>
    public void Looked(int rows)
    {
        Done += rows;
        State = Done >= Total ? ListState.Looked : ListState.Working;
    }

    /// <summary>A fault of ours stopped it.</summary>
    public void Break() => State = ListState.Broken;

    /// <summary>A registrar lets it go on.</summary>
    public Problem? GoOn()
    {
        if (State != ListState.Broken)
        {
            return new Problem("AC.list-not-broken");
        }

        State = ListState.Working;
        return null;
    }

    /// <summary>It goes back with its answers.</summary>
    /// <param name="toChoose">Rows that wait for the registrar to choose.</param>
    /// <param name="now">When, UTC.</param>
    public Problem? Close(int toChoose, DateTime now)
    {
        if (State != ListState.Looked)
        {
            return new Problem(State == ListState.Closed ? "AC.list-closed" : "AC.list-working");
        }

        if (toChoose > 0)
        {
            return new Problem("AC.list-to-choose", $"{toChoose}");
        }

        (State, ClosedAt) = (ListState.Closed, now);
        return null;
    }
}
