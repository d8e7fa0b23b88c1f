using Licensing.Kernel.Standards;

namespace Licensing.ForeignResidence.Law;

/// <summary>The facts of IN.</summary>
internal sealed record ForeignerNumberFacts : ServiceFacts
{
    [FactRule(Required = true, NotAfterFiling = true, Source = FactSource.Person)]
    public DateOnly BirthDate { get; init; }

    [FactRule(Required = true, Country = true, Source = FactSource.Person)]
    public string Citizenship { get; init; } = "";

    [FactRule(Required = true)]
    public DateOnly DocumentValidTo { get; init; }

    public bool DocumentInKazakhOrRussian { get; init; }

    /// <summary>A number is registered already.</summary>
    [FactRule(Source = FactSource.Registry)]
    public bool HasIin { get; init; }

    /// <summary>The application agrees with the document.</summary>
    public bool DataMatch { get; init; } = true;
}
