namespace Licensing.Platform.UseCases;

/// <summary>The roles of C-11.</summary>
public static class Roles
{
    /// <summary>Anybody at a terminal or the portal, not signed in.</summary>
    public const string Public = "public";

    /// <summary>Jobs.</summary>
    public const string System = "system";

    /// <summary>May ask who may drive.</summary>
    public const string Patrol = "patrol";

    /// <summary>State Corporation: takes in, hands out.</summary>
    public const string CorporationOfficer = "corporation-officer";

    /// <summary>Forms identification numbers.</summary>
    public const string Operator = "operator";

    /// <summary>Answers its own questions only.</summary>
    public const string AgreeingBody = "agreeing-body";

    /// <summary>Takes in.</summary>
    public const string IntakeOfficer = "intake-officer";

    /// <summary>Examines drivers.</summary>
    public const string Examiner = "examiner";

    /// <summary>Inspects vehicles and weapons.</summary>
    public const string Inspector = "inspector";

    /// <summary>Address bureau.</summary>
    public const string Registrar = "registrar";

    /// <summary>Decides, or proposes where two are needed.</summary>
    public const string DecisionOfficer = "decision-officer";

    /// <summary>Approves.</summary>
    public const string ApprovingChief = "approving-chief";

    /// <summary>Sees a region.</summary>
    public const string Supervisor = "supervisor";

    /// <summary>Answers complaints.</summary>
    public const string ComplaintsOfficer = "complaints-officer";

    /// <summary>Reference data and users; no case data.</summary>
    public const string Administrator = "administrator";

    /// <summary>Reads the audit trail, changes nothing.</summary>
    public const string Auditor = "auditor";

    /// <summary>Every role that a user can have.</summary>
    public static IReadOnlyList<string> OfUsers { get; } =
    [
        Patrol, CorporationOfficer, Operator, AgreeingBody, IntakeOfficer, Examiner, Inspector, Registrar,
        DecisionOfficer, ApprovingChief, Supervisor, ComplaintsOfficer, Administrator, Auditor,
    ];
}
