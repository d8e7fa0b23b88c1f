using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.People;
using Licensing.Web.Organisations;
using Licensing.Web.People;

namespace Licensing.Web.Intake;

/// <summary>By what right somebody came for the organisation (C-1): one of those who are on record with a click, or anybody with the document that they show.</summary>
public sealed partial class ActingPart
{
    private const string ValidTo = "applicant.acting.validTo";

    private ActingEntry Acting => Content.Acting ?? new ActingEntry();

    private IReadOnlyList<OrganisationActing> Known => [.. (Editor.Sheet.Organisation?.ActedForBy ?? []).Where(a => a.Holds)];

    private IReadOnlyList<(string Code, string Text)> Bases => [.. Enum.GetValues<ActingBasis>().Select(b => ($"{b}", ActingText.Basis(b, Texts)))];

    private Task Keep(ActingEntry acting) => Change(c => c with { Acting = acting });

    private Task Until(TypedValue<DateOnly?> typed) =>
        Change(c => DraftEditor.Keep(c with { Acting = Acting with { ValidTo = typed.Value } }, ValidTo, typed.Unreadable));

    private async Task Take(OrganisationActing known)
    {
        var acting = new ActingEntry { Basis = known.Basis, Authority = known.Authority, ValidTo = known.ValidTo };
        await Change(c => c with { PersonId = known.PersonId, NewPerson = null, NotTheSame = [], Acting = acting });
        if (Editor.Failure is null)
        {
            await Editor.Reload();
        }
    }
}
