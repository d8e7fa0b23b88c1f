using Licensing.AddressBureau.Law;
using Licensing.Kernel.Addresses;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;

namespace Licensing.AddressBureau.Domain.Certificates;

/// <summary>What the register says of somebody.</summary>
internal enum AddressAnswer
{
    /// <summary>Registered at an address, for good or for a while.</summary>
    Registered,

    /// <summary>Removed from the register of the last address.</summary>
    Removed,

    /// <summary>No data (2007 «жоқ», 2010 «тіркелмеген»).</summary>
    NoData,
}

/// <summary>An address in both languages with its days.</summary>
/// <param name="On">The day of the removal, where there was one.</param>
internal sealed record CertifiedAddress(string Kk, string Ru, DateOnly From, DateOnly? Until = null, DateOnly? On = null, RemovalReason? Reason = null, string? LeftFor = null);

/// <summary>What the register says of somebody at a moment: kept with the inquiry, so that a certificate prints the same for ever.</summary>
internal sealed record CertifiedData(AddressAnswer Answer, CertifiedAddress? Permanent, CertifiedAddress? Temporary, CertifiedAddress? Removed)
{
    public static CertifiedData None { get; } = new(AddressAnswer.NoData, null, null, null);
}

/// <summary>Who asks about whom, and on what.</summary>
/// <param name="Requester">Who asks, as the law knows them.</param>
/// <param name="AskedAbout">About whom.</param>
/// <param name="AskedBy">Name of the applicant.</param>
/// <param name="Organisation">For which body or organisation.</param>
/// <param name="Basis">Number and day of the written request, the document shown.</param>
internal sealed record InquiryBasis(Requester Requester, AskedAbout AskedAbout, string AskedBy, string? Organisation, string? Basis);

/// <summary>An entry of the journal of inquiries: who asked about whom, on what basis, what was answered, by which registrar. It is the certificate, too.</summary>
internal sealed class Inquiry
{
    public const int LongestBasis = 300;
    public const int LongestOrganisation = 200;

    private Inquiry()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Number of the entry, never reused.</summary>
    public long Serial { get; private init; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private init; }

    public string OfficeId { get; private init; } = "";

    public string Region { get; private init; } = "";

    public string Registrar { get; private init; } = "";

    public Guid CaseId { get; private init; }

    public string CaseNumber { get; private init; } = "";

    public string Edition { get; private init; } = "";

    public Requester Requester { get; private init; }

    public AskedAbout AskedAbout { get; private init; }

    public string AskedBy { get; private init; } = "";

    public string? Organisation { get; private init; }

    public string? Basis { get; private init; }

    public Guid PersonId { get; private set; }

    public string Surname { get; private init; } = "";

    public string GivenName { get; private init; } = "";

    public string? Patronymic { get; private init; }

    public string? Iin { get; private init; }

    public DateOnly BirthDate { get; private init; }

    /// <summary>Of somebody whom nobody found only the year was given: the first of January stands for it.</summary>
    public bool IsYearOnly { get; private init; }

    public AddressAnswer Answer { get; private init; }

    public CertifiedData Data { get; private init; } = CertifiedData.None;

    /// <summary>Of the QR code.</summary>
    public string VerifyCode { get; private init; } = "";

    public PersonName Name => new(Surname, GivenName, Patronymic);

    /// <summary>The unique number of the certificate: the year and the number of the entry.</summary>
    public string Number => $"{At.Year:D4}-{Serial:D8}";

    public static Inquiry Of(InquiryCase about, InquiryBasis basis, InquiryPerson person, CertifiedData data, long serial, DateTime at) => new()
    {
        Serial = serial,
        At = at,
        OfficeId = about.OfficeId,
        Region = about.Region,
        Registrar = about.Registrar,
        CaseId = about.CaseId,
        CaseNumber = about.CaseNumber,
        Edition = about.Edition,
        Requester = basis.Requester,
        AskedAbout = basis.AskedAbout,
        AskedBy = basis.AskedBy,
        Organisation = basis.Organisation,
        Basis = basis.Basis,
        PersonId = person.Id,
        Surname = person.Name.Surname,
        GivenName = person.Name.GivenName,
        Patronymic = person.Name.Patronymic,
        Iin = person.Iin,
        BirthDate = person.BirthDate,
        IsYearOnly = person.IsYearOnly,
        Answer = data.Answer,
        Data = data,
        VerifyCode = VerificationCode.New(),
    };

    /// <summary>Follows a person after a merge of two records (C-1); what was certified stays as it was.</summary>
    public void MoveTo(Guid personId) => PersonId = personId;
}

/// <summary>The case of an inquiry and who answers it.</summary>
internal sealed record InquiryCase(Guid CaseId, string CaseNumber, string Edition, string OfficeId, string Region, string Registrar);

/// <summary>Whom an inquiry is about, as recorded now.</summary>
/// <param name="Id">Empty for somebody whom nobody found: then name, number and birth are those that were asked about.</param>
internal sealed record InquiryPerson(Guid Id, PersonName Name, string? Iin, DateOnly BirthDate, bool IsYearOnly = false);
