using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Licensing.Platform.Modules;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.ProxyDrivers.Features;

/// <summary>The patrol's question for machines: telephones and cars of the road police.</summary>
internal sealed class MayDriveEndpoint : IEndpoints
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    // A machine gets 401 and 403, never a page to sign in; so the answer is the endpoint's own and not the cookie's redirect.
    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/patrol/may-drive", Ask)
        .AllowAnonymous()
        .WithName("mayDrive")
        .WithSummary("May this person drive this vehicle today?")
        .WithDescription(
            "Yes or no with the reason, for a signed-in user with the role patrol. The vehicle is named by plate or vin, the person by iin or licence. "
            + "Each question is kept in the audit trail.")
        .Produces<MayDriveAnswer>()
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden);

    private static async Task<IResult> Ask(
        [Description("Plate in any layout and script.")] string? plate,
        [Description("VIN, or the body's number of an old vehicle.")] string? vin,
        [Description("IIN of who drives, 12 digits.")] string? iin,
        [Description("Series and number of the driver licence that was shown.")] string? licence,
        HttpContext http,
        ICurrentActor current,
        IDispatcher dispatcher,
        ITexts texts)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await current.Get() is not { } actor)
        {
            return Results.Problem(statusCode: StatusCodes.Status401Unauthorized, title: "Sign in first");
        }

        var question = new MayDrive(Given(plate), Given(vin), Given(iin), Given(licence));
        var result = await dispatcher.Send(question, actor, purpose: "patrol", cancellation: http.RequestAborted);
        return result.Failure switch
        {
            null => Results.Json(result.Value, Json),
            Failure.Invalid invalid => Results.ValidationProblem(
                invalid.Errors.GroupBy(e => e.Field).ToDictionary(g => g.Key, g => g.Select(e => texts[$"error.{e.Code}"]).ToArray()),
                title: "The question cannot be read"),
            Failure.NotAllowed => Results.Problem(statusCode: StatusCodes.Status403Forbidden, title: "Only the role patrol may ask"),
            _ => Results.Problem(statusCode: StatusCodes.Status409Conflict),
        };
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
