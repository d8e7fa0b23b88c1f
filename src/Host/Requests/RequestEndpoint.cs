using System.Globalization;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Modules;
using Licensing.Platform.Requests;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Licensing.Host.Requests;

/// <summary>Takes signed requests of the portal (AC-9, ID-9, RR-9): a CMS message as the body; 202 with the case and its status address, or problem details that name what is wrong.</summary>
internal sealed class RequestEndpoint : IEndpoints
{
    /// <summary>Address; the services that are taken are those whose edition asks for a signed request.</summary>
    public const string Path = "/api/requests/{code}";

    private static readonly CultureInfo English = Cultures.All.Single(c => c.Name == "en");

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(Path, Accept).AllowAnonymous().DisableAntiforgery().RequireRateLimiting(RateLimits.Requests).WithName("request");
        routes.MapGet("/requests/{ticket}/files/{key}", Open).AllowAnonymous().RequireRateLimiting(RateLimits.Requests).ExcludeFromDescription();
    }

    private static async Task<IResult> Accept(
        string code, HttpContext context, RequestDoor door, RequestTickets tickets, ITexts texts, IOptions<RequestOptions> options, CancellationToken cancellation)
    {
        var english = texts.In(English);
        if (await Body(context, options.Value.MaxBytes, cancellation) is not { } body)
        {
            return RequestProblems.Of(new Failure.Refused(new Kernel.Problem("request.too-large", $"{options.Value.MaxBytes / 1024 / 1024}")), english);
        }

        var taken = await door.Send(code, body, cancellation);
        if (!taken.IsOk)
        {
            return RequestProblems.Of(taken.Failure!, english);
        }

        var made = taken.Value;
        var status = $"{context.Request.Scheme}://{context.Request.Host}/requests/{tickets.For(made.CaseId)}";
        return Results.Accepted(status, new RequestAnswer(made.Number, made.Service, made.Edition, BusinessTime.FromUtc(made.DueAt), status));
    }

    private static async Task<IResult> Open(string ticket, string key, HttpContext context, RequestTickets tickets, IDispatcher dispatcher)
    {
        var verify = Web.Files.PaperReply.Verify(context);
        if (tickets.Read(ticket) is not { } caseId || await dispatcher.Send(new OpenRequestFile(caseId, key, verify), Actor.Portal, "portal", cancellation: context.RequestAborted) is not { IsOk: true } opened)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "no-store";
        return Results.File(opened.Value.Pdf, opened.Value.MediaType, opened.Value.FileName);
    }

    // None where there is more than is taken; reading stops there.
    private static async Task<byte[]?> Body(HttpContext context, int most, CancellationToken cancellation)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = most;
        }

        try
        {
            using var body = new MemoryStream();
            var buffer = new byte[81920];
            int read;
            while ((read = await context.Request.Body.ReadAsync(buffer, cancellation)) > 0)
            {
                body.Write(buffer, 0, read);
                if (body.Length > most)
                {
                    return null;
                }
            }

            return body.ToArray();
        }
        catch (BadHttpRequestException e)
        {
            return e.StatusCode == StatusCodes.Status413PayloadTooLarge ? null : [];
        }
    }
}

/// <summary>What a taken request is answered.</summary>
/// <param name="Number">Number of the case.</param>
/// <param name="Service">Service code.</param>
/// <param name="Edition">Edition that applies.</param>
/// <param name="DueAt">By when it is answered.</param>
/// <param name="Status">Where the applicant sees how it stands.</param>
internal sealed record RequestAnswer(string Number, string Service, string Edition, DateTimeOffset DueAt, string Status);
