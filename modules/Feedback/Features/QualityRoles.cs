using Licensing.Platform.UseCases;

namespace Licensing.Feedback.Features;

/// <summary>Who sees what was measured (C-9, C-11).</summary>
internal static class QualityRoles
{
    /// <summary>Who reads the indicators: figures without names, of every office.</summary>
    public const string Readers = Roles.DecisionOfficer + "," + Roles.ApprovingChief + "," + Roles.Supervisor + "," + Roles.ComplaintsOfficer;

    /// <summary>Who opens the cases behind a figure, each those of the own office or region.</summary>
    public const string Openers = Roles.DecisionOfficer + "," + Roles.ApprovingChief + "," + Roles.Supervisor;

    /// <summary>Who has the chief's page.</summary>
    public const string Chiefs = Roles.ApprovingChief + "," + Roles.Supervisor;

    /// <summary>Who sets the targets of a year: reference data, ordered by the minister.</summary>
    public const string Setters = Roles.Administrator;

    /// <summary>Who sees them.</summary>
    public const string TargetReaders = Readers + "," + Setters;
}

/// <summary>Addresses of what was measured.</summary>
internal static class QualityPaths
{
    public const string Report = "/quality";
    public const string One = "/quality/indicator";
    public const string Cases = "/quality/cases";
    public const string Answers = "/quality/answers";
    public const string Targets = "/quality/targets";
    public const string Chief = "/chief";
    public const string Figures = "/figures";
}
