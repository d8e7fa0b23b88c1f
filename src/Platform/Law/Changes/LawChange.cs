using System.Globalization;
using System.Text.Json.Serialization;
using Licensing.Kernel.Standards;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Law.Changes;

/// <summary>
/// A change of the law's data from a day on. Nobody writes one alone: it is proposed, tried, and approved by a second administrator. DECISION: what rules look at is
/// code, and a new edition comes with a new version of the system; its days in force, its terms, fees, ages and lists, the index, tariffs, holidays and opening hours
/// are data and changed here.
/// </summary>
/// <param name="Begins">First day on which the change holds; no day that has begun.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "change")]
[JsonDerivedType(typeof(SetMci), "mci")]
[JsonDerivedType(typeof(SetTariff), "tariff")]
[JsonDerivedType(typeof(AddHoliday), "holiday")]
[JsonDerivedType(typeof(EndHoliday), "holiday-end")]
[JsonDerivedType(typeof(SetSchedule), "schedule")]
[JsonDerivedType(typeof(SetOverride), "override")]
public abstract record LawChange([property: JsonIgnore] DateOnly Begins)
{
    /// <summary>
    /// Whether the clocks of cases that are under way follow it (C-5: days and hours pass by the calendar and the opening hours that there are). All else reaches a case by
    /// its filing date or the day of payment: an accepted case keeps its edition and its term (C-2).
    /// </summary>
    [JsonIgnore]
    public virtual bool MovesClocks => false;

    /// <summary>The services whose requests it can reach.</summary>
    public virtual IEnumerable<string> ServicesIn(IReadOnlyDictionary<string, IStandard> standards) => standards.Keys;
}

/// <summary>Writes one kind of change into the rows of the law; found by scanning.</summary>
internal interface ILawWriter<in TChange>
    where TChange : LawChange
{
    /// <summary>What holds on the first day as things stand, as text; empty: nothing. Another text later means that somebody else changed the same.</summary>
    Task<string> Standing(TChange change, CancellationToken cancellation);

    /// <summary>Writes it, not saved yet; or says why it cannot be.</summary>
    Task<Failure?> Write(TChange change, DateOnly today, CancellationToken cancellation);
}

/// <summary>Values of the law as text.</summary>
internal static class LawText
{
    /// <summary>An amount.</summary>
    public static string Of(int? amount) => amount?.ToString(CultureInfo.InvariantCulture) ?? "";
}
