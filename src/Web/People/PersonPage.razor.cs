using Licensing.Platform.Modules;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.People;

/// <summary>A person's record: data and what modules add, all cases, who looked, and for a supervisor the merge (C-1, C-10).</summary>
public sealed partial class PersonPage
{
    private PersonSheet? _person;
    private Failure? _failure;

    /// <summary>The record.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <summary>Which part is open.</summary>
    [SupplyParameterFromQuery(Name = "tab")]
    public string? Tab { get; set; }

    /// <summary>The case from which the record is opened; it says for what (C-10).</summary>
    [SupplyParameterFromQuery(Name = "case")]
    public Guid? Case { get; set; }

    [Inject]
    private PurposeKept Kept { get; set; } = default!;

    [Inject]
    private IDispatcher Dispatcher { get; set; } = default!;

    [Inject]
    private ICurrentActor Current { get; set; } = default!;

    private bool _mayMerge;

    private IReadOnlyList<TabItem> Parts =>
    [
        new("data", Texts["person.tab.data"]),
        new("cases", Texts["person.tab.cases"], _person!.Cases.Count),
        new("history", Texts["person.tab.history"]),
        .. _mayMerge && _person.MergedIntoId is null ? [new TabItem("merge", Texts["person.tab.merge"])] : Array.Empty<TabItem>(),
    ];

    protected override Task OnParametersSetAsync() =>
        _person?.Id == Id || (Case is null && Kept.Words is null) ? Task.CompletedTask : Load();

    private async Task Load()
    {
        if (await Current.Get() is { } actor)
        {
            var shown = await Dispatcher.Send(new ShowPerson(Id, Case), actor, Kept.Words);
            (_person, _failure) = (shown.IsOk ? shown.Value : null, shown.Failure);
            _mayMerge = actor.Has(Roles.Supervisor);
        }
    }
}

/// <summary>Marks a component of a module that stands on a person's page; it takes the parameter <c>PersonId</c>. Found by discovery.</summary>
public interface IPersonPanel
{
    /// <summary>Whose page it is.</summary>
    Guid PersonId { get; set; }
}

/// <summary>What modules add to a person's page.</summary>
internal static class PersonPanels
{
    /// <summary>Their components, by name.</summary>
    public static IReadOnlyList<Type> All { get; } =
        [.. Discovery.Types<IPersonPanel>().Where(t => t.IsAssignableTo(typeof(IComponent))).OrderBy(t => t.FullName, StringComparer.Ordinal)];
}
