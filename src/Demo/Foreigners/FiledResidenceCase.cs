using Licensing.Demo.Builders;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Offices;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;

namespace Licensing.Demo.Foreigners;

/// <summary>A case of permanent residence, or of a permit.</summary>
internal sealed class FiledResidenceCase<TFacts>(Standard<TFacts> standard, Person person, Office office) : FiledCase<TFacts>(standard, person, office)
    where TFacts : ServiceFacts, new()
{
    public required string About { get; init; }

    public required Func<DateOnly, IReadOnlyList<StepPlan>> Planned { get; init; }

    protected override string Subject => About;

    protected override IReadOnlyList<StepPlan> Steps(TFacts facts, DateOnly day) => Planned(day);
}
