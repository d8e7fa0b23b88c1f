using CsvHelper;
using Microsoft.AspNetCore.Http;

namespace Licensing.Web.Files;

/// <summary>A list as a file for a spreadsheet, written as it is read, so that it costs no memory.</summary>
public static class CsvFile
{
    private const int FlushEvery = 500;

    // With the mark, spreadsheets read Kazakh letters right; no field can be read as a formula.
    private static readonly CsvWriterOptions Options = new() { Separator = ';', Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    /// <summary>The answer to a browser.</summary>
    /// <param name="name">Name of the file, without its ending.</param>
    /// <param name="headings">First row.</param>
    /// <param name="rows">The others.</param>
    public static IResult Send(string name, IEnumerable<string> headings, IAsyncEnumerable<IReadOnlyList<string>> rows) =>
        Results.Stream(stream => Write(stream, headings, rows), "text/csv; charset=utf-8", $"{name}.csv");

    /// <summary>The answer to a browser, of rows that are there.</summary>
    public static IResult Send(string name, IEnumerable<string> headings, IEnumerable<IReadOnlyList<string>> rows) => Send(name, headings, rows.ToAsyncEnumerable());

    /// <summary>Writes headings and rows.</summary>
    public static async Task Write(Stream stream, IEnumerable<string> headings, IAsyncEnumerable<IReadOnlyList<string>> rows)
    {
        await using var csv = CsvWriter.Create(stream, Options, leaveOpen: true);
        await csv.WriteRecordAsync([.. headings], CancellationToken.None);
        var written = 0;
        await foreach (var row in rows)
        {
            await csv.WriteRecordAsync([.. row], CancellationToken.None);
            if (++written % FlushEvery == 0)
            {
                await csv.FlushAsync(CancellationToken.None);
            }
        }

        await csv.FlushAsync(CancellationToken.None);
    }

    /// <summary>The rows of all pages, read one after the other.</summary>
    /// <param name="first">First page.</param>
    /// <param name="next">Reads the page after this one; none after the last.</param>
    /// <param name="rows">Rows of a page.</param>
    /// <param name="most">No further page is read after so many rows.</param>
    /// <param name="cut">Last row of a file that ends there, so that nobody takes it for everything.</param>
    public static async IAsyncEnumerable<IReadOnlyList<string>> Pages<TPage>(
        TPage first, Func<TPage, Func<Task<TPage>>?> next, Func<TPage, IEnumerable<IReadOnlyList<string>>> rows, int most = int.MaxValue, string? cut = null)
    {
        var written = 0;
        for (var page = first; ;)
        {
            foreach (var row in rows(page))
            {
                yield return row;
                written++;
            }

            if (next(page) is not { } read)
            {
                yield break;
            }

            if (written >= most)
            {
                if (cut is not null)
                {
                    yield return [cut];
                }

                yield break;
            }

            page = await read();
        }
    }
}
