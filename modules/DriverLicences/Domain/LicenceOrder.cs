using Licensing.Kernel.Offices;
using Licensing.Platform.People;

namespace Licensing.DriverLicences.Domain;

/// <summary>Everything that a licence is made from when its case is granted.</summary>
/// <param name="Serial">Next value of the sequence of licences.</param>
/// <param name="Holder">The holder as recorded on that day.</param>
/// <param name="Asked">Categories of the case.</param>
/// <param name="Held">Categories that the person got earlier, with the day of each.</param>
/// <param name="Restrictions">Codes of <see cref="Domain.Restrictions"/>.</param>
/// <param name="Office">Office that issues it.</param>
internal sealed record LicenceOrder(
    long Serial, Guid CaseId, string CaseNumber, string Edition, PersonSnapshot Holder, IReadOnlyList<Category> Asked,
    IReadOnlyDictionary<Category, DateOnly> Held, IReadOnlyList<string> Restrictions, Office Office, ExamRules Rules, DateOnly On);
