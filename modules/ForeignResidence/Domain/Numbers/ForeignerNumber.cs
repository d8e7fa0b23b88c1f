using System.Globalization;
using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;

namespace Licensing.ForeignResidence.Domain.Numbers;

/// <summary>How a number of the register stands.</summary>
internal enum NumberStatus
{
    /// <summary>Formed; the certificate waits for the applicant.</summary>
    Formed,

    /// <summary>The certificate is in the applicant's hands.</summary>
    HandedOver,

    /// <summary>The person turned out to have another one: two records were merged. The number stays theirs and is given to nobody else.</summary>
    Second,
}

/// <summary>Whose number it is, as recorded on the day.</summary>
/// <param name="DocumentNumber">The identity document by which it was formed.</param>
internal sealed record NumberHolder(Guid PersonId, PersonName Name, DateOnly BirthDate, string? Citizenship, string? DocumentNumber);

/// <summary>An identification number that was formed for a foreigner (IN, Registry). Nothing is deleted.</summary>
internal sealed class ForeignerNumber : IVersioned
{
    private ForeignerNumber()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Value of the sequence; the certificate carries it, lists are ordered by it.</summary>
    public long Serial { get; private init; }

    /// <summary>Twelve digits.</summary>
    public string Number { get; private init; } = "";

    public Guid PersonId { get; private set; }

    /// <summary>Empty; its own key where the person's other number counts: one number a person.</summary>
    public Guid MergedAs { get; private set; }

    public string Surname { get; private init; } = "";

    public string GivenName { get; private init; } = "";

    public string? Patronymic { get; private init; }

    public DateOnly BirthDate { get; private init; }

    public string? Citizenship { get; private init; }

    public string? DocumentNumber { get; private init; }

    public DateTime FormedAt { get; private init; }

    public DateOnly FormedOn { get; private init; }

    public string FormedBy { get; private init; } = "";

    public Guid CaseId { get; private init; }

    public string CaseNumber { get; private init; } = "";

    /// <summary>Edition of the standard, which every printout shows (C-2).</summary>
    public string Edition { get; private init; } = "";

    public string OfficeId { get; private init; } = "";

    public string OfficeName { get; private init; } = "";

    public string Region { get; private init; } = "";

    /// <summary>What the certificate's QR code carries.</summary>
    public string VerifyCode { get; private init; } = "";

    public NumberStatus Status { get; private set; }

    /// <summary>When the certificate was printed first, UTC: the hand-over begins (IN-6.4).</summary>
    public DateTime? PrintedAt { get; private set; }

    public DateTime? HandedOverAt { get; private set; }

    public string? HandedOverTo { get; private set; }

    public int Version { get; set; }

    public List<NumberKey> Keys { get; } = [];

    public PersonName Name => new(Surname, GivenName, Patronymic);

    /// <summary>DECISION: the certificate's form is not among the sources; its number is that of the register.</summary>
    public string CertificateNumber => Serial.ToString("D7", CultureInfo.InvariantCulture);

    /// <summary>Enters a number that was formed.</summary>
    public static ForeignerNumber Form(Iin number, long serial, NumberHolder holder, RegistryAct act)
    {
        var made = new ForeignerNumber
        {
            Serial = serial,
            Number = number.Value,
            PersonId = holder.PersonId,
            Surname = holder.Name.Surname,
            GivenName = holder.Name.GivenName,
            Patronymic = holder.Name.Patronymic,
            BirthDate = holder.BirthDate,
            Citizenship = holder.Citizenship,
            DocumentNumber = holder.DocumentNumber,
            FormedAt = act.Now,
            FormedOn = act.On,
            FormedBy = act.By.Name,
            CaseId = act.CaseId,
            CaseNumber = act.CaseNumber,
            Edition = act.Edition,
            OfficeId = act.OfficeId,
            OfficeName = act.OfficeName,
            Region = act.Region,
            VerifyCode = VerificationCode.New(),
        };
        made.Keys.AddRange(NumberKey.Of(made).Select(key => new NumberKey { NumberId = made.Id, Key = key }));
        return made;
    }

    /// <summary>The certificate is printed; the first time counts.</summary>
    public bool Print(DateTime now)
    {
        if (PrintedAt is not null)
        {
            return false;
        }

        PrintedAt = now;
        return true;
    }

    /// <summary>The certificate is in the applicant's hands.</summary>
    public void HandOver(string to, DateTime now)
    {
        (HandedOverAt, HandedOverTo) = (now, to);
        Status = Status == NumberStatus.Formed ? NumberStatus.HandedOver : Status;
    }

    /// <summary>Follows a person after a merge of two records (C-1); where the kept record has a number of its own that one counts.</summary>
    public void MovePerson(Guid kept, bool hasOther)
    {
        PersonId = kept;
        if (hasOther)
        {
            (Status, MergedAs) = (NumberStatus.Second, Id);
        }
    }
}

/// <summary>A text by which a number is found: itself, the document, the certificate, the case, or a name in one order of its parts (C-1).</summary>
internal sealed class NumberKey : ISearchKey
{
    public Guid NumberId { get; init; }

    public required string Key { get; init; }

    /// <summary>Every key of a number.</summary>
    public static IEnumerable<string> Of(ForeignerNumber made) =>
        SearchKey.Of([made.Number, made.CertificateNumber, made.CaseNumber, made.DocumentNumber], NameKey.Orders(made.Name));
}
