using Licensing.Platform.Law;
using Licensing.Web.People;

namespace Licensing.Web.Administration;

/// <summary>A list of states by their names: one is added by typing, any one is taken off.</summary>
public sealed partial class CountryListEdit
{
    private string Text => Value ?? string.Empty;

    private IEnumerable<(string Code, string Name)> Chosen =>
        CountryList.Codes(Text).Select(code => (Code: code, Name: CountryNames.Of(code))).OrderBy(c => c.Name, StringComparer.CurrentCulture);

    private Task Add(string? code)
    {
        if (code is null)
        {
            return Task.CompletedTask;
        }

        // The field empties for the next one.
        _added++;
        return Set(CountryList.With(Text, code));
    }

    private Task Set(string text) => ValueChanged.InvokeAsync(text);
}
