using Licensing.Platform.UseCases;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Http;

namespace Licensing.Web.Files;

/// <summary>A register as a file for a spreadsheet.</summary>
/// <param name="Name">Name of the file, without its ending.</param>
/// <param name="Headings">First row.</param>
/// <param name="Rows">Rows of a page.</param>
/// <param name="Cut">Last row of a file that ends before the register does.</param>
public sealed record ListFile<TPage>(string Name, IEnumerable<string> Headings, Func<TPage, IEnumerable<IReadOnlyList<string>>> Rows, string? Cut)
{
    /// <summary>No further page is read after so many rows.</summary>
    public int Most { get; init; } = ListReply.MostLines;
}

/// <summary>Answers a browser that asks for a register as a file: written page by page as it is read; what is asked for and its trace are the search's own.</summary>
public sealed class ListReply(ICurrentActor current, IDispatcher dispatcher)
{
    /// <summary>Lines that a search gives at once.</summary>
    public const int PageSize = 500;

    /// <summary>Lines of a file, where its register names no other limit.</summary>
    public const int MostLines = 50_000;

    /// <summary>Every page that a search finds; the status that says why where there is none to show.</summary>
    /// <param name="first">The search.</param>
    /// <param name="next">The search for the page after this one; none after the last.</param>
    /// <param name="file">The file.</param>
    /// <param name="http">The browser's request.</param>
    public async Task<IResult> Show<TPage>(IRequest<TPage> first, Func<TPage, IRequest<TPage>?> next, ListFile<TPage> file, HttpContext http)
    {
        var actor = await current.Get() ?? Actor.Public;
        Task<Result<TPage>> Page(IRequest<TPage> asked) => dispatcher.Send(asked, actor, "export", cancellation: http.RequestAborted);
        var found = await Page(first);
        return found.IsOk
            ? CsvFile.Send(
                file.Name, file.Headings,
                CsvFile.Pages(found.Value, page => next(page) is { } after ? async () => (await Page(after)).Value : null, file.Rows, file.Most, file.Cut))
            : Results.StatusCode(PaperReply.StatusOf(found.Failure!));
    }
}
