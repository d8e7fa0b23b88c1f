using Licensing.Platform.Auditing;
using Licensing.Platform.Texts;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Administration;

/// <summary>The audit trail for the auditor, and whether its chain is whole.</summary>
public sealed partial class AuditPage
{
    private Platform.Auditing.AuditPage? _page;
    private AuditVerdict? _verdict;
    private string? _iin;
    private string? _case;
    private string? _user;
    private DateOnly? _from;
    private DateOnly? _until;

    [SupplyParameterFromQuery(Name = "iin")]
    public string? Person { get; set; }

    [SupplyParameterFromQuery(Name = "case")]
    public string? Case { get; set; }

    [SupplyParameterFromQuery(Name = "user")]
    public string? User { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    public string? From { get; set; }

    [SupplyParameterFromQuery(Name = "until")]
    public string? Until { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    public string? After { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        (_iin, _case, _user, _from, _until) = (Person, Case, User, Read(From), Read(Until));
        _page = await Ask(new ListAudit(Person, Case, User, _from, _until, After));
    }

    private static DateOnly? Read(string? text) => TypedDate.TryParse(text, out var date) ? date : null;

    private static string? Kept(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private string Action(AuditLine line) => Texts.Has($"action-name.{line.Action}") ? Texts[$"action-name.{line.Action}"] : line.Action;

    private string About(AuditLine line)
    {
        var parts = new[] { line.PersonName, line.CaseNumber }.OfType<string>().ToList();
        return parts.Count > 0 ? string.Join(" · ", parts) : Texts.Has($"audit.kind.{line.SubjectKind}") ? Texts[$"audit.kind.{line.SubjectKind}"] : line.SubjectKind;
    }

    private async Task Verify() => _verdict = await Ask(new VerifyAudit());

    private void Find() => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        ["iin"] = Kept(_iin), ["case"] = Kept(_case), ["user"] = Kept(_user), ["after"] = null,
        ["from"] = _from is { } from ? Formats.Date(from) : null, ["until"] = _until is { } until ? Formats.Date(until) : null,
    }));

    private string PageAfter(string? after) => Navigation.GetUriWithQueryParameter("after", after);
}
