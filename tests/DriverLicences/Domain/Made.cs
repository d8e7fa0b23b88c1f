using Licensing.DriverLicences;
using Licensing.DriverLicences.Domain;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Offices;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using Licensing.Platform.People;

namespace Licensing.Tests.DriverLicences.Domain;

/// <summary>Things of the registry with valid defaults.</summary>
internal static class Made
{
    public static readonly Officer Officer = new(Guid.CreateVersion7(), "Әбілқасым Айдос", "astana-reo");
    public static readonly Office Office = new() { Id = "astana-reo", Kind = OfficeKind.RoadPoliceUnit, Region = "KZ-AST", NameKk = "Астана ТЕБ", AddressKk = "Астана" };
    public static readonly PersonSnapshot Holder = new(
        Guid.CreateVersion7(), new("Омаров", "Серік", "Болатұлы"), "990101300010", new(1999, 1, 1), Sex.Male, "KAZ");

    public static ExamRules Rules => ExamRules.Of("362-2007", new(2026, 11, 24), LawSnapshot.Defaults);

    public static DateTime Noon(DateOnly day) => BusinessTime.ToUtc(BusinessTime.At(day, new(12, 0)));

    public static Licence Licence(
        DateOnly on, long serial = 1, PersonSnapshot? holder = null, IReadOnlyDictionary<Category, DateOnly>? held = null, bool handedOver = true,
        params Category[] asked)
    {
        var order = new LicenceOrder(
            serial, Guid.CreateVersion7(), $"DL-26-000000{serial}-7", "362-2007", holder ?? Holder, asked.Length == 0 ? [Category.B] : asked,
            held ?? new Dictionary<Category, DateOnly>(), [], Office, Rules, on);
        var licence = Produce(order, on);
        if (handedOver)
        {
            licence.HandOver("№ 1", Officer, Noon(on));
        }

        return licence;
    }

    public static RightWithdrawal Withdrawal(DateOnly from, DateOnly until, string number = "7-2026", bool restricted = false) => RightWithdrawal.Register(
        Holder.Id,
        Holder.Name.Full,
        new CourtDecision(restricted ? WithdrawalKind.Restricted : WithdrawalKind.Deprived, "Есіл ауданының соты", number, from, from, until, null),
        Officer,
        Noon(from));

    private static Licence Produce(LicenceOrder order, DateOnly on) => Licensing.DriverLicences.Domain.Licence.Produce(order, Officer, Noon(on));
}
