using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Domain.Classifier;
using Licensing.Kernel.Addresses;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.AddressBureau.Features.Classifier;

/// <summary>What a file changed.</summary>
/// <param name="Added">New places.</param>
/// <param name="Renamed">Places whose names the file has otherwise.</param>
/// <param name="Same">Places that stand already as the file has them.</param>
/// <param name="Bad">Rows with a fault; none of them was entered.</param>
/// <param name="Faults">The first of the faults.</param>
internal sealed record PlaceImportResult(int Added, int Renamed, int Same, int Bad, IReadOnlyList<PlaceFault> Faults);

/// <summary>
/// Brings the rows of a file into the classifier, the large before the small. Good rows are entered, each bad one is named; a file that comes again changes nothing. A place
/// never changes its level or what it lies in: people are registered there.
/// </summary>
internal sealed class PlaceImport(AddressBureauDb db, DatabaseSession session)
{
    private const int Part = 1000;

    private readonly Dictionary<string, Known> known = new(StringComparer.Ordinal);
    private readonly HashSet<string> smaller = new(StringComparer.Ordinal);
    private readonly List<PlaceFault> faults = [];
    private int added;
    private int renamed;
    private int same;

    /// <summary>Enters the rows; the last part is saved with the use case.</summary>
    public async Task<PlaceImportResult> Apply(IReadOnlyList<PlaceRow> rows, CancellationToken cancellation)
    {
        var good = new List<(PlaceRow Row, PlaceKind Kind)>();
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var fault = PlaceFile.Fault(row) ?? (first.TryAdd(row.Code, row.Line) ? null : new PlaceFault(row.Line, PlaceFile.Code, "AC.code-twice", row.Code));
            if (fault is null)
            {
                good.Add((row, PlaceFile.KindOf(row)!.Value));
            }
            else
            {
                faults.Add(fault);
            }
        }

        // A level at a time: what lies in a place of this file finds it.
        smaller.UnionWith(good.Select(g => g.Row.Code));
        foreach (var level in good.GroupBy(g => g.Kind).OrderBy(g => g.Key))
        {
            foreach (var part in level.Chunk(Part))
            {
                await Enter(level.Key, [.. part.Select(p => p.Row)], cancellation);
            }
        }

        return new(added, renamed, same, faults.Count, [.. faults.OrderBy(f => f.Line)]);
    }

    private async Task Enter(PlaceKind kind, List<PlaceRow> rows, CancellationToken cancellation)
    {
        var codes = rows.SelectMany(r => new[] { r.Code, r.Parent }).Where(code => code.Length > 0 && !known.ContainsKey(code)).Distinct().ToList();
        var there = await db.Places.Include(p => p.Keys).Where(p => codes.Contains(p.Code)).ToListAsync(cancellation);
        there.ForEach(p => known[p.Code] = new Known(p.Id, p.Kind, p.ParentId));
        foreach (var row in rows)
        {
            if (Enter(kind, row, there.Find(p => p.Code == row.Code)) is { } fault)
            {
                faults.Add(fault);
            }
        }

        smaller.ExceptWith(rows.Select(r => r.Code));
        await session.Save(cancellation);
        session.Forget();
    }

    private PlaceFault? Enter(PlaceKind kind, PlaceRow row, Place? there)
    {
        var parent = known.GetValueOrDefault(row.Parent);
        if (kind != PlaceKind.Region && parent is null)
        {
            return new PlaceFault(row.Line, PlaceFile.Parent, smaller.Contains(row.Parent) ? "AC.parent-too-small" : "AC.parent-unknown", row.Parent);
        }

        if (parent is not null && parent.Kind >= kind)
        {
            return new PlaceFault(row.Line, PlaceFile.Parent, "AC.parent-too-small", row.Parent);
        }

        if (there is null)
        {
            var made = Place.Of(row.Code, kind, parent?.Id, row.NameKk, row.NameRu);
            db.Places.Add(made);
            known[row.Code] = new Known(made.Id, kind, made.ParentId);
            added++;
            return null;
        }

        if (there.Kind != kind || there.ParentId != parent?.Id)
        {
            return new PlaceFault(row.Line, PlaceFile.Code, "AC.place-lies-elsewhere", row.Code);
        }

        _ = there.Rename(row.NameKk, row.NameRu) ? renamed++ : same++;
        return null;
    }

    private sealed record Known(Guid Id, PlaceKind Kind, Guid? ParentId);
}
