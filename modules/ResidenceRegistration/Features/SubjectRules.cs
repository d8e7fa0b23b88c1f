using Licensing.Kernel.Clocks;
using Licensing.Kernel.People;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.ResidenceRegistration.Domain;

namespace Licensing.ResidenceRegistration.Features;

/// <summary>What the fields of a subject must be. What is only lacking yet has the code «required».</summary>
internal static class SubjectRules
{
    /// <summary>Most people of one case.</summary>
    public const int MostPeople = 20;

    /// <summary>From this birthday on a person has an identity card, with a chip (RR-9.3).</summary>
    public const int CardAge = 16;

    /// <summary>From this birthday on a person leaves by a case of their own.</summary>
    public const int AdultAge = 18;

    public static IEnumerable<FieldError> Needed(string field, string? text, int most = ResidenceAct.LongestWords) =>
        string.IsNullOrWhiteSpace(text) ? [new($"subject.{field}", "required")] : Long(field, text, most);

    public static IEnumerable<FieldError> Long(string field, string? text, int most = ResidenceAct.LongestWords) =>
        text?.Trim().Length > most ? [new($"subject.{field}", "too-long", $"{most}")] : [];

    /// <summary>A day that is named and not to come.</summary>
    public static IEnumerable<FieldError> Past(string field, DateOnly? day, DateOnly today) =>
        day is null ? [new($"subject.{field}", "required")] : day > today ? [new($"subject.{field}", "date-in-future")] : [];

    /// <summary>The day of a home visit (RR-12, RD-12): named where there was one.</summary>
    public static IEnumerable<FieldError> Visit(bool homeVisit, DateOnly? visitedOn, DateOnly today) => homeVisit ? Past("visitedOn", visitedOn, today) : [];

    /// <summary>Citizens only; a record that says something else is put right first.</summary>
    public static IEnumerable<FieldError> Citizen(string field, PersonSnapshot? person) =>
        person is not null && person.Citizenship != Countries.Kazakhstan ? [new($"subject.{field}", "RR.citizens-only", person.Name.Full)] : [];

    /// <summary>Nobody is named twice, and no more people than a case takes.</summary>
    public static IEnumerable<FieldError> Once(string list, IReadOnlyList<Member> people, Guid? applicant)
    {
        if (people.Count > MostPeople)
        {
            yield return new($"subject.{list}", "RR.too-many-people", $"{MostPeople}");
        }

        foreach (var (i, member) in people.Index())
        {
            if (member.PersonId == applicant || people.Take(i).Any(p => p.PersonId == member.PersonId))
            {
                yield return new($"subject.{list}[{i}].name", "RR.named-twice", member.Name ?? "");
            }
        }
    }

    public static bool HasCard(DateOnly birthDate, DateOnly on) => Ages.On(birthDate, on) >= CardAge;

    public static bool IsAdult(DateOnly birthDate, DateOnly on) => Ages.On(birthDate, on) >= AdultAge;
}
