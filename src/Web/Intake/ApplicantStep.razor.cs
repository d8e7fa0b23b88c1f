using Licensing.Kernel.People;
using Licensing.Platform.People;
using Licensing.Web.People;

namespace Licensing.Web.Intake;

/// <summary>Who applies: a person, or an organisation with the person who came for it (C-1); found by one field, added with what was typed, or corrected.</summary>
public sealed partial class ApplicantStep
{
    private IReadOnlyList<(string Code, string Text)> Kinds =>
        [.. Editor.Sheet.Standard.Applicants.Select(kind => ($"{kind}", Texts[$"applicant-kind.{ApplicantKinds.Code(kind)}"]))];

    private string Other => Editor.IsForOrganisation ? "intake.organisation.person.other" : "intake.applicant.other";

    private async Task ChooseKind(IReadOnlyList<string> codes)
    {
        var kind = Enum.Parse<ApplicantKind>(codes[0]);
        await Change(c => c with { ApplicantKind = kind, RepresentativeId = kind == ApplicantKind.LegalEntity ? null : c.RepresentativeId });
        await Reload();
    }

    private async Task Choose(PersonHit hit)
    {
        await Change(c => c with { PersonId = hit.Id, NewPerson = null, RepresentativeId = null, NotTheSame = [] });
        await Reload();
    }

    private Task Add(string typed) => Change(c => c with { PersonId = null, NewPerson = TypedPerson.Entry(typed) });

    private Task Correct() => Change(c => c with { NewPerson = Editor.Sheet.Applicant!.Data });

    private async Task Discard()
    {
        var corrected = Content is { NewPerson: not null, PersonId: not null };
        await Change(c => c with
        {
            NewPerson = null,
            PersonId = corrected ? c.PersonId : null,
            RepresentativeId = corrected ? c.RepresentativeId : null,
            HalfTyped = c.HalfTyped.Where(f => !IsOfPerson(f.Key)).ToDictionary(f => f.Key, f => f.Value),
        });
        await Reload();
    }

    private Task Typed(PersonChange change) => Change(c =>
        change.Field is { } field
            ? DraftEditor.Keep(c with { NewPerson = change.Entry }, field, change.HalfTyped)
            : c with { NewPerson = change.Entry });

    private Task NotTheSame(PersonHit other) => Change(c => c with { NotTheSame = [.. c.NotTheSame, other.Id] });

    private static bool IsOfPerson(string field) => field.Split('.') is ["applicant", _];

    private async Task Reload()
    {
        if (Editor.Failure is null)
        {
            await Editor.Reload();
        }
    }
}
