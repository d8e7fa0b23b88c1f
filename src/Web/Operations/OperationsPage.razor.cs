using Licensing.Platform.Operations;
using Licensing.Platform.Outbox;
using Licensing.Platform.UseCases;

namespace Licensing.Web.Operations;

/// <summary>How the system runs, for those who run it: what is wrong stands first, in words.</summary>
public sealed partial class OperationsPage
{
    /// <summary>Size and migrations change slowly: they are looked at once in so many looks.</summary>
    private const int DatabaseEvery = 6;

    private OperationsView? _view;
    private DatabaseView? _database;
    private Failure? _failure;
    private DeliveryLine? _asked;
    private int _looks;

    // Until it was tried: then its line says how that went, or is gone.
    private bool IsAsked => _view?.Failing.Any(f => (f.MessageId, f.Handler, f.Attempts) == (_asked?.MessageId, _asked?.Handler, _asked?.Attempts)) == true;

    /// <inheritdoc/>
    protected override TimeSpan Pace => TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    protected override async Task Load()
    {
        var view = await Send(new ShowOperations());
        _view = view.IsOk ? view.Value : _view;
        if (_looks++ % DatabaseEvery == 0)
        {
            var database = await Send(new ShowDatabase());
            _database = database.IsOk ? database.Value : _database;
        }
    }

    private async Task Retry(DeliveryLine line)
    {
        Busy = true;
        try
        {
            var asked = await Send(new RetryDelivery(line.MessageId, line.Handler), Guid.CreateVersion7());
            (_failure, _asked) = (asked.Failure, asked.IsOk ? line : null);
            await Load();
        }
        finally
        {
            Busy = false;
        }
    }
}
