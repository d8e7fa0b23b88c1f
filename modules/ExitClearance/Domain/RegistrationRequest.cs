using Licensing.Kernel;
using Licensing.Platform.Texts;

namespace Licensing.ExitClearance.Domain;

/// <summary>The applicant asks internal affairs whether a relative is registered in the country (EX-9, appendix 3).</summary>
internal sealed class RegistrationRequest : IVersioned
{
    public const int LongestName = 310;
    public const int LongestDegree = 60;

    private RegistrationRequest()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid CaseId { get; private init; }

    public string Name { get; private init; } = "";

    /// <summary>How the relative is related to the applicant.</summary>
    public string Degree { get; private init; } = "";

    public DateOnly AskedOn { get; private init; }

    public string AskedBy { get; private init; } = "";

    public bool? IsRegistered { get; private set; }

    /// <summary>Where, or by which records they are not.</summary>
    public string? Answer { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    public int Version { get; set; }

    public static RegistrationRequest About(Guid caseId, string name, string degree, DateOnly on, Officer by) => new()
    {
        CaseId = caseId,
        Name = name.Trim(),
        Degree = degree.Trim(),
        AskedOn = on,
        AskedBy = by.Name,
    };

    /// <summary>What the data base of natural persons says.</summary>
    public Problem? Note(bool isRegistered, string answer, DateOnly on)
    {
        if (AnsweredOn is { } day)
        {
            return new Problem("EX.request-answered", Formats.Date(day));
        }

        (IsRegistered, Answer, AnsweredOn) = (isRegistered, answer.Trim(), on);
        return null;
    }
}
