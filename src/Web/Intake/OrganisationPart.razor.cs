using Licensing.Kernel.Cases;
using Licensing.Platform.People;
using Licensing.Web.Organisations;

namespace Licensing.Web.Intake;

/// <summary>The organisation that applies: found by BIN or name, added with what was typed, or corrected (C-1).</summary>
public sealed partial class OrganisationPart
{
    private const string Path = "applicant.organisation.";

    private async Task Choose(OrganisationHit hit)
    {
        await Change(c => c with { OrganisationId = hit.Id, NewOrganisation = null });
        await Reload();
    }

    private Task Add(string typed)
    {
        var digits = string.Concat(typed.Where(c => !char.IsWhiteSpace(c)));
        var entry = digits.All(char.IsAsciiDigit) ? new NewOrganisationEntry { Bin = digits } : new NewOrganisationEntry { Name = typed.Trim() };
        return Change(c => c with { OrganisationId = null, NewOrganisation = entry });
    }

    private Task Correct() => Change(c => c with { NewOrganisation = Editor.Sheet.Organisation!.Data });

    private async Task Discard()
    {
        var corrected = Content is { NewOrganisation: not null, OrganisationId: not null };
        await Change(c => c with
        {
            NewOrganisation = null,
            OrganisationId = corrected ? c.OrganisationId : null,
            HalfTyped = c.HalfTyped.Where(f => !f.Key.StartsWith(Path, StringComparison.Ordinal)).ToDictionary(f => f.Key, f => f.Value),
        });
        await Reload();
    }

    private Task Typed(OrganisationChange change) => Change(c =>
        change.Field is { } field
            ? DraftEditor.Keep(c with { NewOrganisation = change.Entry }, field, change.HalfTyped)
            : c with { NewOrganisation = change.Entry });

    private async Task Reload()
    {
        if (Editor.Failure is null)
        {
            await Editor.Reload();
        }
    }
}
