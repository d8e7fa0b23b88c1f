using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Licensing.Tests.Platform.Notices;

/// <summary>How a fake server behaves.</summary>
public enum Behaviour
{
    Take,
    RefuseAddress,
    Busy,
    SayNothing,
}

/// <summary>A mail server on this machine that keeps what it is given.</summary>
public sealed class FakeMailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly X509Certificate2? certificate;
    private readonly Task serving;

    /// <param name="withTls">Offers STARTTLS with a certificate that nobody vouches for.</param>
    public FakeMailServer(bool withTls = false)
    {
        certificate = withTls ? SelfMade() : null;
        listener.Start();
        serving = Serve();
    }

    public Behaviour Behaviour { get; set; }

    /// <summary>Whole messages, headers and body as sent.</summary>
    public ConcurrentQueue<string> Messages { get; } = [];

    /// <summary>Commands that were heard.</summary>
    public ConcurrentQueue<string> Heard { get; } = [];

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The bodies, decoded.</summary>
    public IReadOnlyList<string> Bodies => [.. Messages.Select(BodyOf)];

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Stop();
        await serving;
        certificate?.Dispose();
        end.Dispose();
    }

    private static string BodyOf(string message)
    {
        var parts = message.Split("\r\n\r\n", 2);
        return parts[0].Contains("base64", StringComparison.OrdinalIgnoreCase)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(parts[1].ReplaceLineEndings("").Trim()))
            : parts[1];
    }

    private static X509Certificate2 SelfMade()
    {
        using var key = RSA.Create(2048);
        var made = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                _ = Talk(await listener.AcceptTcpClientAsync(end.Token));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Talk(TcpClient client)
    {
        using (client)
        {
            try
            {
                await Talk(client.GetStream(), greets: true);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
            {
                Heard.Enqueue(e.GetType().Name);
            }
        }
    }

    private async Task Talk(Stream stream, bool greets)
    {
        if (Behaviour == Behaviour.SayNothing)
        {
            await Task.Delay(Timeout.Infinite, end.Token);
        }

        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\r\n", AutoFlush = true };
        await (greets ? writer.WriteLineAsync("220 fake") : Task.CompletedTask);
        while (await reader.ReadLineAsync(end.Token) is { } line)
        {
            Heard.Enqueue(line);
            if (line == "STARTTLS")
            {
                await writer.WriteLineAsync("220 go on");
                await using var secured = new SslStream(stream, leaveInnerStreamOpen: true);
                await secured.AuthenticateAsServerAsync(certificate!);
                await Talk(secured, greets: false);
                return;
            }

            await writer.WriteLineAsync(Answer(line));
            if (line == "DATA" && Behaviour == Behaviour.Take)
            {
                Messages.Enqueue(await Data(reader));
                await writer.WriteLineAsync("250 taken");
            }
        }
    }

    private string Answer(string line) => line.Split(' ', ':')[0].ToUpperInvariant() switch
    {
        "EHLO" => certificate is null ? "250 fake" : "250-fake\r\n250 STARTTLS",
        "RCPT" when Behaviour == Behaviour.RefuseAddress => "550 no such mailbox",
        "MAIL" when Behaviour == Behaviour.Busy => "451 later",
        "DATA" => "354 go on",
        "QUIT" => "221 bye",
        _ => "250 well",
    };

    private static async Task<string> Data(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".")
        {
            text.Append(line).Append("\r\n");
        }

        return text.ToString();
    }
}
