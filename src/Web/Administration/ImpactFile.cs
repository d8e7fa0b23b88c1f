using Licensing.Platform.Law.Changes;
using Licensing.Platform.Modules;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Files;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.Web.Administration;

/// <summary>Everything that a change touches as a file, written part by part as it is worked out.</summary>
internal sealed class ImpactFile : IEndpoints
{
    private static readonly string[] Columns = ["number", "service", "office", "touch", "due.was", "due.is", "fee.was", "fee.is"];

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/admin/changes/{id:guid}/impact", Send)
        .RequireAuthorization(new AuthorizeAttribute { Roles = Roles.Administrator }).ExcludeFromDescription();

    /// <summary>What of a draft changes, in words.</summary>
    public static string Touched(DraftTouch touch, ITexts texts) =>
        string.Join(", ", Enum.GetValues<DraftTouch>().Where(t => t != DraftTouch.None && touch.HasFlag(t)).Select(t => texts[$"changes.touch.{t}"]));

    private static Task<IResult> Send(Guid id, HttpContext context, ListReply reply, ITexts texts) => reply.Show(
        new TryProposal(id),
        tried => tried.Part.Next is { } after ? new TryProposal(id, after) : null,
        new ListFile<TriedPart>(texts["changes.file.name"], Columns.Select(c => texts[$"changes.column.{c}"]), tried => Rows(tried, texts), null) { Most = int.MaxValue },
        context);

    private static IEnumerable<IReadOnlyList<string>> Rows(TriedPart tried, ITexts texts) =>
    [
        .. tried.Part.Cases.Select(c => (string[])
            [c.Number, c.Service, tried.Offices.GetValueOrDefault(c.OfficeId, c.OfficeId), texts["changes.touch.Due"], Formats.Moment(c.Was), Formats.Moment(c.Is), "", ""]),
        .. tried.Part.Drafts.Select(d => (string[])
            [$"{d.Number}", d.Service, tried.Offices.GetValueOrDefault(d.OfficeId, d.OfficeId), Touched(d.Touch, texts), "", "", $"{d.FeeWas}", $"{d.FeeIs}"]),
    ];
}
