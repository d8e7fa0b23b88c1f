using Licensing.AddressBureau.Domain.Certificates;
using Licensing.Kernel;

namespace Licensing.AddressBureau.Domain.Lists;

/// <summary>How a row of a list stands.</summary>
internal enum RowState
{
    /// <summary>Nobody looked for the person yet.</summary>
    Waiting,

    /// <summary>Answered from the register; the answer stands in the journal.</summary>
    Answered,

    /// <summary>Several people fit, or one only likely: the registrar chooses.</summary>
    ToChoose,

    /// <summary>Cannot be read.</summary>
    Bad,
}

/// <summary>A row of a list: whom it asks about as written there, and what was answered.</summary>
internal sealed class ListRow : IVersioned
{
    public const int LongestName = 200;
    public const int LongestValue = 100;

    public Guid ListId { get; init; }

    /// <summary>Row of the sheet, the heading is row 1.</summary>
    public int Line { get; init; }

    public string? Iin { get; init; }

    /// <summary>Parts of the name as written, in the list's order.</summary>
    public string? Name { get; init; }

    /// <summary>First day on which the person can have been born.</summary>
    public DateOnly? BornFrom { get; init; }

    /// <summary>Last such day: the same where the list gives a date, the end of the year where it gives a year.</summary>
    public DateOnly? BornTo { get; init; }

    public RowState State { get; private set; }

    public Guid? PersonId { get; private set; }

    /// <summary>Entry of the journal.</summary>
    public Guid? InquiryId { get; private set; }

    public AddressAnswer? Answer { get; private set; }

    /// <summary>Who fits, where the registrar chooses.</summary>
    public List<Guid> Candidates { get; private set; } = [];

    /// <summary>Column of the fault.</summary>
    public string? FaultColumn { get; private set; }

    /// <summary>Kebab-case; the words are the resource <c>error.{code}</c>.</summary>
    public string? FaultCode { get; private set; }

    /// <summary>What the words name.</summary>
    public string? FaultValue { get; private set; }

    public int Version { get; set; }

    public bool IsYearOnly => BornFrom is { } from && BornTo is { } to && from != to;

    /// <summary>It cannot be read; the column is named.</summary>
    public void Fault(string column, string code, string? value = null) =>
        (State, FaultColumn, FaultCode, FaultValue) = (RowState.Bad, column, code, value is { Length: > LongestValue } ? value[..LongestValue] : value);

    /// <summary>The journal has its answer.</summary>
    public void Answered(Inquiry made, Guid? personId) => (State, InquiryId, Answer, PersonId, Candidates) = (RowState.Answered, made.Id, made.Answer, personId, []);

    /// <summary>The registrar chooses among these.</summary>
    public void Ask(IEnumerable<Guid> candidates) => (State, Candidates) = (RowState.ToChoose, [.. candidates]);
}
