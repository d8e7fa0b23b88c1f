using Licensing.AddressBureau.Features.Classifier;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.AddressBureau.Data;

/// <summary>
/// Regions, districts, towns and their main streets of places.csv, which an administrator's own files go on from. What is there already, renamed maybe, is left alone.
/// </summary>
internal sealed class PlacesData(AddressBureauDb db, PlaceImport import) : IReferenceData
{
    private const string Resource = "Licensing.AddressBureau.places.csv";

    public int Order => 60;

    public async Task Upsert(CancellationToken cancellation)
    {
        var rows = Rows();
        var codes = rows.Select(r => r.Code).ToList();
        var there = (await db.Places.Where(p => codes.Contains(p.Code)).Select(p => p.Code).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        if ((await import.Apply([.. rows.Where(r => !there.Contains(r.Code))], cancellation)) is { Faults: [var fault, ..] })
        {
            throw new InvalidOperationException($"{Resource} is faulty: {fault}");
        }
    }

    internal static IReadOnlyList<PlaceRow> Rows()
    {
        using var stream = typeof(PlacesData).Assembly.GetManifestResourceStream(Resource)!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        var (rows, problem) = PlaceFile.Read(content.ToArray());
        return problem is null ? rows : throw new InvalidOperationException($"{Resource} is faulty: {problem}");
    }
}
