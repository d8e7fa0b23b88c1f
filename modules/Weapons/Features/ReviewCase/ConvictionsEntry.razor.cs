using System.Globalization;
using Licensing.Weapons.Features;

namespace Licensing.Weapons.Pages;

/// <summary>The answer on convictions and offences (WP-12.4, WP-18.3, WP-18.7).</summary>
public sealed partial class ConvictionsEntry
{
    private bool? _convicted;
    private string? _offences = "0";
    private string? _reference;
    private string? _note;

    private Task SaveAnswer()
    {
        if (_convicted is not { } convicted)
        {
            Ask("convicted", "WP.answer-needed");
            return Task.CompletedTask;
        }

        if (!int.TryParse(_offences?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var offences))
        {
            Ask("offences", "number-unreadable");
            return Task.CompletedTask;
        }

        return Save(new AnswerConvictions(About.CaseId, About.Version, convicted, offences, _reference, _note));
    }
}
