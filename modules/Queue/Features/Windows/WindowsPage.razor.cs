using Licensing.Platform.UseCases;
using Licensing.Queue.Features;

namespace Licensing.Queue.Pages;

/// <summary>The windows of the chief's hall, and which services each serves.</summary>
public sealed partial class WindowsPage
{
    private readonly HashSet<string> _services = [];
    private WindowList? _list;
    private Failure? _failure;
    private Guid? _id;
    private int _number = 1;

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => Load();

    private async Task Load()
    {
        var result = await Send(new ListWindows());
        (_list, _failure) = (result.IsOk ? result.Value : null, result.Failure);
        Clear();
    }

    private void Clear()
    {
        _services.Clear();
        (_id, _number) = (null, (_list?.Windows.Select(w => w.Number).DefaultIfEmpty().Max() ?? 0) + 1);
    }

    private void Tick(string service, bool on) => _ = on ? _services.Add(service) : _services.Remove(service);

    private void Edit(WindowView window)
    {
        _services.Clear();
        _services.UnionWith(window.Services);
        (_id, _number) = (window.Id, window.Number);
    }

    private Task<Done> Save() => Try(new SaveWindow(_id, _number, [.. _services]));

    private Task<Done> Close(WindowView window) => Try(new CloseWindow(window.Id));

    private Task<Done> Try(ICommand<Done> command) => Press(command, Texts, result => result.IsOk ? Load() : Task.CompletedTask);
}
