using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.Options;

namespace Licensing.Platform.Notices;

/// <summary>Short messages over a gateway's HTTP port. <c>id</c> is the same at every try, so that a gateway that took a message once can tell.</summary>
internal sealed class SmsSender(IHttpClientFactory clients, IOptions<NoticeOptions> options) : INoticeSender
{
    public const string ClientName = "sms";

    private SmsOptions Gateway => options.Value.Sms;

    public NoticeChannel Channel => NoticeChannel.Sms;

    public bool IsReady => Address is not null;

    public string Leads => Address is { } address ? address.GetLeftPart(UriPartial.Path) : "";

    private Uri? Address => Uri.TryCreate(Gateway.Url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    public async Task<SendOutcome> Send(OutgoingNotice notice, CancellationToken cancellation)
    {
        using var client = clients.CreateClient(ClientName);
        client.Timeout = TimeSpan.FromSeconds(Gateway.TimeoutSeconds);
        using var request = new HttpRequestMessage(HttpMethod.Post, Address)
        {
            Content = JsonContent.Create(new { id = notice.MessageId, to = notice.Address, text = notice.Body, sender = Gateway.Sender }),
        };
        if (Gateway.Secret is { Length: > 0 } secret)
        {
            request.Headers.TryAddWithoutValidation(Gateway.Header, secret);
        }

        try
        {
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return Of(answer.StatusCode);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return SendOutcome.TimedOut;
        }
        catch (HttpRequestException e)
        {
            return e.HttpRequestError == HttpRequestError.SecureConnectionError ? SendOutcome.NotTrusted : SendOutcome.Unreachable;
        }
    }

    private static SendOutcome Of(HttpStatusCode status) => (int)status switch
    {
        >= 200 and < 300 => SendOutcome.Sent,
        401 or 403 => SendOutcome.NotTrusted,
        408 or 425 or 429 or < 400 or >= 500 => SendOutcome.Unreachable,
        _ => SendOutcome.Refused,
    };
}
