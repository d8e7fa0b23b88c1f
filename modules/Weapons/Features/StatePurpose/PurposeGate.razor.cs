using Licensing.Weapons.Features;
using Licensing.Web.Components;

namespace Licensing.Weapons.Pages;

/// <summary>Asks why before anything about holders of weapons is shown (C-10), once in a circuit.</summary>
public sealed partial class PurposeGate
{
    private async Task State()
    {
        var basis = _basis?.Trim() ?? "";
        if (basis.Length < WeaponAccess.ShortestPurpose)
        {
            Problems = [new FieldProblem("purpose", Texts["error.WP.purpose-needed"])];
            return;
        }

        Problems = [];
        var words = Texts.Format("WP.purpose.words", Texts[$"WP.purpose.kind.{_kind}"], basis);
        Kept.State(words.Length > WeaponAccess.LongestPurpose ? words[..WeaponAccess.LongestPurpose] : words);
        await OnStated.InvokeAsync();
    }

    private void Change()
    {
        Kept.Forget();
        _basis = null;
    }
}
