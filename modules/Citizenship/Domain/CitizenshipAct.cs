using System.Globalization;
using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.People;

namespace Licensing.Citizenship.Domain;

/// <summary>What an act did.</summary>
internal enum ActKind
{
    Admission,
    Leaving,
}

/// <summary>An entry of the register of citizenship acts, and the certificate of it (CZ-5, CZ registry). A base document for identity documents.</summary>
internal sealed class CitizenshipAct : IVersioned
{
    private const int Digits = 7;

    private CitizenshipAct()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public long Serial { get; private init; }

    /// <summary>Series and number of the certificate. DECISION: the act names no series; two letters say what it is.</summary>
    public string Number { get; private init; } = "";

    public ActKind Kind { get; private init; }

    public Basis Basis { get; private init; }

    public MemberRole Role { get; private init; }

    public Guid PersonId { get; set; }

    public string Surname { get; private init; } = "";

    public string GivenName { get; private init; } = "";

    public string? Patronymic { get; private init; }

    public DateOnly BirthDate { get; private init; }

    public string? Iin { get; private init; }

    /// <summary>The citizenship until the decree; none for the stateless.</summary>
    public string? Former { get; private init; }

    /// <summary>The citizenship since the decree; none for the stateless.</summary>
    public string? Present { get; private init; }

    public string DecreeNumber { get; private init; } = "";

    /// <summary>The status changed on this day (CZ registry).</summary>
    public DateOnly DecreeOn { get; private init; }

    public DateOnly EnteredOn { get; private init; }

    public DateTime? HandedOverAt { get; private set; }

    /// <summary>The case; none where it is a paper of the register before this one.</summary>
    public Guid? CaseId { get; private init; }

    public string CaseNumber { get; private init; } = "";

    public string Edition { get; private init; } = "";

    public string OfficeId { get; private init; } = "";

    public string OfficeName { get; private init; } = "";

    public string Region { get; private init; } = "";

    /// <summary>Code of its QR code.</summary>
    public string VerifyCode { get; private init; } = "";

    public int Version { get; set; }

    public List<ActKey> Keys { get; } = [];

    public PersonName Name => new(Surname, GivenName, Patronymic);

    /// <summary>Enters what a decree granted.</summary>
    /// <param name="person">As recorded before it.</param>
    /// <param name="next">The citizenship that somebody who leaves is going to have, as stated; none is known else.</param>
    public static CitizenshipAct Enter(long serial, ActOrder order, PersonSnapshot person, string? next)
    {
        var kind = order.Basis == Basis.Renunciation ? ActKind.Leaving : ActKind.Admission;
        var act = order.Act;
        var made = new CitizenshipAct
        {
            Serial = serial,
            Number = string.Create(CultureInfo.InvariantCulture, $"{(kind == ActKind.Admission ? "CA" : "CL")} {serial.ToString("D" + Digits, CultureInfo.InvariantCulture)}"),
            Kind = kind,
            Basis = order.Basis,
            Role = order.Role,
            PersonId = person.Id,
            Surname = person.Name.Surname,
            GivenName = person.Name.GivenName,
            Patronymic = person.Name.Patronymic,
            BirthDate = person.BirthDate,
            Iin = person.Iin,
            Former = person.Citizenship,
            Present = kind == ActKind.Admission ? Countries.Kazakhstan : next,
            DecreeNumber = order.Decree.Number,
            DecreeOn = order.Decree.On,
            EnteredOn = act.On,
            CaseId = act.CaseId == Guid.Empty ? null : act.CaseId,
            CaseNumber = act.CaseNumber,
            Edition = act.Edition,
            OfficeId = act.OfficeId,
            OfficeName = act.OfficeName,
            Region = act.Region,
            VerifyCode = VerificationCode.New(),
        };
        made.Keys.AddRange(ActKey.Of(made).Select(key => new ActKey { ActId = made.Id, Key = key }));
        return made;
    }

    /// <summary>The certificate is in the person's hands.</summary>
    public void HandOver(DateTime now) => HandedOverAt ??= now;
}

/// <summary>What a decree orders of one person.</summary>
internal sealed record ActOrder(Basis Basis, MemberRole Role, Decree Decree, RegistryAct Act);
