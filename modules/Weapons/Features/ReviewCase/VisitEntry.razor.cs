using Licensing.Weapons.Features;
using Licensing.Web.Components;

namespace Licensing.Weapons.Pages;

/// <summary>What the inspector saw where weapons are to be kept, entered on a telephone (WP-12.7, WP-18.7).</summary>
public sealed partial class VisitEntry
{
    private bool? _storage;
    private bool? _residence;
    private string? _reference;
    private string? _note;
    private PhotoDrop? _photos;

    private IReadOnlyList<(string Code, string Text)> YesNo => [("yes", Texts["answer.yes"]), ("no", Texts["answer.no"])];

    private static IReadOnlyCollection<string> Of(bool? answer) => answer is null ? [] : [answer.Value ? "yes" : "no"];

    private Task SaveVisit()
    {
        if ((_storage, _residence) is ({ } storage, { } residence))
        {
            return Save(new ConductVisit(About.CaseId, About.Version, storage, residence, _reference, _note, _photos?.Taken ?? []));
        }

        Ask(_storage is null ? "storage" : "residence", "WP.answer-needed");
        return Task.CompletedTask;
    }
}
