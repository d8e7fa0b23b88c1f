using System.Collections.Immutable;
using Licensing.Kernel.Standards;

namespace Licensing.ExitClearance;

/// <summary>Where the papers are handed in (EX-4).</summary>
internal enum Channel
{
    /// <summary>A territorial body of the ministry.</summary>
    Provider,

    /// <summary>The State Corporation «Government for Citizens».</summary>
    Corporation,
}

/// <summary>The facts of EX.</summary>
internal sealed record ExitFacts : ServiceFacts
{
    public Channel Channel { get; init; }

    [FactRule(Required = true, NotAfterFiling = true, Source = FactSource.Person)]
    public DateOnly BirthDate { get; init; }

    /// <summary>Under 18 or incapable, through a representative.</summary>
    public bool Represented { get; init; }

    /// <summary>People whom the applicant must support stay in Kazakhstan.</summary>
    public bool DependantsStay { get; init; }

    /// <summary>Ages of the children who leave with the applicant.</summary>
    [FactRule(Max = 150)]
    public ImmutableArray<int> ChildAges { get; init; } = [];

    /// <summary>A minor leaves and the other parent lives in Kazakhstan.</summary>
    public bool OtherParentStays { get; init; }

    /// <summary>On the military register.</summary>
    public bool LiableToService { get; init; }
}
