using Licensing.Kernel.Clocks;
using Licensing.Platform.People;

namespace Licensing.Citizenship.Domain;

/// <summary>What somebody is to the file.</summary>
internal enum MemberRole
{
    Applicant,
    Spouse,
    Child,
}

/// <summary>What the decree says of somebody.</summary>
internal enum MemberOutcome
{
    Granted,
    Declined,
}

/// <summary>Somebody whom a file is about.</summary>
internal sealed class FileMember
{
    /// <summary>From this age on a child agrees in person. DECISION: as the law on citizenship has it, which the standard applies.</summary>
    public const int ConsentFrom = 14;

    private const int OfAge = 18;

    private FileMember()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid CaseId { get; private init; }

    /// <summary>Place in the file; the applicant is the first.</summary>
    public int Ordinal { get; private init; }

    public MemberRole Role { get; private init; }

    public Guid PersonId { get; set; }

    public string Name { get; private init; } = "";

    public DateOnly BirthDate { get; private init; }

    public string? Iin { get; private init; }

    /// <summary>When the file was opened; none for the stateless.</summary>
    public string? Citizenship { get; private init; }

    public MemberOutcome? Outcome { get; private set; }

    /// <summary>The ground on which the person was declined, a code of the standard.</summary>
    public string? Ground { get; private set; }

    /// <summary>The papers given up, or why there are none (CZ-17).</summary>
    public string? Surrendered { get; private set; }

    public DateOnly? SurrenderedOn { get; private set; }

    public bool IsChild => Role == MemberRole.Child;

    public static FileMember Of(Guid caseId, int ordinal, MemberRole role, PersonSnapshot person) => new()
    {
        CaseId = caseId,
        Ordinal = ordinal,
        Role = role,
        PersonId = person.Id,
        Name = person.Name.Full,
        BirthDate = person.BirthDate,
        Iin = person.Iin,
        Citizenship = person.Citizenship,
    };

    /// <summary>Whether somebody born on this day is a child on that day.</summary>
    public static bool IsMinor(DateOnly born, DateOnly on) => Ages.On(born, on) < OfAge;

    /// <summary>Granted without a ground, declined on one.</summary>
    public void Decide(string? ground) => (Outcome, Ground) = (ground is null ? MemberOutcome.Granted : MemberOutcome.Declined, ground);

    /// <summary>Nothing is decided any more.</summary>
    public void Reopen() => (Outcome, Ground) = (null, null);

    /// <summary>Gave the papers of the former citizenship up (CZ-17).</summary>
    public void Surrender(string papers, DateOnly on) => (Surrendered, SurrenderedOn) = (papers, on);
}
