using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Fleet;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features.ImportFleet;

/// <summary>
/// Checks the next rows of a list. Each part is a transaction of its own and says how far the list is: an app that is killed goes on after the last part,
/// and whoever looks sees the progress.
/// </summary>
[Allow(Roles.System)]
[Housekeeping]
internal sealed record CheckFleetPart(Guid ImportId, int Rows = 500) : ICommand<FleetPart>;

/// <summary>Whether there is more to check.</summary>
internal sealed record FleetPart(bool HasMore);

internal sealed class CheckFleetPartHandler(VehiclesDb db, FleetDesk desk) : IHandler<CheckFleetPart, FleetPart>
{
    private const int LongestValue = 100;

    public async Task<Result<FleetPart>> Handle(CheckFleetPart request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.ImportId, null, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        if (opened.Value is not { State: FleetState.Checking } import)
        {
            return new FleetPart(HasMore: false);
        }

        var (table, problem) = await desk.Table(import.Id, cancellation);
        if (table is null)
        {
            import.Fail(problem!);
            return new FleetPart(HasMore: false);
        }

        await Check(import, table, request.Rows, useCase, cancellation);
        return new FleetPart(import.State == FleetState.Checking);
    }

    private async Task Check(FleetImport import, FleetTable table, int rows, UseCase useCase, CancellationToken cancellation)
    {
        var numbers = Enumerable.Range(import.Done + 1, Math.Min(rows, table.Rows.Count - import.Done));
        var judge = await desk.Judge(import, table, useCase, cancellation);
        var lines = await desk.Judge(judge, table, numbers, useCase, cancellation);
        var ordinal = await db.FleetFaults.Where(f => f.ImportId == import.Id).MaxAsync(f => (int?)f.Ordinal, cancellation) ?? 0;
        if (import.Done == 0)
        {
            db.FleetFaults.AddRange(table.Unknown.Select(heading => Fault(import.Id, ++ordinal, 0, new CellFault(Cut(heading, 60), "VR.fleet-unknown-column", true), heading)));
        }

        foreach (var line in lines)
        {
            db.FleetRows.Add(new FleetRow
            {
                ImportId = import.Id,
                Line = line.Line.Number,
                Title = Cut(line.Line.Title, 200),
                Operation = line.Line.Facts.ContainsKey(FleetColumns.Operation) ? line.Facts.Operation : null,
                IsGood = line.IsGood,
            });
            db.FleetFaults.AddRange(line.Faults.Select(f => Fault(import.Id, ++ordinal, line.Line.Number, f, line.Line.Cells.GetValueOrDefault(f.Column))));
        }

        var good = lines.Where(l => l.IsGood).ToList();
        import.Checked(table.Rows.Count, import.Done + lines.Count, good.Count, lines.Count - good.Count, good.Sum(l => l.Fee));
    }

    private static FleetFault Fault(Guid importId, int ordinal, int line, CellFault fault, string? value) => new()
    {
        ImportId = importId,
        Ordinal = ordinal,
        Line = line,
        Column = fault.Column,
        Value = value is null ? null : Cut(value, LongestValue),
        Code = fault.Code,
        Args = [.. fault.Args],
        IsWarning = fault.IsWarning,
    };

    private static string Cut(string text, int most) => text.Length > most ? text[..most] : text;
}
