using System.Collections.Immutable;

namespace Licensing.Kernel.Standards;

/// <summary>A normative act whose standards the services follow; its dates are data (C-2).</summary>
/// <param name="Code">The edition code that every printout shows.</param>
public sealed record Act(string Code, DateOnly InForceFrom, DateOnly? RepealedOn)
{
    /// <summary>Whether the act had been repealed by this day; it goes on being applied until a successor is in force (C-2).</summary>
    public bool IsRepealedOn(DateOnly date) => RepealedOn is { } day && day <= date;
}

/// <summary>The acts of C-2, with their default dates.</summary>
public static class Acts
{
    public static readonly Act Order362 = new("362-2007", new(2007, 10, 12), new(2010, 2, 22));
    public static readonly Act Decree1092 = new("1092-2010", new(2010, 11, 1), new(2014, 2, 24));
    public static readonly Act Decree132 = new("132-2014", new(2014, 3, 7), new(2015, 10, 12));
    public static readonly Act Order254 = new("254-2018", new(2018, 3, 14), new(2020, 3, 27));
    public static readonly Act Regulation144 = new("144-2019", new(2019, 2, 25), new(2020, 3, 27));

    public static ImmutableArray<Act> All { get; } = [Order362, Decree1092, Decree132, Order254, Regulation144];
}
