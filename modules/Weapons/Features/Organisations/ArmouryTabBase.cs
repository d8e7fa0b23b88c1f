using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Features.Organisations;
using Licensing.Web.Components;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Licensing.Weapons.Pages;

/// <summary>What the tabs of an organisation's weapons share: what is shown, and forms that are sent once each.</summary>
public abstract class ArmouryTabBase : DeskPage
{
    private Guid _form = Guid.CreateVersion7();

    /// <summary>The organisation's weapons in short, an <see cref="Licensing.Weapons.Features.Organisations.Armoury"/>.</summary>
    [Parameter, EditorRequired]
    public object Sheet { get; set; } = default!;

    /// <summary>Tells the page that something has changed.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    private protected Armoury Shown => (Armoury)Sheet;

    /// <summary>A form is filled in anew.</summary>
    private protected void Begin() => (_form, Problems) = (Guid.CreateVersion7(), []);

    /// <summary>Sends a form; what is wrong with it stands at its fields.</summary>
    private protected async Task<bool> Save<T>(ICommand<T> command, ITexts texts)
    {
        var result = await Send(command, _form);
        Problems = FailureText.Problems(result.Failure, texts);
        if (result.IsOk)
        {
            Begin();
            await OnChanged.InvokeAsync();
        }

        StateHasChanged();
        return result.IsOk;
    }

    /// <summary>A number in digits, or one that no rule takes.</summary>
    private protected static int Number(string? typed) =>
        int.TryParse((typed ?? "").Replace(" ", "", StringComparison.Ordinal), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : -1;
}
