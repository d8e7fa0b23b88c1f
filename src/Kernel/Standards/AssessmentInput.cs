using System.Collections.Immutable;
using System.Text.Json;
using Licensing.Kernel.Calendars;

namespace Licensing.Kernel.Standards;

/// <summary>The question «what would happen» (C-12), its facts not yet read.</summary>
/// <param name="Edition">An edition by its code; the one in force on the filing date when null.</param>
/// <param name="PaidOn">The filing date when null.</param>
/// <param name="Facts">A JSON object with the facts of the service.</param>
/// <param name="Documents">Codes of the documents presented; those that are not asked for are ignored.</param>
/// <param name="Schedule">The opening hours of a real office; those of the service's default office when null.</param>
public sealed record AssessmentInput(
    DateTimeOffset FiledAt,
    string? Edition,
    DateOnly? PaidOn,
    JsonElement Facts,
    ImmutableArray<string> Documents,
    OfficeSchedule? Schedule = null);
