using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;

namespace Licensing.Web.Cases;

/// <summary>Addresses of cases and who may open them; the use cases check it themselves.</summary>
internal static class CasePages
{
    /// <summary>Whoever works with cases.</summary>
    public const string Officers =
        Roles.IntakeOfficer + "," + Roles.CorporationOfficer + "," + Roles.Operator + "," + Roles.Examiner + "," + Roles.Inspector + ","
        + Roles.Registrar + "," + Roles.DecisionOfficer + "," + Roles.ApprovingChief + "," + Roles.Supervisor;

    /// <summary>Whoever keeps or checks the issue register.</summary>
    public const string RegisterKeepers =
        Roles.IntakeOfficer + "," + Roles.CorporationOfficer + "," + Roles.Registrar + "," + Roles.DecisionOfficer + "," + Roles.ApprovingChief;

    /// <summary>Whoever may take the queue out of the system.</summary>
    public static readonly string[] Exporters = [Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor];

    /// <summary>The page of a case.</summary>
    public static string Case(Guid id, string? tab = null) => tab is null ? $"/cases/{id}" : $"/cases/{id}?tab={tab}";

    /// <summary>A step in words.</summary>
    public static string Step(string? code, ITexts texts) => code is null ? texts["step.none"] : texts[$"step.{code}"];

    /// <summary>«Theory exam, waits for examiner, 1 h 10 min».</summary>
    public static string Waits(string? step, string? role, DateTime since, DateTime now, ITexts texts) => (step, role) switch
    {
        (null, _) => texts["step.none"],
        (Kernel.Cases.Case.HandOverStep, _) => texts.Format("work.waits-applicant", texts[$"step.{step}"], Formats.Span(texts, now - since)),
        (_, null) => texts[$"step.{step}"],
        _ => texts.Format("work.waits", texts[$"step.{step}"], texts[$"role.{role}"], Formats.Span(texts, now - since)),
    };
}
