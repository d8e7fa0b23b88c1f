using Licensing.Platform.Cases;
using Licensing.Platform.Modules;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Cases;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Home;

public sealed partial class HomePage
{
    private Licensing.Platform.Cases.Home? _home;
    private Failure? _failure;
    private Actor? _actor;

    private bool IsSupervisor => _actor?.Has(Roles.Supervisor) == true;

    private string? Line => _actor is null ? null : string.Join(", ", _actor.Roles.Where(Roles.OfUsers.Contains).Select(role => Texts[$"role.{role}"]));

    protected override async Task OnInitializedAsync()
    {
        _actor = await Current.Get();
        if (_actor is not null && _actor.HasOneOf(CasePages.Officers))
        {
            var result = await Dispatcher.Send(new ShowHome(), _actor);
            (_home, _failure) = (result.IsOk ? result.Value : null, result.Failure);
        }
    }

    private static string Count(CappedCount count) => count.OrMore ? $"{Formats.Number(count.Value)}+" : Formats.Number(count.Value);
}

/// <summary>Marks a component of a module that stands on the officers' home page and draws nothing where there is nothing to say. Found by discovery.</summary>
public interface IHomePanel;

/// <summary>What modules add to the home page.</summary>
internal static class HomePanels
{
    /// <summary>Their components, by name.</summary>
    public static IReadOnlyList<Type> All { get; } =
        [.. Discovery.Types<IHomePanel>().Where(t => t.IsAssignableTo(typeof(IComponent))).OrderBy(t => t.FullName, StringComparer.Ordinal)];
}
