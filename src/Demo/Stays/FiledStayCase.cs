using Licensing.Demo.Builders;
using Licensing.ForeignResidence.Features.Stays;
using Licensing.ForeignResidence.Law;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Offices;
using Licensing.Kernel.People;

namespace Licensing.Demo.Stays;

/// <summary>A case of temporary registration.</summary>
internal sealed class FiledStayCase(Person person, Office office) : FiledCase<TemporaryRegistrationFacts>(TemporaryRegistrationStandard.Declared, person, office)
{
    public required StaySubject About { get; init; }

    protected override string Subject => About.Write();

    // It is registered while the applicant waits.
    protected override IReadOnlyList<StepPlan> Steps(TemporaryRegistrationFacts facts, DateOnly day) => [];
}
