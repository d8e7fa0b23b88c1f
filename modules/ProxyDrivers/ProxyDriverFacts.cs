using Licensing.Kernel.Standards;

namespace Licensing.ProxyDrivers;

/// <summary>The facts of PD.</summary>
internal sealed record ProxyDriverFacts : ServiceFacts
{
    /// <summary>Last day of the power of attorney; none where it names no date.</summary>
    public DateOnly? AttorneyValidTo { get; init; }
}
