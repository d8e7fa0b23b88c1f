using Licensing.Kernel;
using Licensing.Platform.Cases;
using Licensing.Platform.People;

namespace Licensing.ForeignResidence.Domain;

/// <summary>A permission to live in Kazakhstan for good, and its registration at an address (PR-5): the stamp in the registration book.</summary>
internal sealed class PermanentResidence : IVersioned
{
    public const int LongestAddress = 300;
    public const int LongestName = 310;
    public const int LongestNumber = 40;
    public const int LongestHalf = 4000;

    private PermanentResidence()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Number of the stamp, from one sequence. DECISION: the act names none.</summary>
    public long Serial { get; private init; }

    public Guid PersonId { get; set; }

    public string Name { get; private init; } = "";

    public DateOnly BirthDate { get; private init; }

    public string? Iin { get; private init; }

    /// <summary>None for the stateless.</summary>
    public string? Citizenship { get; private init; }

    /// <summary>Where the applicant wants to live; where they are registered, once they are.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Who agreed to the registration.</summary>
    public string HousingOwner { get; private init; } = "";

    public string? Phone { get; private init; }

    public DateOnly GrantedOn { get; private init; }

    /// <summary>The day of the stamp; none while the papers of the second checklist are awaited (PR-17).</summary>
    public DateOnly? RegisteredOn { get; private set; }

    /// <summary>The second checklist as far as it was filled, JSON, until it is taken.</summary>
    public string? HalfPapers { get; set; }

    /// <summary>The registration book, or the certificate of a stateless person, that has the stamp.</summary>
    public string? BookNumber { get; private set; }

    public string? RegisteredBy { get; private set; }

    public DateTime? HandedOverAt { get; private set; }

    /// <summary>The intake of the residence permit that was begun from here.</summary>
    public Guid? PermitDraftId { get; set; }

    /// <summary>The case; none where it is a paper of the register before this one.</summary>
    public Guid? CaseId { get; private init; }

    public string CaseNumber { get; private init; } = "";

    public string Edition { get; private init; } = "";

    public string OfficeId { get; private init; } = "";

    public string OfficeName { get; private init; } = "";

    public string Region { get; private init; } = "";

    public int Version { get; set; }

    public bool IsRegistered => RegisteredOn is not null;

    /// <summary>The permission of a granted case (PR flow).</summary>
    public static PermanentResidence Permit(long serial, PersonSnapshot person, PlannedHome home, RegistryAct act) => new()
    {
        Serial = serial,
        PersonId = person.Id,
        Name = person.Name.Full,
        BirthDate = person.BirthDate,
        Iin = person.Iin,
        Citizenship = person.Citizenship,
        Address = home.Address,
        HousingOwner = home.Owner,
        Phone = home.Phone,
        GrantedOn = act.On,
        CaseId = act.CaseId == Guid.Empty ? null : act.CaseId,
        CaseNumber = act.CaseNumber,
        Edition = act.Edition,
        OfficeId = act.OfficeId,
        OfficeName = act.OfficeName,
        Region = act.Region,
    };

    /// <summary>Registers the person at an address for good: the stamp is put (PR-5).</summary>
    public Problem? Register(string address, string bookNumber, DateOnly on, Officer by)
    {
        if (RegisteredOn is { } day)
        {
            return new Problem("PR.registered-already", Platform.Texts.Formats.Date(day));
        }

        (Address, BookNumber, RegisteredOn, RegisteredBy) = (address.Trim(), bookNumber.Trim(), on, by.Name);
        return null;
    }

    /// <summary>The book with the stamp is in the applicant's hands.</summary>
    public void HandOver(DateTime now) => HandedOverAt ??= now;
}

/// <summary>Where the applicant is going to live, who agreed, and how to reach the applicant.</summary>
internal sealed record PlannedHome(string Address, string Owner, string? Phone);
