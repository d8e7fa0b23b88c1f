using Licensing.Kernel.People;
using Licensing.Kernel.Standards;

namespace Licensing.Kernel.Cases;

/// <summary>An intake that is not accepted yet: saved at every step, found again on any machine (C-3.1).</summary>
public sealed class CaseDraft : IVersioned
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Short number that an officer can say.</summary>
    public long Number { get; init; }

    /// <summary>Service code.</summary>
    public required string Service { get; init; }

    /// <summary>Office that takes it in.</summary>
    public required string OfficeId { get; init; }

    /// <summary>Region of the office.</summary>
    public required string Region { get; init; }

    /// <summary>Officer who began it.</summary>
    public Guid OwnerId { get; init; }

    /// <summary>Name of that officer.</summary>
    public required string OwnerName { get; init; }

    /// <summary>What was entered so far.</summary>
    public DraftContent Content { get; set; } = new();

    /// <summary>Name of the applicant so far, for lists.</summary>
    public string? ApplicantName { get; set; }

    /// <summary>The applicant so far.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>When it was begun, UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>When it was last saved, UTC.</summary>
    public DateTime SavedAt { get; set; }

    /// <summary>Name of who saved it last; another officer of the office may go on with it.</summary>
    public required string SavedByName { get; set; }

    /// <summary>The case that it became.</summary>
    public Guid? CaseId { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }
}

/// <summary>Everything that an officer has entered in an intake; kept as one JSON value.</summary>
public sealed record DraftContent
{
    /// <summary>The step of the wizard that was open.</summary>
    public string Step { get; init; } = "applicant";

    /// <summary>Who applies, where the service leaves a choice.</summary>
    public ApplicantKind ApplicantKind { get; init; }

    /// <summary>The applicant; where an organisation applies, the person who came for it.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The organisation that applies.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>What was typed of an organisation that is not in the register yet, or corrections to the record of one that is.</summary>
    public NewOrganisationEntry? NewOrganisation { get; init; }

    /// <summary>On what the person who came for the organisation stands.</summary>
    public ActingEntry? Acting { get; init; }

    /// <summary>Who acts for the applicant.</summary>
    public Guid? RepresentativeId { get; init; }

    /// <summary>What was typed of an applicant who is not in the registry yet, or corrections to the record of one who is.</summary>
    public NewPersonEntry? NewPerson { get; init; }

    /// <summary>Facts as typed, JSON object.</summary>
    public string Facts { get; init; } = "{}";

    /// <summary>What the case is about beyond the facts, JSON of the module's record; half of it maybe.</summary>
    public string? Subject { get; init; }

    /// <summary>Documents as presented.</summary>
    public IReadOnlyList<PresentedDocument> Documents { get; init; } = [];

    /// <summary>Payments.</summary>
    public IReadOnlyList<EnteredPayment> Payments { get; init; } = [];

    /// <summary>Likely duplicates of a new applicant of whom the officer said that they are somebody else (C-1).</summary>
    public IReadOnlyList<Guid> NotTheSame { get; init; } = [];

    /// <summary>Whether and in which language the applicant wants to be told how the case stands; in Kazakh where nobody asked.</summary>
    public NoticeWish Notices { get; init; } = new();

    /// <summary>Scans that belong to no row of the checklist yet.</summary>
    public IReadOnlyList<ScanRef> LooseScans { get; init; } = [];

    /// <summary>What stands in fields that cannot be read as a value yet, by the field's name: half a date, a payment begun.</summary>
    public IReadOnlyDictionary<string, string> HalfTyped { get; init; } = new Dictionary<string, string>();

    /// <summary>The same with papers that a registry proves: they stand as presented, with the scans that were added to them.</summary>
    public DraftContent Proven(IReadOnlyList<PresentedDocument> proven) => proven.Count == 0 ? this : this with
    {
        Documents =
        [
            .. Documents.Where(d => proven.All(p => p.Code != d.Code)),
            .. proven.Select(p => p with { Scans = Documents.FirstOrDefault(d => d.Code == p.Code)?.Scans ?? [] }),
        ],
    };

    /// <summary>Who applies: the kind that was chosen, where the service knows it; else the first that it knows.</summary>
    public ApplicantKind KindIn(IStandard standard) => standard.Applicants.Contains(ApplicantKind) ? ApplicantKind : standard.Applicants[0];
}

/// <summary>What is typed of a new applicant, half of it maybe.</summary>
public sealed record NewPersonEntry
{
    /// <summary>IIN.</summary>
    public string? Iin { get; init; }

    /// <summary>Surname.</summary>
    public string? Surname { get; init; }

    /// <summary>Given name.</summary>
    public string? GivenName { get; init; }

    /// <summary>Patronymic.</summary>
    public string? Patronymic { get; init; }

    /// <summary>Date of birth.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>Sex.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Status.</summary>
    public PersonStatus Status { get; init; }

    /// <summary>Citizenship, ISO 3166-1 alpha-3.</summary>
    public string? Citizenship { get; init; }

    /// <summary>Address.</summary>
    public string? Address { get; init; }

    /// <summary>Telephone.</summary>
    public string? Phone { get; init; }

    /// <summary>E-mail.</summary>
    public string? Email { get; init; }

    /// <summary>Sub-statuses.</summary>
    public PersonTraits Traits { get; init; }

    /// <summary>Kind of the identity document.</summary>
    public IdentityDocumentKind DocumentKind { get; init; }

    /// <summary>Its number.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>Its issuer.</summary>
    public string? DocumentIssuer { get; init; }

    /// <summary>Its day of issue.</summary>
    public DateOnly? DocumentIssuedOn { get; init; }

    /// <summary>Its last day.</summary>
    public DateOnly? DocumentValidTo { get; init; }
}

/// <summary>A row of the checklist as an officer fills it.</summary>
public sealed record PresentedDocument(string Code)
{
    /// <summary>Whether it was presented.</summary>
    public bool Presented { get; init; }

    /// <summary>Number.</summary>
    public string? Number { get; init; }

    /// <summary>Issuer.</summary>
    public string? Issuer { get; init; }

    /// <summary>Day of issue.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Scans.</summary>
    public IReadOnlyList<ScanRef> Scans { get; init; } = [];
}

/// <summary>A payment as an officer enters it, half of it maybe.</summary>
public sealed record EnteredPayment(string? Payer, decimal? Amount, DateOnly? PaidOn, string? Bank, string? ReceiptNumber);

/// <summary>A refusal to accept documents: its own register, in two copies, each missing document named (C-3.2).</summary>
public sealed class IntakeRefusal
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Register number.</summary>
    public long Number { get; init; }

    /// <summary>The draft, which stays as it is.</summary>
    public Guid DraftId { get; init; }

    /// <summary>Service code.</summary>
    public required string Service { get; init; }

    /// <summary>Edition.</summary>
    public required string Edition { get; init; }

    /// <summary>Office.</summary>
    public required string OfficeId { get; init; }

    /// <summary>Applicant's name.</summary>
    public required string ApplicantName { get; init; }

    /// <summary>The missing documents: code and clause.</summary>
    public List<MissingDocument> Missing { get; init; } = [];

    /// <summary>When, UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>Who.</summary>
    public Guid ByUserId { get; init; }

    /// <summary>Name of who.</summary>
    public required string ByName { get; init; }
}

/// <summary>A document that was not there.</summary>
public sealed record MissingDocument(string Code, string Clause);
