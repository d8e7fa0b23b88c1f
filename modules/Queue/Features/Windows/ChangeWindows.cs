using Licensing.Platform.Offices;
using Licensing.Platform.UseCases;
using Licensing.Queue.Data;
using Licensing.Queue.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Queue.Features;

/// <summary>Adds a window to the hall of the user's office, or says which services one serves.</summary>
/// <param name="WindowId">None adds one.</param>
[Allow(QueueRoles.Chiefs)]
internal sealed record SaveWindow(Guid? WindowId, int Number, IReadOnlyList<string> Services) : ICommand<Done>;

/// <summary>Takes a window out of use; nobody may sit at it.</summary>
[Allow(QueueRoles.Chiefs)]
internal sealed record CloseWindow(Guid WindowId) : ICommand<Done>;

/// <summary>The windows of the user's office, and the services that the office gives.</summary>
[Allow(QueueRoles.Chiefs)]
internal sealed record ListWindows : IQuery<WindowList>;

/// <summary>The answer.</summary>
internal sealed record WindowList(string OfficeId, IReadOnlyList<WindowView> Windows, IReadOnlyList<string> Services);

internal sealed class SaveWindowValidator : IValidator<SaveWindow>
{
    public IEnumerable<FieldError> Check(SaveWindow request)
    {
        if (request.Number is < 1 or > HallWindow.MostNumber)
        {
            yield return new("number", "queue.window-number", $"{HallWindow.MostNumber}");
        }

        if (request.Services.Count == 0)
        {
            yield return new("services", "queue.services-needed");
        }
    }
}

internal sealed class ChangeWindowsHandler(QueueDb db, OfficeDirectory offices) : IHandler<SaveWindow, Done>, IHandler<CloseWindow, Done>, IHandler<ListWindows, WindowList>
{
    public async Task<Result<Done>> Handle(SaveWindow request, UseCase useCase, CancellationToken cancellation)
    {
        var office = useCase.Actor.OfficeId;
        var given = await offices.ServicesOf(office, cancellation);
        if (request.Services.Except(given).FirstOrDefault() is { } odd)
        {
            return new Failure.Invalid("services", "queue.service-not-given", odd);
        }

        if (await db.Windows.AnyAsync(w => w.OfficeId == office && w.Number == request.Number && w.Id != request.WindowId && !w.IsClosed, cancellation))
        {
            return new Failure.Invalid("number", "queue.window-there", $"{request.Number}");
        }

        var window = request.WindowId is null
            ? db.Windows.Add(new HallWindow { OfficeId = office }).Entity
            : await db.Windows.SingleOrDefaultAsync(w => w.Id == request.WindowId && w.OfficeId == office, cancellation);
        if (window is null)
        {
            return new Failure.NotFound("window", $"{request.WindowId}");
        }

        (window.Number, window.Services) = (request.Number, [.. request.Services.Distinct().Order(StringComparer.Ordinal)]);
        useCase.Changed("hall-window", window.Id);
        return default(Done);
    }

    public async Task<Result<Done>> Handle(CloseWindow request, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Windows.SingleOrDefaultAsync(w => w.Id == request.WindowId && w.OfficeId == useCase.Actor.OfficeId, cancellation) is not { } window)
        {
            return new Failure.NotFound("window", request.WindowId.ToString());
        }

        window.IsClosed = true;
        window.Leave();

        // Who was sent to it goes back to the windows of the service.
        (await db.Tickets.Where(t => t.SentTo == window.Id && t.State == TicketState.Waiting).ToListAsync(cancellation)).ForEach(t => t.Free());
        useCase.Changed("hall-window", window.Id);
        return default(Done);
    }

    public async Task<Result<WindowList>> Handle(ListWindows request, UseCase useCase, CancellationToken cancellation)
    {
        var windows = await db.Windows.AsNoTracking().Where(w => w.OfficeId == useCase.Actor.OfficeId && !w.IsClosed).OrderBy(w => w.Number).ToListAsync(cancellation);
        return new WindowList(
            useCase.Actor.OfficeId, [.. windows.Select(w => new WindowView(w.Id, w.Number, w.Services, w.OfficerName, false, w.OfficerId is not null))],
            await offices.ServicesOf(useCase.Actor.OfficeId, cancellation));
    }
}
