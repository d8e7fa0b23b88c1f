namespace Licensing.Web.Components;

/// <summary>What the fields on the page are called: a summary that stands far from a field names it. Lives as long as the user's circuit.</summary>
public sealed class FieldLabels
{
    private readonly Dictionary<string, (object Field, string Label)> _shown = [];

    /// <summary>What a field that is on the page is called.</summary>
    public string? this[string id] => _shown.TryGetValue(id, out var found) ? found.Label : null;

    /// <summary>A field is on the page.</summary>
    public void Show(string id, string label, object field) => _shown[id] = (field, label);

    /// <summary>It is not any more, unless another one has taken its place.</summary>
    public void Forget(string id, object field)
    {
        if (_shown.TryGetValue(id, out var found) && found.Field == field)
        {
            _shown.Remove(id);
        }
    }
}
