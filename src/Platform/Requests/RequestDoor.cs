using System.Text.Json;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Requests;

/// <summary>Where signed requests come in, from the machine interface and from the public page. The same request once more gives the same case.</summary>
public sealed class RequestDoor(IDispatcher dispatcher, SignedRequestReader reader)
{
    /// <summary>Takes a request in.</summary>
    /// <param name="service">Service code; where it is not said, what the request names.</param>
    /// <param name="body">The CMS message, in DER, PEM or Base64.</param>
    /// <param name="cancellation">Ends waiting.</param>
    public async Task<Result<AcceptedRequest>> Send(string? service, byte[] body, CancellationToken cancellation)
    {
        var named = service ?? NamedIn(body);
        var read = reader.Read(named, body);

        // The key is that of a request whose signatures are sound: nobody gets another one's answer by knowing what it said.
        return await dispatcher.Send(new AcceptRequest(named, body), Actor.Portal, key: read.IsOk ? read.Value.Key : null, cancellation: cancellation);
    }

    private static string NamedIn(byte[] body)
    {
        try
        {
            using var json = Signing.SignedDocument.Read(Signing.SignedDocument.Unwrap(body)) is { } document ? JsonDocument.Parse(document.Content) : null;
            return json?.RootElement is { ValueKind: JsonValueKind.Object } content && content.TryGetProperty("service", out var code) && code.ValueKind == JsonValueKind.String ? code.GetString()! : "";
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return "";
        }
    }
}
