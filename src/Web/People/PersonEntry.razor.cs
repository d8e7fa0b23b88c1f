using Licensing.Kernel.Cases;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.People;

/// <summary>The form of a new person, or of corrections to one; likely duplicates are shown before a new record is made (C-1). Stands on a page of its own and inside others.</summary>
public sealed partial class PersonEntry
{
    private readonly HashSet<Guid> _others = [];
    private NewPersonEntry _entry = new();
    private Dictionary<string, string> _half = [];
    private IReadOnlyList<FieldProblem> _problems = [];
    private IReadOnlyList<LikelyDuplicate> _duplicates = [];
    private Failure? _failure;
    private int? _version;
    private bool _busy;

    /// <summary>The record; none for a new one.</summary>
    [Parameter]
    public Guid? Id { get; set; }

    /// <summary>What was searched for.</summary>
    [Parameter]
    public string? Text { get; set; }

    /// <summary>The record was made or corrected.</summary>
    [Parameter, EditorRequired]
    public EventCallback<Guid> OnSaved { get; set; }

    /// <summary>It is somebody whom the register knows.</summary>
    [Parameter, EditorRequired]
    public EventCallback<PersonHit> OnSame { get; set; }

    /// <summary>What leaves the form.</summary>
    [Parameter]
    public RenderFragment? Cancel { get; set; }

    [Inject]
    private IDispatcher Dispatcher { get; set; } = default!;

    [Inject]
    private ICurrentActor Current { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        if (Id is { } id && await Current.Get() is { } actor)
        {
            var shown = await Dispatcher.Send(new ShowPerson(id), actor, "correction");
            _failure = shown.Failure;
            (_entry, _version) = shown.IsOk ? (shown.Value.Data, shown.Value.Version) : (_entry, default(int?));
        }
        else if (Text is not null)
        {
            _entry = TypedPerson.Entry(Text);
        }
    }

    private void Typed(PersonChange change)
    {
        _entry = change.Entry;
        if (change.Field is { } field)
        {
            _half.Remove(field);
            if (!string.IsNullOrEmpty(change.HalfTyped))
            {
                _half[field] = change.HalfTyped;
            }
        }
    }

    private async Task Save()
    {
        if (_busy || await Current.Get() is not { } actor)
        {
            return;
        }

        _busy = true;
        var confirmed = _duplicates.Count > 0 && _duplicates.All(d => _others.Contains(d.Person.Id));
        var saved = await Dispatcher.Send(new SavePerson(_entry, Id, _version, confirmed), actor, "correction");
        _busy = false;
        (_failure, _problems) = (saved.Failure, FailureText.Problems(saved.Failure as Failure.Invalid, Texts));
        if (saved is { IsOk: true, Value.PersonId: { } id })
        {
            await OnSaved.InvokeAsync(id);
            return;
        }

        _duplicates = saved.IsOk ? saved.Value.Duplicates : [];
        if (_duplicates.Count > 0 && _duplicates.All(d => _others.Contains(d.Person.Id)))
        {
            await Save();
        }
    }

    private async Task Other(PersonHit other)
    {
        _others.Add(other.Id);
        if (_duplicates.All(d => _others.Contains(d.Person.Id)))
        {
            await Save();
        }
    }
}
