using Licensing.Kernel.Calendars;
using Licensing.Kernel.Standards;
using static Licensing.Kernel.Clocks.Term;

namespace Licensing.Vehicles;

/// <summary>
/// VR: registration and re-registration of vehicles, plates (order 362 of 2007, standard 8). Each line names its clause;
/// ids in the specification are <c>VR-</c> and the clause (<c>VR-12.4</c>).
/// </summary>
internal static class VehicleStandard
{
    public const string ShortestStay = "stay-not-served-months";
    public const string ForeignShare = "foreign-share-percent";

    public static readonly Standard<VehicleFacts> Declared = Standard
        .For<VehicleFacts>("VR", OfficeKind.RoadPoliceUnit)

        // What only some applicants and operations are asked.
        .Ask(nameof(VehicleFacts.Citizen), when: facts => !facts.IsLegalEntity)
        .Ask(nameof(VehicleFacts.StayMonths), when: facts => facts.IsForeigner)
        .Ask(nameof(VehicleFacts.ForeignShare), when: facts => facts.IsLegalEntity)
        .Ask(nameof(VehicleFacts.NewPlates), when: facts => facts.Registers)
        .Ask(nameof(VehicleFacts.Acquisition), when: facts => facts.Registers)
        .Ask(nameof(VehicleFacts.TemporaryImport), when: facts => facts.Registers || facts.Operation == Operation.Transit)
        .Ask(nameof(VehicleFacts.SpecialEquipment), when: facts => facts.Registers)
        .Ask(nameof(VehicleFacts.NonFactoryConstruction), when: facts => facts.Registers)
        .Ask(nameof(VehicleFacts.FromEmployer), when: facts => facts.Registers)
        .Ask(nameof(VehicleFacts.FromFixedAssets), when: facts => facts.Registers)

        .Edition(Acts.Order362, edition => edition

            // How long it takes: VR-7.1 to 7.3, and when certificates and plates are handed out.
            .Term(Hours(6), clause: "7(1)")
            .Queue(minutes: 40, clause: "7(2)")
            .Collect(minutes: 30, clause: "7(3)", Window(12, 13), Window(17, 18))

            // What it costs: VR-8.
            // DECISION: «a copy of the document is charged alike», so a duplicate costs the certificate and the registration.
            .Fee("certificate", percentOfMci: 125, clause: "8", when: IsCertified)
            .Fee("plate-car", percentOfMci: 280, clause: "8", when: s => s.Facts is { TakesNewPlates: true, VehicleKind: VehicleKind.Car })
            .Fee("plate-motorcycle-or-trailer", percentOfMci: 140, clause: "8", when: s => s.Facts is { TakesNewPlates: true, VehicleKind: not VehicleKind.Car })
            .Fee("plate-transit", percentOfMci: 35, clause: "8", when: s => s.Facts.Operation == Operation.Transit)
            .Fee("registration", percentOfMci: 25, clause: "8", when: IsCertified)

            // What is presented: VR-12.1 to 12.11 by an individual or entrepreneur, VR-13.1 to 13.4 by a legal entity.
            // DECISION: both in the order of clause 12, to which clause 13 refers.
            .For("application", "12(1)", "13(1)")
            .Document("identity-document", clause: "12(2)", when: IsIndividual)
            .Document("entity-registration", clause: "13(2)", when: IsLegalEntity, form: DocumentForm.NotarisedCopy)
            .For("duty-receipt", "12(3)", "13(4)", s => s.TotalFee > 0)
            .For("registration-document", "12(4)", "13(4)", WasRegistered)
            .For("vehicle", "12(5)", "13(4)", s => s.Facts.BringsVehicle)
            .For("ownership-document", "12(6)", "13(4)", s => s.Facts.Registers)
            .For("foreign-plates-and-papers", "12(7)", "13(4)", s => s.Facts.TemporaryImport)
            .For("equipment-papers", "12(8)", "13(4)", s => s.Facts.SpecialEquipment)
            .For("construction-approval", "12(9)", "13(4)", s => s.Facts.NonFactoryConstruction)
            .For("allotment-order", "12(10)", "13(3)", s => s.Facts.FromEmployer)
            .For("fixed-asset-papers", "12(11)", "13(4)", s => s.Facts.FromFixedAssets)
            .Number(ForeignShare, 10, clause: "13")
            .For("diplomatic-service-request", "12", "13", GoesThroughForeignMinistry)

            // Why it is refused: VR-17.1 to 17.3, VR-6.
            .WhenDocumentsMissing("documents-not-presented", clause: "17(1)", hasReceipt: false)
            .Bar("construction-not-compliant", clause: "17(2)")
            .Bar("not-admitted-to-traffic", clause: "17(3)")
            .Number(ShortestStay, 2, clause: "6")
            .Refuse(
                "stay-not-over-2-months", clause: "6", when: StaysTooShort,
                nameof(VehicleFacts.ApplicantKind), nameof(VehicleFacts.Citizen), nameof(VehicleFacts.StayMonths))

            // How to complain: VR-22.
            .Complaints(Days(15), clause: "22", AppealLine.RoadPolice)

            // What comes out besides: when certificate and plates can be collected (VR-7).
            .Result("collectFrom", situation => situation.NextHandOut()));

    /// <summary>A document that both columns ask for, each by its own clause.</summary>
    private static Edition<VehicleFacts> For(
        this Edition<VehicleFacts> edition, string code, string individual, string organisation, Func<Situation<VehicleFacts>, bool>? when = null) => edition
        .Document(code, individual, situation => IsIndividual(situation) && when?.Invoke(situation) != false)
        .Document(code, organisation, situation => IsLegalEntity(situation) && when?.Invoke(situation) != false);

    private static bool IsLegalEntity(Situation<VehicleFacts> situation) => situation.Facts.IsLegalEntity;

    private static bool IsIndividual(Situation<VehicleFacts> situation) => !situation.Facts.IsLegalEntity;

    private static bool IsCertified(Situation<VehicleFacts> situation) =>
        situation.Facts.Registers || situation.Facts.Operation == Operation.DuplicateCertificate;

    // DECISION: a new vehicle bought in trade has no registration document yet.
    private static bool WasRegistered(Situation<VehicleFacts> situation) =>
        situation.Facts is not { Operation: Operation.Register, Acquisition: Acquisition.Trade };

    private static bool GoesThroughForeignMinistry(Situation<VehicleFacts> situation) => situation.Facts.IsLegalEntity
        ? situation.Facts.ForeignShare >= situation.Number(ForeignShare)
        : situation.Facts.IsForeigner;

    private static bool StaysTooShort(Situation<VehicleFacts> situation) =>
        situation.Facts.IsForeigner && situation.Facts.StayMonths <= situation.Number(ShortestStay);

    private static TimeWindow Window(int from, int to) => new(new(from, 0), new(to, 0));
}
