using Licensing.Platform.People;
using Licensing.Web.People;

namespace Licensing.Web.Intake;

/// <summary>Who applies: found by one field, added with what was typed, or corrected; and who acts for them.</summary>
public sealed partial class ApplicantStep
{
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
            HalfTyped = c.HalfTyped.Where(f => !f.Key.StartsWith("applicant.", StringComparison.Ordinal)).ToDictionary(f => f.Key, f => f.Value),
        });
        await Reload();
    }

    private Task Typed(PersonChange change) => Change(c =>
        change.Field is { } field
            ? DraftEditor.Keep(c with { NewPerson = change.Entry }, field, change.HalfTyped)
            : c with { NewPerson = change.Entry });

    private Task NotTheSame(PersonHit other) => Change(c => c with { NotTheSame = [.. c.NotTheSame, other.Id] });

    private async Task Reload()
    {
        if (Editor.Failure is null)
        {
            await Editor.Reload();
        }
    }
}
