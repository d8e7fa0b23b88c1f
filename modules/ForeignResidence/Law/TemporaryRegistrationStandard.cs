using Licensing.Kernel.Calendars;
using Licensing.Kernel.Standards;
using static Licensing.Kernel.Clocks.Term;

namespace Licensing.ForeignResidence.Law;

/// <summary>
/// TR: registration of temporarily staying foreigners and stateless persons (order 362 of 2007, standard 4); the result is
/// the mark on the migration card (TR-5), filed at the place of arrival (TR-14), made at the first place only (TR-17). Each line names its clause.
/// </summary>
internal static class TemporaryRegistrationStandard
{
    public const string RegisterDays = "register-within-days";
    public const string VisaFree = "visa-free";
    public const string VisaFreeMonth = "visa-free-one-month";
    public const string VisaFreeDays = "visa-free-days";
    public const string MayFileThemselves = "may-file-themselves";

    private const string LongStayMonths = "long-stay-months";
    private const string Youngest = "minimum-age";

    public static readonly Standard<TemporaryRegistrationFacts> Declared = Standard
        .For<TemporaryRegistrationFacts>("TR", OfficeKind.MigrationPoliceUnit)
        .Ask(nameof(TemporaryRegistrationFacts.VisaValidTo), when: facts => facts.Visa != VisaKind.None)
        .Ask(nameof(TemporaryRegistrationFacts.AgreedWithForeignMinistry), when: facts => facts.FiledBy == FiledBy.Self)
        .Ask(nameof(TemporaryRegistrationFacts.OrganisationForm), when: facts => facts.FiledBy == FiledBy.Host)
        .Ask(nameof(TemporaryRegistrationFacts.Extension), when: facts => facts.Visa == VisaKind.None)

        .Edition(Acts.Order362, edition => edition
            .OpeningHours(ScheduleKind.Migration2007)
            .Invalid(nameof(TemporaryRegistrationFacts.VisaValidTo), when: s => s.Facts is { Visa: not VisaKind.None, VisaValidTo: null }, "must be given with a visa")
            .Invalid(nameof(TemporaryRegistrationFacts.Until), when: s => s.Facts.Until < s.Facts.ArrivedOn, "must not be before arrivedOn")

            // How long it takes: TR-7; free: TR-8; within how many days of the border: TR-6.
            .Term(FilingDay, clause: "7")
            .Queue(minutes: 30, clause: "7")
            .Number(RegisterDays, 5, clause: "6")

            // Who needs no visa, and for how long (appendix 4); who may file themselves (appendix 3, TR-12).
            .List(VisaFree, "AZE ARM BLR MDA RUS TJK UZB GEO KGZ MNG UKR TUR", clause: "12")
            .List(VisaFreeMonth, "TUR", clause: "12")
            .Number(VisaFreeDays, 90, clause: "12")
            .Number(LongStayMonths, 6, clause: "12")
            .List(
                MayFileThemselves,
                "AUS AUT USA BEL DEU GRC DNK NZL JPN KOR ARE SAU POL HUN SVK IRL ISL ESP ITA CAN LIE LUX MYS MCO NLD NOR PRT SGP GBR FIN FRA CHE SWE",
                clause: "12")

            // What is presented: TR-12.1 to 12.3, and for over six months TR-12b.1 to 12b.3.
            .Document("identity-document", clause: "12(1)", counts: s => s.Facts.DocumentValidTo >= s.FiledOn)
            .Document("visa", clause: "12(1)", when: s => !IsVisaFree(s), counts: s => s.Facts.VisaOn(s.FiledOn) != VisaKind.None)
            .Document("migration-card", clause: "12(2)")
            .Document("application", clause: "12(3)")
            .Document("arrival-slips", clause: "12(1)", when: IsLong)
            .Document("statistics-slip", clause: "12(2)", when: IsLong)
            .Document("photo", clause: "12(3)", when: IsLong)

            // Complete documents cannot be refused: TR-18. DECISION: who may be registered and who may file are conditions of clauses 6 and 12.
            .WhenDocumentsMissing("documents-not-presented", clause: "18", hasReceipt: false)
            .Number(Youngest, 16, clause: "6")
            .Refuse("below-16", clause: "6", when: s => s.AgeOf(s.Facts.BirthDate) < s.Number(Youngest), nameof(TemporaryRegistrationFacts.BirthDate))
            .Refuse(
                "must-be-filed-by-host", clause: "12", when: s => s.Facts.FiledBy == FiledBy.Self && !MayFile(s),
                nameof(TemporaryRegistrationFacts.FiledBy), nameof(TemporaryRegistrationFacts.Citizenship), nameof(TemporaryRegistrationFacts.Visa))

            // DECISION: the term of the general law.
            .Complaints(Months(1), clause: "23", AppealLine.MigrationPolice)
            .Result("registerBy", s => RegisterBy(s))
            .Result("late", s => s.FiledOn > RegisterBy(s))
            .Result("registeredUntil", s => RegisteredUntil(s)));

    private static DateOnly RegisterBy(Situation<TemporaryRegistrationFacts> s) => s.Facts.ArrivedOn.AddDays((int)s.Number(RegisterDays));

    private static bool IsVisaFree(Situation<TemporaryRegistrationFacts> s) => s.List(VisaFree).Contains(s.Facts.Citizenship);

    private static bool MayFile(Situation<TemporaryRegistrationFacts> s) => s.List(MayFileThemselves).Contains(s.Facts.Citizenship)
        || s.Facts.VisaOn(s.FiledOn) == VisaKind.Tourist || s.Facts.AgreedWithForeignMinistry;

    private static bool IsLong(Situation<TemporaryRegistrationFacts> s) =>
        RegisteredUntil(s) > Later(s.Facts.ArrivedOn, (int)s.Number(LongStayMonths));

    private static DateOnly RegisteredUntil(Situation<TemporaryRegistrationFacts> s)
    {
        var asked = s.Facts.Until < s.Facts.DocumentValidTo ? s.Facts.Until : s.Facts.DocumentValidTo;
        return TermOf(s) is { } term && term < asked ? term : asked;
    }

    // The first that applies; nothing with a multiple visa (the actual stay).
    private static DateOnly? TermOf(Situation<TemporaryRegistrationFacts> s) => s.Facts switch
    {
        { WorkPermitUntil: { } until } => until,
        { Student: true } => EndOfAcademicYear(s.FiledOn),
        var facts => facts.VisaOn(s.FiledOn) switch
        {
            VisaKind.None when IsVisaFree(s) => VisaFreeUntil(s),
            VisaKind.Tourist or VisaKind.Single => facts.VisaValidTo,
            _ => null,
        },
    };

    // DECISION: the next 30 June that is at least one month after the filing date.
    private static DateOnly EndOfAcademicYear(DateOnly filedOn)
    {
        var june = new DateOnly(filedOn.Year, 6, 30);
        return Later(filedOn, 1) <= june ? june : june.AddYears(1);
    }

    // DECISION: an extension doubles the term, counted from arrival, also for a month.
    private static DateOnly VisaFreeUntil(Situation<TemporaryRegistrationFacts> s)
    {
        var times = s.Facts.Extension ? 2 : 1;
        return s.List(VisaFreeMonth).Contains(s.Facts.Citizenship)
            ? Later(s.Facts.ArrivedOn, times)
            : s.Facts.ArrivedOn.AddDays(times * (int)s.Number(VisaFreeDays));
    }

    private static DateOnly Later(DateOnly start, int months) => Kernel.Clocks.Periods.End(start, months);
}
