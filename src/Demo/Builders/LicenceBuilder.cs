using System.Collections.Immutable;
using Licensing.DriverLicences;
using Licensing.DriverLicences.Domain;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Offices;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using Licensing.Platform.People;

namespace Licensing.Demo.Builders;

/// <summary>The licence of a granted case, produced and not yet handed over.</summary>
internal sealed class LicenceBuilder(Case granted, Person holder, Office office)
{
    private LawSnapshot law = LawSnapshot.Defaults;
    private ImmutableArray<Category> categories = [Category.B];
    private IReadOnlyDictionary<Category, DateOnly> held = new Dictionary<Category, DateOnly>();
    private IReadOnlyList<string> restrictions = [];
    private long serial = 900_001;

    public LicenceBuilder Under(LawSnapshot snapshot) => Set(() => law = snapshot);

    public LicenceBuilder For(params ImmutableArray<Category> wanted) => Set(() => categories = wanted);

    public LicenceBuilder Held(IReadOnlyDictionary<Category, DateOnly> earlier) => Set(() => held = earlier);

    public LicenceBuilder Restricted(params IReadOnlyList<string> codes) => Set(() => restrictions = codes);

    public LicenceBuilder Numbered(long next) => Set(() => serial = next);

    public Licence Produce(Officer by, DateTime now) => Licence.Produce(
        new LicenceOrder(
            serial, granted.Id, granted.Number, granted.Edition,
            new PersonSnapshot(holder.Id, holder.Name, holder.Iin, holder.BirthDate, holder.Sex, holder.Citizenship),
            categories, held, restrictions, office, ExamRules.Of(granted.Edition, BusinessTime.DateOf(granted.FiledAt), law), BusinessTime.DateOf(now)),
        by,
        now);

    private LicenceBuilder Set(Action change)
    {
        change();
        return this;
    }
}
