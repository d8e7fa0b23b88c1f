using System.Collections.Immutable;
using System.Text.Json;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;

namespace Licensing.Kernel.Standards;

/// <summary>One service's standard through all its editions (C-2), as intake, terminal and machine interface see it.</summary>
public interface IStandard
{
    /// <summary>The code of the service, such as DL.</summary>
    string Service { get; }

    OfficeKind DefaultOfficeKind { get; }

    /// <summary>In the order of time.</summary>
    ImmutableArray<IEdition> Editions { get; }

    FactSchema Schema { get; }

    /// <summary>Who may apply (C-1).</summary>
    ImmutableArray<ApplicantKind> Applicants => ApplicantKinds.Of(Schema);

    /// <summary>The latest edition in force on or before a filing date (C-2); null before the first.</summary>
    IEdition? EditionOn(DateOnly filedOn, LawSnapshot law);

    IEdition? FindEdition(string code);

    /// <summary>The names of the facts to ask for, given what is known so far; may be incomplete or wrong yet.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="edition">Leaves out what this edition does not look at.</param>
    ImmutableHashSet<string> FactsToAsk(JsonElement facts, IEdition? edition = null);

    /// <summary>Answers a request of the machine interface (C-12).</summary>
    AssessmentResult Assess(JsonElement request, DateTimeOffset now, LawSnapshot law);

    /// <summary>Answers for a case or a draft: the same function.</summary>
    AssessmentResult Assess(AssessmentInput input, LawSnapshot law);
}
