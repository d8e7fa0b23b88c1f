using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;

namespace Licensing.IdentityDocuments.Domain;

/// <summary>What a citizen holds (ID-6, TI-6).</summary>
internal enum CitizenDocumentKind
{
    Passport,
    IdentityCard,
    TemporaryCard,
}

/// <summary>How a document stands; that its last day is past follows from the day.</summary>
internal enum CitizenDocumentStatus
{
    /// <summary>Came from the printing house and is not in the holder's hands yet.</summary>
    Made,
    Valid,

    /// <summary>Invalid from the moment of the report.</summary>
    Lost,

    /// <summary>Another one was handed over in its place.</summary>
    Exchanged,

    /// <summary>Given up: citizenship lost, the holder died, left for good.</summary>
    Surrendered,

    /// <summary>A temporary card whose identity card was handed over, or a document whose last day is past.</summary>
    Ended,
}

/// <summary>A passport, an identity card or a temporary card (ID registry). Its last day counts.</summary>
internal sealed partial class CitizenDocument : IVersioned
{
    public const int LongestNumber = 40;
    public const int LongestName = 100;
    public const int LongestPlace = 200;
    public const int LongestAddress = 300;
    public const int LongestWords = 300;

    private CitizenDocument()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public long Serial { get; private init; }

    /// <summary>Series and number as printed.</summary>
    public string Number { get; private init; } = "";

    public CitizenDocumentKind Kind { get; private init; }

    public Guid PersonId { get; set; }

    public string Surname { get; private init; } = "";

    public string GivenName { get; private init; } = "";

    public string? Patronymic { get; private init; }

    public DateOnly BirthDate { get; private init; }

    public Sex Sex { get; private init; }

    public string? Iin { get; private init; }

    public string BirthPlace { get; private init; } = "";

    public string Address { get; private init; } = "";

    public DateOnly From { get; private init; }

    /// <summary>Last day; none where the paper before this register names none.</summary>
    public DateOnly? Until { get; private init; }

    public CitizenDocumentStatus Status { get; private set; }

    /// <summary>The day on which it stopped being valid.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>How and why: the application, the case, the report.</summary>
    public string? EndedBy { get; private set; }

    /// <summary>Empty while valid, its own key otherwise: one valid document of a kind a person.</summary>
    public Guid ClosedAs { get; private set; }

    public DateTime? HandedOverAt { get; private set; }

    /// <summary>To whom: the holder, the legal representative or an attorney (ID-6).</summary>
    public string? HandedTo { get; private set; }

    /// <summary>The case; none where it is a paper of the register before this one.</summary>
    public Guid? CaseId { get; private init; }

    public string CaseNumber { get; private init; } = "";

    public string Edition { get; private init; } = "";

    public string OfficeId { get; private init; } = "";

    /// <summary>Who issued it.</summary>
    public string OfficeName { get; private init; } = "";

    public string Region { get; private init; } = "";

    /// <summary>Code of its QR code.</summary>
    public string VerifyCode { get; private init; } = "";

    public int Version { get; set; }

    public List<CitizenDocumentKey> Keys { get; } = [];

    public PersonName Name => new(Surname, GivenName, Patronymic);

    /// <summary>A document of the printing house, which waits for its holder; or one that is valid at once, as a temporary card is.</summary>
    public static CitizenDocument Make(long serial, DocumentPlan plan, bool isValid)
    {
        var (person, act) = (plan.Person, plan.Act);
        var made = new CitizenDocument
        {
            Serial = serial,
            Number = plan.Number.Trim(),
            Kind = plan.Kind,
            PersonId = person.Id,
            Surname = person.Name.Surname,
            GivenName = person.Name.GivenName,
            Patronymic = person.Name.Patronymic,
            BirthDate = person.BirthDate,
            Sex = person.Sex,
            Iin = person.Iin,
            BirthPlace = plan.BirthPlace,
            Address = plan.Address,
            From = plan.From,
            Until = plan.Until,
            Status = isValid ? CitizenDocumentStatus.Valid : CitizenDocumentStatus.Made,
            CaseId = act.CaseId == Guid.Empty ? null : act.CaseId,
            CaseNumber = act.CaseNumber,
            Edition = act.Edition,
            OfficeId = act.OfficeId,
            OfficeName = plan.Issuer ?? act.OfficeName,
            Region = act.Region,
            VerifyCode = VerificationCode.New(),
        };
        made.ClosedAs = isValid ? Guid.Empty : made.Id;
        made.Keys.AddRange(CitizenDocumentKey.Of(made).Select(key => new CitizenDocumentKey { DocumentId = made.Id, Key = key }));
        return made;
    }
}
