using System.Collections.Immutable;

namespace Licensing.Kernel.Standards;

/// <summary>
/// The facts of a service (C-12). A service derives a record: one property for each fact, its initial value the default
/// of the page, <see cref="FactRuleAttribute"/> for what else the page says.
/// </summary>
public abstract record ServiceFacts
{
    /// <summary>Codes of the grounds that checks have found; the same in every service (C-12).</summary>
    [FactRule(Source = FactSource.Registry)]
    public ImmutableArray<string> Bars { get; init; } = [];
}
