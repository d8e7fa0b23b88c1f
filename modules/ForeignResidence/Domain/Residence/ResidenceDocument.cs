using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;

namespace Licensing.ForeignResidence.Domain;

/// <summary>What a foreigner or a stateless person holds (RP-5).</summary>
internal enum ResidenceDocumentKind
{
    /// <summary>Residence permit of a foreigner.</summary>
    Permit,

    /// <summary>Certificate of a stateless person.</summary>
    Certificate,
}

/// <summary>How a document stands; that its last day is past follows from the day.</summary>
internal enum ResidenceDocumentStatus
{
    InForce,

    /// <summary>Its last day is past; the daily job notes it, so that the next one can be issued.</summary>
    Ended,

    /// <summary>Ended before its time: lost, damaged, given up, citizenship changed.</summary>
    Annulled,
}

/// <summary>How the applicant was told that the document is ready (RP-16). DECISION: a letter where neither worked.</summary>
internal enum ToldBy
{
    Phone,
    InPerson,
    Letter,
}

/// <summary>A residence permit or a certificate of a stateless person (RP registry). Its last day counts.</summary>
internal sealed partial class ResidenceDocument : IVersioned
{
    public const int LongestPlace = 200;
    public const int LongestWords = 300;

    private ResidenceDocument()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public long Serial { get; private init; }

    /// <summary>Series and number as printed.</summary>
    public string Number { get; private init; } = "";

    public ResidenceDocumentKind Kind { get; private init; }

    public Guid PersonId { get; set; }

    public string Surname { get; private init; } = "";

    public string GivenName { get; private init; } = "";

    public string? Patronymic { get; private init; }

    public DateOnly BirthDate { get; private init; }

    public Sex Sex { get; private init; }

    public string? Iin { get; private init; }

    /// <summary>None for the stateless.</summary>
    public string? Citizenship { get; private init; }

    public string BirthPlace { get; private init; } = "";

    /// <summary>The address of the permanent registration.</summary>
    public string Address { get; private init; } = "";

    public string? Phone { get; private init; }

    /// <summary>The national passport, or what proved who a stateless person is (RP-12.1).</summary>
    public string ProofNumber { get; private init; } = "";

    /// <summary>Last day of the national passport; beyond it no permit holds.</summary>
    public DateOnly? PassportValidTo { get; private init; }

    public DateOnly From { get; private init; }

    /// <summary>Last day.</summary>
    public DateOnly Until { get; private init; }

    public ResidenceDocumentStatus Status { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    /// <summary>The paper and the reason.</summary>
    public string? EndedBy { get; private set; }

    /// <summary>Empty while in force, its own key afterwards: one document in force a person (RP-18.1).</summary>
    public Guid ClosedAs { get; private set; }

    /// <summary>Number of the printed blank, once the document is made.</summary>
    public string? BlankNumber { get; private set; }

    public DateOnly? ProducedOn { get; private set; }

    public ToldBy? Told { get; private set; }

    /// <summary>When the applicant was told that it is ready (RP-16).</summary>
    public DateTime? ToldAt { get; private set; }

    /// <summary>Who took the call, or what was said.</summary>
    public string? ToldWords { get; private set; }

    /// <summary>The date that the applicant put on form 1-N (RP-17).</summary>
    public DateOnly? SignedOn { get; private set; }

    public DateTime? HandedOverAt { get; private set; }

    /// <summary>The day on which the holder was reminded that it ends.</summary>
    public DateOnly? RemindedOn { get; set; }

    /// <summary>The case; none where it is a paper of the register before this one.</summary>
    public Guid? CaseId { get; private init; }

    public string CaseNumber { get; private init; } = "";

    public string Edition { get; private init; } = "";

    public string OfficeId { get; private init; } = "";

    public string OfficeName { get; private init; } = "";

    public string Region { get; private init; } = "";

    public string IssuedBy { get; private init; } = "";

    /// <summary>Code of its QR code.</summary>
    public string VerifyCode { get; private init; } = "";

    public int Version { get; set; }

    public List<ResidenceKey> Keys { get; } = [];

    public PersonName Name => new(Surname, GivenName, Patronymic);

    /// <summary>Makes the document of a granted case out.</summary>
    public static ResidenceDocument Issue(long serial, ResidenceOrder order, DateOnly until)
    {
        var (person, form, act) = (order.Person, order.Form, order.Act);
        var made = new ResidenceDocument
        {
            Serial = serial,
            Number = ResidenceNumber.Of(order.Kind, serial),
            Kind = order.Kind,
            PersonId = person.Id,
            Surname = person.Name.Surname,
            GivenName = person.Name.GivenName,
            Patronymic = person.Name.Patronymic,
            BirthDate = person.BirthDate,
            Sex = person.Sex,
            Iin = person.Iin,
            Citizenship = person.Citizenship,
            BirthPlace = form.BirthPlace,
            Address = form.Address,
            Phone = form.Phone,
            ProofNumber = form.ProofNumber,
            PassportValidTo = order.PassportValidTo,
            From = act.On,
            Until = until,
            CaseId = act.CaseId == Guid.Empty ? null : act.CaseId,
            CaseNumber = act.CaseNumber,
            Edition = act.Edition,
            OfficeId = act.OfficeId,
            OfficeName = act.OfficeName,
            Region = act.Region,
            IssuedBy = act.By.Name,
            VerifyCode = VerificationCode.New(),
        };
        made.Keys.AddRange(ResidenceKey.Of(made).Select(key => new ResidenceKey { DocumentId = made.Id, Key = key }));
        return made;
    }
}
