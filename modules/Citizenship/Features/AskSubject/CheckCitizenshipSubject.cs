using Licensing.Citizenship.Domain;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Intake;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;

namespace Licensing.Citizenship.Features;

/// <summary>Whether intake says what the questionnaire asks, on whom the request is founded, and who of the family applies too. What is only lacking yet has the code «required».</summary>
internal sealed class CheckCitizenshipSubject(DuplicateCheck duplicates, PeopleDesk people) : IIntakeSubject
{
    private const int LongestText = 300;
    private const int LongestPhone = 40;
    private const int MostMembers = 20;

    public string Service => CitizenshipFlow.Service;

    public async Task<IReadOnlyList<FieldError>> Check(Applying applying, CancellationToken cancellation)
    {
        var (facts, subject) = (CitizenshipJson.Facts(applying.FactsJson), CitizenshipJson.Subject(applying.Subject));
        List<FieldError> wrong =
        [
            .. Text("birthPlace", subject.BirthPlace, needed: true),
            .. Text("address", subject.Address, needed: true),
            .. Text("occupation", subject.Occupation, needed: false),
            .. Text("relative", subject.Relative, facts.NamesRelative),
            .. Text("kinship", subject.Kinship, facts.NamesRelative && facts.Basis != Basis.Spouse),
            .. subject.Phone?.Length > LongestPhone ? [new("subject.phone", "too-long", $"{LongestPhone}")] : Array.Empty<FieldError>(),
            .. subject.Next is { } next && (next == Countries.Kazakhstan || !Countries.IsCitizenship(next)) ? [new("subject.next", "foreign-citizenship")] : Array.Empty<FieldError>(),
            .. subject.Family.Count > MostMembers ? [new("subject.family", "CZ.family-large", $"{MostMembers}")] : Array.Empty<FieldError>(),
            .. subject.Family.Count(m => m.Role == MemberRole.Spouse) > 1 ? [new("subject.family", "CZ.one-spouse")] : Array.Empty<FieldError>(),
        ];
        var applicant = applying.PersonId is { } id ? await people.Find(id, cancellation) : null;
        foreach (var (i, member) in subject.Family.Take(MostMembers).Index())
        {
            wrong.AddRange(await Member(member, $"subject.family[{i}].", facts, applicant, applying.On, cancellation));
        }

        var known = subject.Family.Where(m => m.PersonId is not null).Select(m => m.PersonId).ToList();
        return known.Distinct().Count() == known.Count ? wrong : [.. wrong, new FieldError("subject.family", "CZ.member-twice")];
    }

    private async Task<IReadOnlyList<FieldError>> Member(
        FamilyMember member, string path, CitizenshipFacts facts, PersonSnapshot? applicant, DateOnly on, CancellationToken cancellation)
    {
        if (!Enum.IsDefined(member.Role) || member.Role == MemberRole.Applicant)
        {
            return [new(path + "role", "required")];
        }

        var record = member.PersonId is { } id ? await people.Find(id, cancellation) : null;
        if (member.PersonId is not null && (record is null || record.Id == applicant?.Id))
        {
            return [new(path + "surname", record is null ? "CZ.member-gone" : "CZ.member-applicant")];
        }

        if (record is null && PersonRules.Check(member.Person, on, path).ToList() is { Count: > 0 } wrong)
        {
            return wrong;
        }

        var alike = record is null ? (await duplicates.Find(member.Person, null, cancellation)).FirstOrDefault(d => d.IsCertain || !member.NotTheSame.Contains(d.Person.Id)) : null;
        return [.. Fits(member, path, facts, record?.BirthDate ?? member.Person.BirthDate!.Value, record is null ? Kept(member.Person) : record.Citizenship, on),
            .. alike is null ? Array.Empty<FieldError>() : [new FieldError(path + "surname", "CZ.member-on-record", alike.Person.Name)]];
    }

    private static IEnumerable<FieldError> Fits(FamilyMember member, string path, CitizenshipFacts facts, DateOnly born, string? citizenship, DateOnly on)
    {
        if (citizenship == Countries.Kazakhstan == facts.IsAdmission)
        {
            yield return new(path + "citizenship", facts.IsAdmission ? "CZ.member-citizen" : "CZ.member-no-citizen");
        }

        var minor = FileMember.IsMinor(born, on);
        if (minor != (member.Role == MemberRole.Child))
        {
            yield return new(path + "birthDate", minor ? "CZ.spouse-minor" : "CZ.child-grown");
        }

        if (minor && Ages.On(born, on) >= FileMember.ConsentFrom && !member.Consents)
        {
            yield return new(path + "consents", "CZ.child-consent");
        }
    }

    private static string? Kept(NewPersonEntry entry) => PersonRules.Data(entry).Citizenship;

    private static IEnumerable<FieldError> Text(string field, string? text, bool needed) =>
        string.IsNullOrWhiteSpace(text) ? needed ? [new FieldError($"subject.{field}", "required")] : []
        : text.Trim().Length > LongestText ? [new FieldError($"subject.{field}", "too-long", $"{LongestText}")]
        : [];
}
