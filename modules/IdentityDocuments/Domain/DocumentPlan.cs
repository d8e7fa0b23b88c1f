using System.Globalization;
using Licensing.Kernel.Clocks;
using Licensing.Platform.Cases;
using Licensing.Platform.People;

namespace Licensing.IdentityDocuments.Domain;

/// <summary>What a document says when it is entered in the register.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, or none.</param>
internal sealed record DocumentPlan(
    CitizenDocumentKind Kind, string Number, PersonSnapshot Person, string BirthPlace, string Address, DateOnly From, DateOnly? Until, RegistryAct Act)
{
    /// <summary>Who issued it, where that is not the office of the case.</summary>
    public string? Issuer { get; init; }
}

/// <summary>How long a document holds.</summary>
internal static class DocumentTerm
{
    private const int Months = 120;

    /// <summary>DECISION: ten years, for passport and identity card; the act names no term.</summary>
    /// <returns>The last day.</returns>
    public static DateOnly Until(DateOnly from) => Periods.End(from, Months);
}

/// <summary>Numbers that are not the printing house's.</summary>
internal static class DocumentNumbers
{
    /// <summary>DECISION: the act names no series of the temporary card.</summary>
    public static string OfTemporaryCard(long serial) => string.Create(CultureInfo.InvariantCulture, $"TI {serial:D7}");

    /// <summary>By which order and batch find each other again in the files of the printing house.</summary>
    public static string OfOrder(long serial) => string.Create(CultureInfo.InvariantCulture, $"PO-{serial:D8}");

    public static string OfBatch(long serial, int year) => string.Create(CultureInfo.InvariantCulture, $"PB-{year % 100:D2}-{serial:D6}");
}
