namespace Licensing.Web.Shell;

/// <summary>Says when long work is done.</summary>
public sealed partial class BellButton
{
    public void Dispose() => Bell.Changed -= OnChanged;

    protected override void OnInitialized() => Bell.Changed += OnChanged;

    private void OnChanged(object? sender, EventArgs e) => _ = InvokeAsync(StateHasChanged);
}
