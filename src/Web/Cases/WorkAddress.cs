using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Microsoft.AspNetCore.WebUtilities;

namespace Licensing.Web.Cases;

/// <summary>The filters of a work queue as the address of the page has them, so that a view can be kept and sent.</summary>
internal static class WorkAddress
{
    public const string Page = "/work";
    public const string Stage = "stage";
    public const string State = "state";
    public const string Service = "service";
    public const string Step = "step";
    public const string Officer = "officer";
    public const string Due = "due";
    public const string After = "after";

    /// <summary>Reads a query; what nobody understands is left out.</summary>
    public static WorkFilter Read(string query)
    {
        var given = QueryHelpers.ParseQuery(query);
        return new WorkFilter
        {
            Stage = Word<CaseStage>(Value(Stage)) ?? CaseStage.Review,
            State = Word<CaseState>(Value(State)),
            Service = Value(Service),
            Step = Value(Step),
            Officer = Word<OfficerFilter>(Value(Officer)) ?? OfficerFilter.Anybody,
            Due = Word<DueFilter>(Value(Due)) ?? DueFilter.Any,
        };

        string? Value(string name) => given.TryGetValue(name, out var values) && values.ToString() is { Length: > 0 } value ? value : null;
    }

    /// <summary>Where the page begins, from its query.</summary>
    public static WorkCursor? Cursor(string query) =>
        QueryHelpers.ParseQuery(query).TryGetValue(After, out var text) ? WorkCursor.Read(text) : null;

    /// <summary>The place behind a row.</summary>
    public static string Text(WorkCursor cursor) => cursor.Text;

    /// <summary>The query of a filter; what is usual is left out.</summary>
    public static string Query(WorkFilter filter) => QueryHelpers.AddQueryString("", new Dictionary<string, string?>
    {
        [Stage] = filter is { State: null, Stage: not CaseStage.Review } ? Code(filter.Stage) : null,
        [State] = filter.State is { } state ? Code(state) : null,
        [Service] = filter.Service,
        [Step] = filter.Step,
        [Officer] = filter.Officer == OfficerFilter.Anybody ? null : Code(filter.Officer),
        [Due] = filter.Due == DueFilter.Any ? null : Code(filter.Due),
    }.Where(p => p.Value is not null));

    /// <summary>The page with a filter.</summary>
    public static string Href(WorkFilter filter) => Page + Query(filter);

    /// <summary>A value as addresses write it.</summary>
    public static string Code<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static T? Word<T>(string? text)
        where T : struct, Enum =>
        Enum.GetValues<T>().Cast<T?>().FirstOrDefault(v => string.Equals(v.ToString(), text, StringComparison.OrdinalIgnoreCase));
}
