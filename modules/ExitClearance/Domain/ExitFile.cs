using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;

namespace Licensing.ExitClearance.Domain;

/// <summary>The register's entry of somebody who wants to leave for good: four stages with their own clocks, then the ten days (EX-4.1, EX flow).</summary>
internal sealed partial class ExitFile : IVersioned
{
    public const int LongestAddress = 300;
    public const int LongestNumber = 40;
    public const int LongestWords = 300;

    private ExitFile()
    {
    }

    public Guid CaseId { get; private init; }

    /// <summary>Order of the register.</summary>
    public long Serial { get; private init; }

    public string CaseNumber { get; private init; } = "";

    public string Edition { get; private init; } = "";

    public Guid PersonId { get; set; }

    public string Surname { get; private init; } = "";

    public string GivenName { get; private init; } = "";

    public string? Patronymic { get; private init; }

    public PersonName Name => new(Surname, GivenName, Patronymic);

    public DateOnly BirthDate { get; private init; }

    public string? Iin { get; private init; }

    /// <summary>Where to, ISO 3166-1.</summary>
    public string Country { get; private init; } = "";

    /// <summary>The registered address.</summary>
    public string Address { get; private init; } = "";

    public string? Phone { get; private init; }

    public List<ExitChild> Children { get; private init; } = [];

    public Channel Channel { get; private init; }

    public bool IsLiable { get; private init; }

    /// <summary>The papers were taken in at the applicant's home (EX-13).</summary>
    public bool HomeVisit { get; private init; }

    public string OfficeId { get; private init; } = "";

    public string DecidingOfficeId { get; private init; } = "";

    public string Region { get; private init; } = "";

    public DateTime FiledAt { get; private init; }

    public DateTime AgreementDueAt { get; private set; }

    public DateTime DecisionDueAt { get; private set; }

    public DateTime RemovalDueAt { get; private set; }

    public DateTime ResultDueAt { get; private set; }

    public ExitState State { get; private set; }

    /// <summary>Until when the stage that it is in has to be done, UTC; none once nothing is awaited.</summary>
    public DateTime? StageDueAt { get; private set; }

    /// <summary>By which the decision is checked.</summary>
    public string VerifyCode { get; private init; } = "";

    public List<ExitKey> Keys { get; } = [];

    public int Version { get; set; }

    /// <summary>The entry of an accepted case.</summary>
    public static ExitFile Of(ExitCase accepted, ExitApplicant applicant, long serial, IReadOnlyList<DateTime> stages)
    {
        var made = new ExitFile
        {
            CaseId = accepted.Id,
            Serial = serial,
            CaseNumber = accepted.Number,
            Edition = accepted.Edition,
            PersonId = applicant.PersonId,
            Surname = applicant.Name.Surname,
            GivenName = applicant.Name.GivenName,
            Patronymic = applicant.Name.Patronymic,
            BirthDate = applicant.BirthDate,
            Iin = applicant.Iin,
            Country = applicant.Country,
            Address = applicant.Address,
            Phone = applicant.Phone,
            Children = [.. applicant.Children],
            Channel = applicant.Channel,
            IsLiable = applicant.IsLiable,
            HomeVisit = applicant.HomeVisit,
            OfficeId = accepted.OfficeId,
            DecidingOfficeId = accepted.DecidingOfficeId,
            Region = accepted.Region,
            FiledAt = accepted.FiledAt,
            VerifyCode = VerificationCode.New(),
        };
        made.Keep(stages);
        made.Keys.AddRange(ExitKey.Of(made).Select(key => new ExitKey { CaseId = made.CaseId, Key = key }));
        return made;
    }
}

/// <summary>The case that an entry is made of, as the entry keeps it.</summary>
internal sealed record ExitCase(Guid Id, string Number, string Edition, string OfficeId, string DecidingOfficeId, string Region, DateTime FiledAt)
{
    public static ExitCase Of(Case accepted) =>
        new(accepted.Id, accepted.Number, accepted.Edition, accepted.OfficeId, accepted.DecidingOfficeId, accepted.Region, accepted.FiledAt);
}

/// <summary>Who leaves, where to and with whom.</summary>
internal sealed record ExitApplicant(
    Guid PersonId, PersonName Name, DateOnly BirthDate, string? Iin, string Country, string Address, string? Phone, IReadOnlyList<ExitChild> Children, Channel Channel,
    bool IsLiable, bool HomeVisit);
