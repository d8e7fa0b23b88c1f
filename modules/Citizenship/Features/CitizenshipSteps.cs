using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.UseCases;

namespace Licensing.Citizenship.Features;

/// <summary>
/// Steps of CZ, before and after the decision, each with a day of its own (CZ flow). DECISION: the act names three or six months for all and no bodies; internal affairs and
/// national security are asked of everybody, justice of those who leave, whose obligations its enforcement officers know (CZ-19).
/// </summary>
internal static class CitizenshipSteps
{
    public const string Police = "cz-internal-affairs";
    public const string Security = "cz-national-security";
    public const string Justice = "cz-justice";
    public const string File = "commission-file";
    public const string Decree = "commission-decree";
    public const string Notice = "citizenship-notice";
    public const string Surrender = "document-surrender";

    private const int NoticeDays = 10;
    private static readonly TimeOnly Evening = new(18, 30);

    // Days since filing within three months, and within six.
    private static readonly Dictionary<string, (int Short, int Long)> Days = new()
    {
        [Police] = (15, 30), [Justice] = (20, 45), [Security] = (30, 60), [File] = (40, 80), [Decree] = (75, 160),
    };

    /// <summary>Steps that a body's answer closes.</summary>
    public static IReadOnlyList<string> Answered { get; } = [Police, Security, Justice];

    /// <summary>The bodies, then the commission.</summary>
    public static IReadOnlyList<StepPlan> Review(CitizenshipFacts facts, DateOnly on) =>
        [.. Bodies(facts).Append(File).Append(Decree).Select(code => new StepPlan(code, Roles.DecisionOfficer, Due(on, facts.IsSimplified ? Days[code].Short : Days[code].Long)))];

    /// <summary>After the decision: the applicant is told (CZ-16), the papers of the former citizenship are given up (CZ-17).</summary>
    public static IReadOnlyList<StepPlan> AfterGrant(DateOnly on) =>
        [new(Notice, Roles.IntakeOfficer, Due(on, NoticeDays)), new(Surrender, Roles.IntakeOfficer)];

    private static IEnumerable<string> Bodies(CitizenshipFacts facts) => facts.IsAdmission ? [Police, Security] : [Police, Justice, Security];

    private static DateTime Due(DateOnly on, int days) => BusinessTime.ToUtc(BusinessTime.At(on.AddDays(days), Evening));
}
