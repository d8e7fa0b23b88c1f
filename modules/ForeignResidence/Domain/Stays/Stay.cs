using System.Globalization;
using Licensing.ForeignResidence.Law;
using Licensing.Kernel;
using Licensing.Kernel.People;

namespace Licensing.ForeignResidence.Domain.Stays;

/// <summary>A foreigner's registered stay (TR-5): from one border crossing on, at one address, until one day. Every change appends an event; nothing is deleted.</summary>
internal sealed partial class Stay : IVersioned
{
    public const int LongestCard = 40;
    public const int LongestBorderPoint = 120;
    public const int LongestAddress = 300;
    public const int LongestGroup = 200;
    public const int LongestPaper = 200;

    private Stay()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Value of the sequence; the mark on the migration card carries it, lists are ordered by it.</summary>
    public long Serial { get; private init; }

    public Guid CaseId { get; private init; }

    public string CaseNumber { get; private init; } = "";

    /// <summary>Edition of the standard, which every printout shows (C-2).</summary>
    public string Edition { get; private init; } = "";

    /// <summary>The foreigner, a person of the kernel; what follows is how the passport had it.</summary>
    public Guid PersonId { get; private set; }

    public string Surname { get; private init; } = "";

    public string GivenName { get; private init; } = "";

    public string? Patronymic { get; private init; }

    public DateOnly BirthDate { get; private init; }

    /// <summary>ISO 3166-1 alpha-3, or XXX.</summary>
    public string Citizenship { get; private init; } = "";

    public string DocumentNumber { get; private init; } = "";

    public string DocumentKey { get; private init; } = "";

    public DateOnly DocumentValidTo { get; private set; }

    public VisaKind Visa { get; private set; }

    public DateOnly? VisaValidTo { get; private set; }

    public DateOnly? WorkPermitUntil { get; private set; }

    public bool Student { get; private set; }

    /// <summary>Number of the migration card that carries the mark (TR-12.2).</summary>
    public string CardNumber { get; private init; } = "";

    public string BorderPoint { get; private init; } = "";

    public FiledBy FiledBy { get; private init; }

    /// <summary>The host wrote on its own letterhead; changes the printed application only.</summary>
    public bool OnLetterhead { get; private init; }

    public Guid? HostPersonId { get; private set; }

    public Guid? HostOrganisationId { get; private init; }

    public string? HostName { get; private init; }

    public string Address { get; private init; } = "";

    /// <summary>Name of the tourist group, where one list registered many.</summary>
    public string? GroupName { get; private init; }

    public DateOnly ArrivedOn { get; private init; }

    public DateOnly RegisteredOn { get; private init; }

    /// <summary>Last day that is registered.</summary>
    public DateOnly Until { get; private set; }

    public UntilReason Reason { get; private set; }

    /// <summary>How often it was extended.</summary>
    public int Extensions { get; private set; }

    /// <summary>Filed after five days, or extended after its end: for administrative proceedings, not a ground (TR-6).</summary>
    public bool IsLate { get; private set; }

    /// <summary>The paper by which proceedings were begun.</summary>
    public string? Proceedings { get; private set; }

    /// <summary>Until somebody notes that the person left.</summary>
    public bool IsOpen { get; private set; }

    public DateOnly? LeftOn { get; private set; }

    public StayAlert Alert { get; private set; }

    public string OfficeId { get; private init; } = "";

    public string Region { get; private init; } = "";

    /// <summary>Name of the office as printed.</summary>
    public string RegisteredBy { get; private init; } = "";

    public int EventCount { get; private set; }

    public int Version { get; set; }

    public List<StayEvent> Events { get; } = [];

    public List<StayKey> Keys { get; } = [];

    public PersonName Name => new(Surname, GivenName, Patronymic);

    /// <summary>Number of the mark. DECISION: the act prescribes none; one sequence for the country.</summary>
    public string Number => Serial.ToString("D8", CultureInfo.InvariantCulture);

    public StayHost Host => new(HostPersonId, HostOrganisationId, HostName);

    /// <summary>Registers a stay (TR-5).</summary>
    public static Stay Register(StayOrder order, Officer by, DateTime now)
    {
        var made = Describe(order);
        made.Keys.AddRange(StayKey.Of(made).Select(key => new StayKey { StayId = made.Id, Key = key }));
        made.Append(StayHappening.Registered, order.CaseNumber, by, now);
        return made;
    }

    private static Stay Describe(StayOrder order) => new()
    {
        Serial = order.Serial,
        CaseId = order.CaseId,
        CaseNumber = order.CaseNumber,
        Edition = order.Edition,
        PersonId = order.PersonId,
        Surname = order.Name.Surname,
        GivenName = order.Name.GivenName,
        Patronymic = order.Name.Patronymic,
        BirthDate = order.Facts.BirthDate,
        Citizenship = order.Facts.Citizenship,
        DocumentNumber = order.DocumentNumber.Trim(),
        DocumentKey = IdentityDocument.FoldNumber(order.DocumentNumber),
        DocumentValidTo = order.Facts.DocumentValidTo,
        Visa = order.Facts.Visa,
        VisaValidTo = order.Facts.VisaValidTo,
        WorkPermitUntil = order.Facts.WorkPermitUntil,
        Student = order.Facts.Student,
        CardNumber = order.CardNumber.Trim(),
        BorderPoint = order.BorderPoint.Trim(),
        FiledBy = order.Facts.FiledBy,
        OnLetterhead = order.Facts.OrganisationForm,
        HostPersonId = order.Host.PersonId,
        HostOrganisationId = order.Host.OrganisationId,
        HostName = order.Host.Name,
        Address = order.Address.Trim(),
        GroupName = string.IsNullOrWhiteSpace(order.GroupName) ? null : order.GroupName.Trim(),
        ArrivedOn = order.Facts.ArrivedOn,
        RegisteredOn = order.On,
        Until = order.Term.Until,
        Reason = order.Term.Reason,
        IsLate = order.Term.IsLate,
        IsOpen = true,
        OfficeId = order.OfficeId,
        Region = order.Region,
        RegisteredBy = order.RegisteredBy,
    };
}

/// <summary>Until when the law lets a stay be registered, why, and whether it was filed in time.</summary>
internal sealed record StayTerm(DateOnly Until, UntilReason Reason, DateOnly RegisterBy, bool IsLate);

/// <summary>Everything that a stay is made from.</summary>
internal sealed record StayOrder(
    long Serial, Guid CaseId, string CaseNumber, string Edition, Guid PersonId, PersonName Name, TemporaryRegistrationFacts Facts, StayTerm Term,
    string DocumentNumber, string CardNumber, string BorderPoint, StayHost Host, string Address, string? GroupName, string OfficeId, string Region,
    string RegisteredBy, DateOnly On);
