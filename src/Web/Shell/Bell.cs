namespace Licensing.Web.Shell;

/// <summary>What a piece of long work leaves at the bell when it is done.</summary>
public sealed record BellItem(string Text, string? Href, DateTimeOffset At);

/// <summary>The bell of one officer's circuit: long work goes on when the page is left and rings here (screens.md «Errors and edges»).</summary>
public sealed class Bell(TimeProvider clock)
{
    private const int Kept = 20;
    private readonly List<BellItem> _items = [];

    /// <summary>Raised when something was added or read.</summary>
    public event EventHandler? Changed;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<BellItem> Items => _items;

    /// <summary>How many nobody has looked at.</summary>
    public int Unread { get; private set; }

    /// <summary>Rings with words and, where there is one, the place to go to.</summary>
    public void Ring(string text, string? href = null)
    {
        _items.Insert(0, new BellItem(text, href, clock.GetUtcNow()));
        _items.RemoveRange(Math.Min(Kept, _items.Count), Math.Max(0, _items.Count - Kept));
        Unread++;
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Everything has been seen.</summary>
    public void MarkRead()
    {
        Unread = 0;
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
