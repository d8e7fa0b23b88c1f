using Licensing.Kernel.Standards;

namespace Licensing.Weapons;

/// <summary>What is presented for each permit (WP-12 to WP-15), in the order of the act.</summary>
internal static class WeaponDocuments
{
    /// <summary>A condition on the permit that is asked for.</summary>
    public static Func<Situation<WeaponFacts>, bool> PermitIs(params PermitKind[] permits) => situation => permits.Contains(situation.Facts.Permit);

    /// <summary>
    /// WP-12.1 to 12.9, and what follows the list. DECISION: a hunting licence for hunting weapons only; the copy that proves
    /// citizenship not from foreigners.
    /// </summary>
    public static Edition<WeaponFacts> ToAcquire(this Edition<WeaponFacts> edition) => edition
        .Document("application", clause: "12(1)", when: PermitIs(PermitKind.Acquire))
        .Document("card-application", clause: "12(2)", when: PermitIs(PermitKind.Acquire))
        .Document("medical-certificate", clause: "12(3)", when: s => s.Facts is { Permit: PermitKind.Acquire, Serviceman: false })
        .Document("no-conviction-certificate", clause: "12(4)", when: PermitIs(PermitKind.Acquire))
        .Document("citizenship-copy", clause: "12(5)", when: s => s.Facts is { Permit: PermitKind.Acquire, IsForeigner: false }, form: DocumentForm.Copy)
        .Document("safety-certificate", clause: "12(6)", when: PermitIs(PermitKind.Acquire))
        .Document("storage-report", clause: "12(7)", when: PermitIs(PermitKind.Acquire))
        .Document("hunting-licence", clause: "12(8)", when: IsForHunting)
        .Document("duty-receipt", clause: "12(9)", when: PermitIs(PermitKind.Acquire))
        .Document("smoothbore-permit", clause: "12", when: s => s.Facts.NeedsExperience);

    /// <summary>The second list of WP-12, points 1 to 4.</summary>
    public static Edition<WeaponFacts> ToStore(this Edition<WeaponFacts> edition)
    {
        var applies = PermitIs(PermitKind.Store, PermitKind.StoreCarry);
        return edition
            .Document("photos", clause: "12(1)", when: applies)
            .Document("duty-receipt", clause: "12(2)", when: applies)
            .Document("acquisition-paper", clause: "12(3)", when: applies)
            .Document("test-shot-act", clause: "12(4)", when: s => applies(s) && s.Facts.Weapon == WeaponKind.RifledHunting);
    }

    /// <summary>WP-13.1 to 13.11. Who applied before brings 13(1) and 13(6) to 13(11) only, as copies.</summary>
    public static Edition<WeaponFacts> ToAcquireService(this Edition<WeaponFacts> edition) => edition
        .Licence("application", "13(1)")
        .Licence("charter-and-registration", "13(2)", facts => facts is { AsksForAllPapers: true, ApplicantKind: not ApplicantKind.Entrepreneur }, DocumentForm.NotarisedCopy)
        .Licence("identity-copy", "13(3)", facts => facts is { AsksForAllPapers: true, ApplicantKind: ApplicantKind.Entrepreneur }, DocumentForm.Copy)
        .Licence("entrepreneur-certificate", "13(4)", facts => facts is { AsksForAllPapers: true, ApplicantKind: ApplicantKind.Entrepreneur }, DocumentForm.NotarisedCopy)
        .Licence("tax-certificate", "13(5)", facts => facts.AsksForAllPapers, DocumentForm.NotarisedCopy)
        .Licence("licence-fee-receipt", "13(6)")
        .Licence("guard-licence", "13(7)", facts => facts.ApplicantKind == ApplicantKind.GuardCompany)
        .Licence("collection-licence", "13(8)", facts => facts.CashCollection)
        .Licence("storage-room-act", "13(9)")
        .Licence("responsible-order-and-staff-files", "13(10)")
        .Licence(
            "needs-statement", "13(11)",
            facts => facts.ApplicantKind is ApplicantKind.StatutoryEntity or ApplicantKind.GuardCompany or ApplicantKind.SportsInstitution);

    /// <summary>WP-14.1 to 14.4.</summary>
    public static Edition<WeaponFacts> ToStoreService(this Edition<WeaponFacts> edition) => edition
        .Document("application", clause: "14(1)", when: PermitIs(PermitKind.StoreService))
        .Document("acquisition-paper", clause: "14(2)", when: PermitIs(PermitKind.StoreService))
        .Document("duty-receipt", clause: "14(3)", when: PermitIs(PermitKind.StoreService))
        .Document("storage-room-act", clause: "14(4)", when: s => s.Facts is { Permit: PermitKind.StoreService, NewStorageRoom: true });

    /// <summary>WP-15.1 to 15.8.</summary>
    public static Edition<WeaponFacts> ForEmployees(this Edition<WeaponFacts> edition)
    {
        var applies = PermitIs(PermitKind.EmployeeStoreCarry);
        return edition
            .Document("application", clause: "15(1)", when: applies)
            .Document("employee-list", clause: "15(2)", when: applies)
            .Document("appointment-order", clause: "15(3)", when: applies, form: DocumentForm.Copy)
            .Document("identity-copy", clause: "15(4)", when: applies, form: DocumentForm.Copy)
            .Document("photos", clause: "15(5)", when: applies)
            .Document("guard-training-certificate", clause: "15(6)", when: s => applies(s) && s.Facts.ApplicantKind == ApplicantKind.GuardCompany)
            .Document("safety-certificate", clause: "15(7)", when: s => applies(s) && s.Facts.ApplicantKind != ApplicantKind.GuardCompany)
            .Document("duty-receipt", clause: "15(8)", when: applies);
    }

    private static bool IsForHunting(Situation<WeaponFacts> situation) => situation.Facts is
    {
        Permit: PermitKind.Acquire,
        Weapon: WeaponKind.SmoothboreHunting or WeaponKind.RifledHunting or WeaponKind.ColdHunting
    };

    /// <summary>A paper for the licence: as the act says the first time, a copy when it was applied for before.</summary>
    private static Edition<WeaponFacts> Licence(
        this Edition<WeaponFacts> edition, string code, string clause, Func<WeaponFacts, bool>? when = null, DocumentForm form = DocumentForm.Original)
    {
        bool Applies(WeaponFacts facts) => facts.Permit == PermitKind.AcquireService && when?.Invoke(facts) != false;
        return edition
            .Document(code, clause, s => Applies(s.Facts) && s.Facts.AsksForAllPapers, form)
            .Document(code, clause, s => Applies(s.Facts) && !s.Facts.AsksForAllPapers, DocumentForm.Copy);
    }
}
