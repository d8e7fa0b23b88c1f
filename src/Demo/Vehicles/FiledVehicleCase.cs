using Licensing.Demo.Builders;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Offices;
using Licensing.Kernel.People;
using Licensing.Vehicles;
using Licensing.Vehicles.Features;

namespace Licensing.Demo.Vehicles;

/// <summary>A case of vehicle registration.</summary>
internal sealed class FiledVehicleCase(Person person, Office office) : FiledCase<VehicleFacts>(VehicleStandard.Declared, person, office)
{
    public required VehicleSubject About { get; init; }

    protected override string Subject => About.Write();

    protected override IReadOnlyList<StepPlan> Steps(VehicleFacts facts, DateOnly day) => VehicleSteps.Of(facts);

    protected override VehicleFacts Completed() => Organisation is null ? Facts : Facts with { ApplicantKind = ApplicantKind.LegalEntity };

    protected override string Issuer(string document) => document == "identity-document" ? base.Issuer(document) : "«Көлік» ЖШС";
}
