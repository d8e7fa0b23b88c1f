using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;

namespace Licensing.DriverLicences.Domain;

/// <summary>A driver licence in the registry. Every change appends an event; nothing is deleted.</summary>
internal sealed partial class Licence : IVersioned
{
    private Licence()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Value of the sequence; series and number follow from it, lists are ordered by it.</summary>
    public long Serial { get; private init; }

    public string Series { get; private init; } = "";

    public string Number { get; private init; } = "";

    /// <summary>Series and number without a space, for the search.</summary>
    public string NumberKey { get; private init; } = "";

    public Guid PersonId { get; private set; }

    public string Surname { get; private init; } = "";

    public string GivenName { get; private init; } = "";

    public string? Patronymic { get; private init; }

    public string? HolderIin { get; private init; }

    public DateOnly HolderBirthDate { get; private init; }

    public Guid CaseId { get; private init; }

    public string CaseNumber { get; private init; } = "";

    /// <summary>Edition of the standard, which every printout shows (C-2).</summary>
    public string Edition { get; private init; } = "";

    public string OfficeId { get; private init; } = "";

    public string Region { get; private init; } = "";

    /// <summary>Name of the office as printed.</summary>
    public string IssuedBy { get; private init; } = "";

    public DateOnly IssuedOn { get; private init; }

    /// <summary>Last day (DECISION: ten years).</summary>
    public DateOnly ValidTo { get; private init; }

    public LicenceStatus Status { get; private set; }

    /// <summary>The day on which a withdrawn right comes back.</summary>
    public DateOnly? WithdrawnUntil { get; private set; }

    /// <summary>When the holder got it against a signature (DL-16), UTC.</summary>
    public DateTime? HandedOverAt { get; private set; }

    /// <summary>Code of the QR code; says nothing by itself.</summary>
    public string VerifyCode { get; private init; } = "";

    public List<string> Restrictions { get; private init; } = [];

    public int EventCount { get; private set; }

    public int Version { get; set; }

    public List<LicenceCategory> Categories { get; } = [];

    public List<LicenceEvent> Events { get; } = [];

    public List<LicenceNameKey> NameKeys { get; } = [];

    /// <summary>«AA 000123».</summary>
    public string FullNumber => $"{Series} {Number}";

    public PersonName Holder => new(Surname, GivenName, Patronymic);

    /// <summary>Makes the licence of a granted case: the categories asked for and those held before (DL registry).</summary>
    public static Licence Produce(LicenceOrder order, Officer by, DateTime now)
    {
        var (series, number) = LicenceNumber.Of(order.Serial);
        var validTo = order.Rules.LicenceValidTo(order.On);
        var made = new Licence
        {
            Serial = order.Serial,
            Series = series,
            Number = number,
            NumberKey = series + number,
            PersonId = order.Holder.Id,
            Surname = order.Holder.Name.Surname,
            GivenName = order.Holder.Name.GivenName,
            Patronymic = order.Holder.Name.Patronymic,
            HolderIin = order.Holder.Iin,
            HolderBirthDate = order.Holder.BirthDate,
            CaseId = order.CaseId,
            CaseNumber = order.CaseNumber,
            Edition = order.Edition,
            OfficeId = order.Office.Id,
            Region = order.Office.Region,
            IssuedBy = order.Office.NameKk,
            IssuedOn = order.On,
            ValidTo = validTo,
            Status = LicenceStatus.Produced,
            VerifyCode = VerificationCode.New(),
            Restrictions = [.. order.Restrictions],
        };
        made.Categories.AddRange(order.Asked.Concat(order.Held.Keys).Distinct().Order().Select(category => new LicenceCategory
        {
            LicenceId = made.Id,
            Category = category,
            FirstGrantedOn = order.Held.TryGetValue(category, out var first) ? first : order.On,
            ValidTo = validTo,
        }));
        made.NameKeys.AddRange(NameKey.Orders(order.Holder.Name).Select(key => new LicenceNameKey { LicenceId = made.Id, Key = key }));
        made.Append(LicenceHappening.Produced, order.CaseNumber, by, now);
        return made;
    }
}
