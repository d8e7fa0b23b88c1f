using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Licensing.Platform.Law;
using Licensing.Platform.Offices;
using Licensing.Platform.UseCases;
using Licensing.Queue.Data;
using Licensing.Queue.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Queue.Features;

/// <summary>All services, those first for which a time can be booked (C-5).</summary>
[Allow(Roles.Public)]
internal sealed record AskServices : IQuery<IReadOnlyList<BookableService>>;

/// <summary>A service.</summary>
/// <param name="Edition">In force today; another day may have another.</param>
/// <param name="IsBookable">Else the queue is a live one everywhere.</param>
internal sealed record BookableService(string Service, string Edition, bool IsBookable);

/// <summary>Offices at which a time can be booked for a service, by region and name.</summary>
/// <param name="Text">Part of the name or address.</param>
[Allow(Roles.Public)]
internal sealed record AskOffices(string Service, string? Text) : IQuery<IReadOnlyList<BookableOffice>>;

/// <summary>An office.</summary>
internal sealed record BookableOffice(string Id, string Region, string NameKk, string AddressKk);

/// <summary>The days of an office on which a time is free for a service, with the free times.</summary>
[Allow(Roles.Public)]
internal sealed record AskDays(string OfficeId, string Service) : IQuery<BookableOfficeDays>;

/// <summary>The answer.</summary>
internal sealed record BookableOfficeDays(BookableOffice Office, IReadOnlyList<FreeDay> Days);

/// <summary>A day with its free times.</summary>
internal sealed record FreeDay(DateOnly Day, IReadOnlyList<TimeOnly> Times);

internal sealed class AskBookingHandler(QueueDb db, BookingDesk desk, OfficeDirectory offices, HallHours hours, ILaw law) :
    IHandler<AskServices, IReadOnlyList<BookableService>>, IHandler<AskOffices, IReadOnlyList<BookableOffice>>, IHandler<AskDays, BookableOfficeDays>
{
    public async Task<Result<IReadOnlyList<BookableService>>> Handle(AskServices request, UseCase useCase, CancellationToken cancellation)
    {
        var found = new List<BookableService>();
        foreach (var service in law.Services)
        {
            if (await hours.Edition(service, BusinessTime.DateOf(useCase.Now), cancellation) is { } edition)
            {
                found.Add(new BookableService(service, edition.Code, BookingRights.IsAnywhere(edition)));
            }
        }

        return found.OrderByDescending(s => s.IsBookable).ToList();
    }

    public async Task<Result<IReadOnlyList<BookableOffice>>> Handle(AskOffices request, UseCase useCase, CancellationToken cancellation)
    {
        if (await hours.Edition(request.Service, BusinessTime.DateOf(useCase.Now), cancellation) is not { } edition)
        {
            return new Failure.Invalid("service", "queue.not-served");
        }

        // The services of a window are kept as a list in one column; a few hundred windows in all.
        var windows = await db.Windows.AsNoTracking().Where(w => !w.IsClosed).Select(w => new { w.OfficeId, w.Services }).ToListAsync(cancellation);
        var serving = windows.Where(w => w.Services.Contains(request.Service)).Select(w => w.OfficeId).ToHashSet();
        var text = NameKey.Fold(request.Text ?? "");
        return (await offices.Giving(request.Service, cancellation))
            .Where(o => serving.Contains(o.Id) && BookingRights.Of(edition, o.Kind) is not null
                && NameKey.Fold($"{o.NameKk} {o.AddressKk}").Contains(text, StringComparison.Ordinal))
            .Select(o => new BookableOffice(o.Id, o.Region, o.NameKk, o.AddressKk)).ToList();
    }

    public async Task<Result<BookableOfficeDays>> Handle(AskDays request, UseCase useCase, CancellationToken cancellation)
    {
        if (await desk.Hall(request.OfficeId, request.Service, cancellation) is not { } hall)
        {
            return new Failure.NotFound("office", request.OfficeId);
        }

        var (today, days) = (BusinessTime.DateOf(useCase.Now), new List<FreeDay>());
        var closed = await desk.Closed(hall.Office.Id, today, today.AddDays(hall.Rules.DaysAhead), cancellation);
        var booked = await desk.Booked(hall.Office.Id, today, today.AddDays(hall.Rules.DaysAhead), cancellation);
        for (var day = today; day <= today.AddDays(hall.Rules.DaysAhead); day = day.AddDays(1))
        {
            // What no day can mend is said at once.
            var asked = await desk.Day(hall, request.Service, day, closed, useCase.Now, cancellation);
            if (asked.Failure is { } failure && day == today && failure is not Failure.Refused { Problem.Code: "queue.day-closed" or "queue.day-shut" })
            {
                return failure;
            }

            var free = asked.IsOk ? asked.Value.Times.Where(at => hall.HasRoom(booked[BusinessTime.ToUtc(BusinessTime.At(day, at))], request.Service)).ToList() : [];
            days.AddRange(free.Count > 0 ? [new FreeDay(day, free)] : []);
        }

        return new BookableOfficeDays(new BookableOffice(hall.Office.Id, hall.Office.Region, hall.Office.NameKk, hall.Office.AddressKk), days);
    }
}
