using Licensing.Kernel.Standards;
using Licensing.Platform.Law;
using Licensing.Platform.Requests;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Licensing.Web.Files;
using Licensing.Web.Gate;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Licensing.Web.Requests;

/// <summary>Where an applicant sends a signed request without a portal's program, and sees how it stands (AC-9, ID-9, RR-9): static, no circuit.</summary>
public sealed partial class RequestPage
{
    private RequestStatus? _status;
    private string? _trouble;
    private bool _noFile;
    private IReadOnlyList<(string? Member, string Text)> _problems = [];

    /// <summary>The word of a status address.</summary>
    [Parameter]
    public string? Ticket { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    [Inject]
    private IDispatcher Dispatcher { get; set; } = default!;

    [Inject]
    private RequestDoor Door { get; set; } = default!;

    [Inject]
    private RequestTickets Tickets { get; set; } = default!;

    [Inject]
    private PublicGate Gate { get; set; } = default!;

    [Inject]
    private ILaw Law { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IOptions<RequestOptions> Options { get; set; } = default!;

    private int MostMegabytes => Options.Value.MaxBytes / 1024 / 1024;

    private string Services => string.Join(", ", Law.Standards.Values.Where(RequestServices.IsTaken).Select(s => Texts[TextKeys.Service(s.Service)]).Order(StringComparer.CurrentCulture));

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (Ticket is null)
        {
            return;
        }

        var answer = !Gate.Opens(Context) ? null
            : Tickets.Read(Ticket) is { } caseId ? await Dispatcher.Send(new ShowRequest(caseId), Actor.Portal, "portal", cancellation: Context.RequestAborted)
            : new Failure.NotFound("case", "");
        _status = answer is { IsOk: true } ? answer.Value : null;
        _trouble = answer is null ? "busy" : _status is null ? "status.unknown" : null;
    }

    private async Task Send()
    {
        if (!Gate.Opens(Context))
        {
            _trouble = "busy";
            return;
        }

        var (content, tooLarge) = await UploadedFile.Read(Context, "file", Options.Value.MaxBytes);
        _noFile = content is null && !tooLarge;
        if (_noFile)
        {
            return;
        }

        var taken = tooLarge ? new Kernel.Problem("request.too-large", $"{MostMegabytes}") : await Door.Send(null, content!, Context.RequestAborted);
        if (taken.IsOk)
        {
            Navigation.NavigateTo($"/requests/{Tickets.For(taken.Value.CaseId)}");
            return;
        }

        _problems = taken.Failure is Failure.Invalid invalid
            ? [.. invalid.Errors.Select(e => ((string?)e.Field, Texts.Format($"error.{e.Code}", [.. e.Args])))]
            : [(null, FailureText.Of(taken.Failure!, Texts))];
    }
}
