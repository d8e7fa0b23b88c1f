using Licensing.Kernel;

namespace Licensing.DriverLicences.Domain;

/// <summary>What the medical certificate of a case restricts the licence to, noted before the decision.</summary>
internal sealed class CaseRestrictions : IVersioned
{
    public Guid CaseId { get; init; }

    public List<string> Codes { get; set; } = [];

    public DateTime NotedAt { get; set; }

    public string NotedByName { get; set; } = "";

    public int Version { get; set; }
}
