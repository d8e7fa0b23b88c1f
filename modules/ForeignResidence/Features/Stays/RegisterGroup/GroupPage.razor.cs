using Licensing.ForeignResidence.Features.Stays;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Licensing.ForeignResidence.Pages.Stays;

/// <summary>A tourist group on one list: from a file or typed, bad rows shown and mended in place, all registered by one case (TR-15).</summary>
public sealed partial class GroupPage
{
    private const string DocumentsPath = "documents.";

    private Guid _key = Guid.CreateVersion7();
    private GroupEntry _group = new();
    private List<GuestRow> _rows = [];
    private GroupCheck? _check;
    private RegisteredGroup? _made;
    private string? _fileProblem;
    private bool _badOnly;

    internal IReadOnlyList<GuestRow> Rows => _rows;

    /// <summary>The rows that are shown, by their place.</summary>
    internal IEnumerable<int> Shown => Enumerable.Range(0, _rows.Count).Where(i => !_badOnly || !IsGood(i));

    private int Bad => Enumerable.Range(0, _rows.Count).Count(i => !IsGood(i));

    // What somebody on the list needs is ticked for all of them.
    private IReadOnlyList<ChecklistRow> Papers =>
        [.. (_check?.Rows ?? []).SelectMany(r => r.Check.Assessment.Checklist).DistinctBy(r => r.Code)];

    internal GuestRowCheck? CheckOf(int row) => _check?.Rows.ElementAtOrDefault(row);

    /// <summary>What is wrong with a row itself; papers are ticked once for all.</summary>
    internal IEnumerable<FieldError> ErrorsOf(int row) =>
        (CheckOf(row)?.Errors ?? []).Where(e => !e.Field.StartsWith(DocumentsPath, StringComparison.Ordinal));

    internal Task Mend(int row, Func<GuestRow, GuestRow> change)
    {
        _rows[row] = change(_rows[row]);
        return Changed();
    }

    internal Task Remove(int row)
    {
        _rows.RemoveAt(row);
        return Changed();
    }

    /// <inheritdoc/>
    private protected override async Task Changed()
    {
        _group = _group with { Place = Place };
        if (await Ask(new CheckGroup(_group, [.. _rows])) is not { } result)
        {
            return;
        }

        (_check, Failure) = (result.IsOk ? result.Value : null, result.Failure);
        ShowProblems();
        StateHasChanged();
    }

    private bool IsGood(int row) => CheckOf(row) is not null && !ErrorsOf(row).Any();

    private Task Change(GroupEntry group)
    {
        _group = group;
        return Changed();
    }

    private Task Add()
    {
        _rows.Add(GuestRow.Empty);
        return Changed();
    }

    private async Task Receive(InputFileChangeEventArgs change)
    {
        _fileProblem = null;
        if (change.File.Size > GuestFile.MostBytes)
        {
            _fileProblem = Texts.Format("error.TR.file-too-large", GuestFile.MostBytes / 1024);
            return;
        }

        using var content = new MemoryStream((int)change.File.Size);
        await using (var upload = change.File.OpenReadStream(GuestFile.MostBytes))
        {
            await upload.CopyToAsync(content);
        }

        var (rows, problem) = GuestFile.Read(content.ToArray(), new GuestWords(Texts));
        if (problem is not null)
        {
            _fileProblem = Texts.Format($"problem.{problem.Code}", [.. problem.Args.Select(a => GuestColumns.All.Contains(a) ? Texts[$"TR.group.column.{a}"] : a)]);
            return;
        }

        (_rows, _made) = ([.. rows], null);
        await Changed();
    }

    private async Task Register()
    {
        (Busy, Tried, _made) = (true, true, null);
        var result = await Send(new RegisterGroup(_group, _rows), _key);
        Busy = false;
        if (result.IsOk)
        {
            (_made, _key, Tried, _rows) = (result.Value, Guid.CreateVersion7(), false, []);
            (_group, Failure) = (new GroupEntry { Place = Place }, null);
            await Changed();
            return;
        }

        await Changed();
        Failure = result.Failure;
    }

    // Errors of the whole list once somebody has tried; the papers' are those of any row.
    private void ShowProblems()
    {
        var papers = (_check?.Rows ?? []).SelectMany(r => r.Errors).Where(e => e.Field.StartsWith(DocumentsPath, StringComparison.Ordinal)).DistinctBy(e => e.Field);
        List<FieldError> errors = Tried && _check is { } check ? [.. check.Errors, .. papers] : [];
        Problems = errors.Count == 0 ? [] : FailureText.Problems(new Failure.Invalid(errors), Texts);
    }
}
