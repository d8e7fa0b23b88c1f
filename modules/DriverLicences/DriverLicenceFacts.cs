using System.Collections.Immutable;
using Licensing.Kernel.Standards;

namespace Licensing.DriverLicences;

/// <summary>Categories of vehicles that a licence admits to.</summary>
internal enum Category
{
    [Code("A")]
    A,

    [Code("B")]
    B,

    [Code("C")]
    C,

    [Code("D")]
    D,

    [Code("E")]
    E,
}

/// <summary>The facts of DL.</summary>
internal sealed record DriverLicenceFacts : ServiceFacts
{
    [FactRule(Required = true, NotAfterFiling = true, Source = FactSource.Person)]
    public DateOnly BirthDate { get; init; }

    /// <summary>Categories asked for.</summary>
    [FactRule(Required = true, NotEmpty = true)]
    public ImmutableArray<Category> Categories { get; init; } = [];

    /// <summary>Documented experience of driving; from earlier licences in the registry when there are any.</summary>
    [FactRule(Source = FactSource.Registry)]
    public int DrivingExperienceMonths { get; init; }

    public bool Asks(Category category) => Categories.Contains(category);
}
