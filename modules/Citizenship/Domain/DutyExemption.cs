namespace Licensing.Citizenship.Domain;

/// <summary>
/// Somebody applied without paying: oralmans and the repressed may, once in a life (CZ-12.1). DECISION: it is used when the package is accepted, whatever comes of the case.
/// </summary>
internal sealed class DutyExemption
{
    public Guid CaseId { get; init; }

    public string CaseNumber { get; init; } = "";

    public Guid PersonId { get; set; }

    /// <summary>Empty; its own key where two records of a person who had used it twice were made one.</summary>
    public Guid MergedAs { get; set; }

    public DateOnly On { get; init; }
}
