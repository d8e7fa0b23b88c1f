using Licensing.DriverLicences.Features;
using Licensing.Kernel.Cases;
using Licensing.Platform.UseCases;
using Microsoft.AspNetCore.Components;

namespace Licensing.DriverLicences.Pages;

/// <summary>What the medical certificate restricts the licence to.</summary>
public sealed partial class RestrictionsEntry
{
    private readonly HashSet<string> _codes = [];
    private IReadOnlyList<string>? _shown;
    private Failure? _failure;

    [CascadingParameter]
    private ExamPanel Panel { get; set; } = default!;

    private IReadOnlyList<string> Noted => Panel.Exams?.Restrictions ?? [];

    private bool CanChange => Panel.MayRestrict && Panel.Exams?.State == CaseState.InReview;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (_shown is null || !_shown.SequenceEqual(Noted))
        {
            _shown = Noted;
            _codes.Clear();
            _codes.UnionWith(Noted);
        }
    }

    private void Tick(string code, bool on)
    {
        if (on)
        {
            _codes.Add(code);
        }
        else
        {
            _codes.Remove(code);
        }
    }

    private async Task Save()
    {
        var result = await Send(new NoteRestrictions(Panel.Exams!.CaseId, Panel.Exams.Version, [.. _codes]));
        _failure = result.Failure;
        if (result.IsOk)
        {
            await Panel.Saved(Texts["DL.panel.restrictions.saved"]);
        }
    }
}
