using System.Collections.Immutable;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Standards;
using static Licensing.Kernel.Clocks.Term;

namespace Licensing.Tests.Kernel.Standards;

internal enum Channel
{
    Centre,
    Portal,
}

internal enum PermitKind
{
    OneWeapon,

    [Code("B-2")]
    Special,
}

internal sealed record SampleFacts : ServiceFacts
{
    [FactRule(Required = true, NotAfterFiling = true, Source = FactSource.Person)]
    public DateOnly BirthDate { get; init; }

    [FactRule(Country = true)]
    public string Citizenship { get; init; } = "KAZ";

    public Channel Channel { get; init; }

    public PermitKind? Permit { get; init; }

    public bool Organisation { get; init; }

    [FactRule(Min = 1, Max = 1000)]
    public int Units { get; init; } = 1;

    [FactRule(Max = 100)]
    public decimal Share { get; init; }

    public DateOnly? DocumentValidTo { get; init; }

    public ImmutableArray<int> ChildAges { get; init; } = [];

    public bool Asylum { get; init; }

    [FactRule(OneOf = [7, 10, 15])]
    public int? Expedited { get; init; }
}

/// <summary>No real service, but every turn of speech that the real ones need.</summary>
internal static class SampleStandard
{
    public static readonly Standard<SampleFacts> Declared = Standard
        .For<SampleFacts>("XS", OfficeKind.MigrationPoliceUnit)
        .Ask(nameof(SampleFacts.Units), facts => facts.Permit is not null)
        .Edition(Acts.Order362, edition => edition
            .OpeningHours(ScheduleKind.Migration2007)
            .Term(Minutes(10), "7", when: s => !s.Facts.Organisation, code: "in-person")
            .Term(Hours(48).AroundTheClock(), "7", when: s => s.Facts.Share > 50, code: "listed")
            .Term(Months(1), "7")
            .Queue(null, "7")
            .Document("application", "12(1)", when: s => !s.Facts.Organisation)
            .Document("application", "13(1)", when: s => s.Facts.Organisation)
            .Document("passport", "12(2)", counts: s => s.Facts.DocumentValidTo is not { } day || day >= s.FiledOn)
            .Document("duty-receipt", "12(3)", when: s => s.TotalFee > 0)
            .Fee("permit", 50, "8", when: s => s.Facts.Permit is not null)
            .Fee("unit", 10, "8", when: s => s.Facts.Permit is not null, times: f => f.Units)
            .WhenDocumentsMissing("documents-not-presented", "17(1)", hasReceipt: false)
            .Bar("wanted", "17(2)")
            .Bar("debt", "17(3)", when: s => s.Facts.Organisation)
            .DocumentLater("tax-certificate", "9", Days(7), otherwise: "debt", when: s => s.Facts.Organisation)
            .Number("minimum-age", 16, "6")
            .Refuse("below-16", "6", s => s.AgeOf(s.Facts.BirthDate) < s.Number("minimum-age"), nameof(SampleFacts.BirthDate))
            .List("visa-free", "RUS BLR", "appendix 4")
            .Refuse("visa-needed", "4", s => s.Facts.Citizenship != "KAZ" && !s.List("visa-free").Contains(s.Facts.Citizenship), nameof(SampleFacts.Citizenship))
            .Refuse("visa-needed", "5", s => s.Facts.Citizenship == "XXX", nameof(SampleFacts.Citizenship))
            .Refuse("children", "9", s => s.Facts.ChildAges.Any(age => age > 17), nameof(SampleFacts.ChildAges), nameof(SampleFacts.Asylum), nameof(SampleFacts.Permit))
            .Invalid(nameof(SampleFacts.Channel), s => s.Facts.Channel == Channel.Portal, "this edition knows no portal")
            .Complaints(Months(1), "22", AppealLine.MigrationPolice)
            .Result("freeUntil", s => s.FiledOn.AddDays(90)))
        .Edition(Acts.Decree132, edition => edition
            .OpeningHours(ScheduleKind.ServiceCentre)
            .Term(Minutes(15).AroundTheClock(), "4", when: s => s.Facts.Channel == Channel.Portal, code: "portal")
            .Stages([Days(21), Days(1)], "4", when: s => s.Facts.Organisation, code: "stages")
            .Term(Minutes(30), "4")
            .Queue(5, "4", when: s => s.Facts.Organisation, code: "organisation")
            .Queue(15, "4")
            .Complaints(WorkingDays(15), "26", AppealLine.MigrationPolice, WorkingDays(15))
            .MayBeRefused()
            .Result("stages", s => s.Deadlines.Select(sheet => BusinessTime.DateOf(sheet.DueAt)).ToArray()));
}
