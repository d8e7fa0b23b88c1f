using Licensing.Kernel.Cases;
using Licensing.Platform.UseCases;

namespace Licensing.IdentityDocuments.Features;

/// <summary>Steps of ID before and after the decision, each with its clock (ID flow).</summary>
internal static class IdentitySteps
{
    /// <summary>Photograph and signature (ID-9.2).</summary>
    public const string Capture = "photo-signature";

    /// <summary>The printing house makes what was ordered.</summary>
    public const string Production = "document-production";

    /// <summary>The applicant is told that it is ready.</summary>
    public const string Notice = "document-ready";

    /// <summary>What is exchanged is given up, before the new one is handed over.</summary>
    public const string OldDocuments = "old-documents";

    // Clause 4(3): service takes thirty minutes at most.
    private const int ServiceMinutes = 30;
    private static readonly TimeSpan BeforeDue = TimeSpan.FromDays(1);

    public static IReadOnlyList<StepPlan> OfReview(string role, DateTime now) => [new(Capture, role, now.AddMinutes(ServiceMinutes))];

    /// <summary>After a grant: the document is there a day before the term ends, so that the applicant can be told in time (ID-4.1).</summary>
    public static IReadOnlyList<StepPlan> AfterGrant(DateTime dueAt, bool surrenders) =>
    [
        new(Production, Roles.Operator, dueAt - BeforeDue), new(Notice, Roles.IntakeOfficer, dueAt),
        .. surrenders ? [new StepPlan(OldDocuments, Roles.IntakeOfficer)] : Array.Empty<StepPlan>(),
    ];
}

/// <summary>Who does what; the use cases check it themselves.</summary>
internal static class IdentityRoles
{
    public const string Readers = Roles.IntakeOfficer + "," + Roles.CorporationOfficer + "," + Roles.Operator + "," + Roles.DecisionOfficer + "," + Roles.ApprovingChief + "," + Roles.Supervisor;

    /// <summary>Who makes batches: the central operator of every office's orders, a decision officer of the own office's.</summary>
    public const string Production = Roles.Operator + "," + Roles.DecisionOfficer;

    /// <summary>Who sees them.</summary>
    public const string ProductionReaders = Production + "," + Roles.ApprovingChief + "," + Roles.Supervisor;

    /// <summary>Who takes the register away as a file.</summary>
    public const string Exporters = Roles.DecisionOfficer + "," + Roles.ApprovingChief + "," + Roles.Supervisor;
}

/// <summary>Addresses of the module's pages and papers.</summary>
internal static class IdentityPaths
{
    public const string Registry = "/registry/identity-documents";
    public const string Export = "/registry/identity-documents/export";
    public const string Production = "/identity/production";

    public static string Document(Guid id) => $"{Registry}/{id}";

    public static string Batch(Guid id) => $"{Production}/{id}";

    /// <summary>The file for the printing house.</summary>
    public static string BatchFile(Guid id) => $"{Production}/{id}/file";

    public static string Picture(Guid caseId, string sha256) => $"/identity/cases/{caseId}/pictures/{sha256}";

    public static string Paper(string paper, Guid id) => $"/print/{paper}/{id}";
}
