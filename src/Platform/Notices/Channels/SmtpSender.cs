using System.Net;
using System.Net.Mail;
using System.Security.Authentication;
using System.Text;
using Microsoft.Extensions.Options;

namespace Licensing.Platform.Notices;

/// <summary>E-mail over SMTP, with STARTTLS unless it is turned off. The library that the platform brings is enough for plain messages to one address.</summary>
internal sealed class SmtpSender(IOptions<NoticeOptions> options) : INoticeSender
{
    private static readonly SmtpStatusCode[] Final =
    [
        SmtpStatusCode.MailboxUnavailable, SmtpStatusCode.MailboxNameNotAllowed, SmtpStatusCode.UserNotLocalTryAlternatePath, SmtpStatusCode.SyntaxError,
    ];

    private static readonly SmtpStatusCode[] Distrust = [SmtpStatusCode.MustIssueStartTlsFirst, SmtpStatusCode.ClientNotPermitted, (SmtpStatusCode)535];

    private SmtpOptions Server => options.Value.Email;

    public NoticeChannel Channel => NoticeChannel.Email;

    public bool IsReady => Server.Host.Length > 0 && MailAddress.TryCreate(Server.From, out _);

    public string Leads => $"{Server.Host}:{Server.Port}{(Server.StartTls ? ", TLS" : "")}, {Server.From}";

    public async Task<SendOutcome> Send(OutgoingNotice notice, CancellationToken cancellation)
    {
        if (!MailAddress.TryCreate(notice.Address, out var to) || !MailAddress.TryCreate(Server.From, out var from))
        {
            return SendOutcome.Refused;
        }

        using var client = new SmtpClient(Server.Host, Server.Port) { EnableSsl = Server.StartTls };
        if (Server.User is { Length: > 0 } user)
        {
            client.Credentials = new NetworkCredential(user, Server.Password);
        }

        using var message = Message(notice, from, to);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(Server.TimeoutSeconds));
        try
        {
            await client.SendMailAsync(message, limit.Token);
            return SendOutcome.Sent;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return SendOutcome.TimedOut;
        }
        catch (SmtpException e)
        {
            return Of(e);
        }
        catch (AuthenticationException)
        {
            return SendOutcome.NotTrusted;
        }
    }

    private static SendOutcome Of(SmtpException e) =>
        Distrust.Contains(e.StatusCode) || e.InnerException is AuthenticationException ? SendOutcome.NotTrusted
        : Final.Contains(e.StatusCode) ? SendOutcome.Refused
        : SendOutcome.Unreachable;

    // A line break in a subject would begin another header; the words are ours, their places are not.
    private static MailMessage Message(OutgoingNotice notice, MailAddress from, MailAddress to)
    {
        var message = new MailMessage(from, to)
        {
            Subject = notice.Subject.ReplaceLineEndings(" "),
            SubjectEncoding = Encoding.UTF8,
            Body = notice.Body,
            BodyEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", $"<{notice.MessageId:N}@{from.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
