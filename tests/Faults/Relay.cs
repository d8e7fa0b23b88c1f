using System.Collections.Concurrent;
using System.Net.Sockets;

namespace Licensing.Testing.Faults;

/// <summary>The line between the app and the database: a socket that passes everything on, slowly, not at all, or breaks off.</summary>
internal sealed class Relay : IDisposable
{
    private const int Buffer = 16 * 1024;

    private readonly ConcurrentDictionary<Socket, byte> ends = [];
    private readonly Socket entrance = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly UnixDomainSocketEndPoint server;

    /// <summary>Listens where PostgreSQL would in <paramref name="folder"/>.</summary>
    public Relay(string folder, string serverFolder)
    {
        const string name = ".s.PGSQL.5432";
        server = new UnixDomainSocketEndPoint(Path.Combine(serverFolder, name));
        entrance.Bind(new UnixDomainSocketEndPoint(Path.Combine(folder, name)));
        entrance.Listen(512);
        _ = Listen();
    }

    /// <summary>How long each piece waits.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Nothing comes through, and nobody is told.</summary>
    public bool IsDead { get; set; }

    /// <summary>Breaks off all that are open.</summary>
    public void Cut()
    {
        foreach (var end in ends.Keys)
        {
            end.Dispose();
            ends.TryRemove(end, out _);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        entrance.Dispose();
        Cut();
    }

    private async Task Listen()
    {
        try
        {
            while (true)
            {
                _ = Serve(await entrance.AcceptAsync());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The run is over.
        }
    }

    private async Task Serve(Socket client)
    {
        var database = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        ends[client] = ends[database] = 0;
        try
        {
            await database.ConnectAsync(server);
            await Task.WhenAny(Pass(client, database), Pass(database, client));
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The database is away: whoever calls is told by the line's end.
        }

        foreach (var end in new[] { client, database })
        {
            end.Dispose();
            ends.TryRemove(end, out _);
        }
    }

    private async Task Pass(Socket from, Socket to)
    {
        var piece = new byte[Buffer];
        try
        {
            while (await from.ReceiveAsync(piece) is var count and > 0)
            {
                await Task.Delay(Delay);
                while (IsDead)
                {
                    await Task.Delay(100);
                }

                for (var sent = 0; sent < count;)
                {
                    sent += await to.SendAsync(piece.AsMemory(sent, count - sent));
                }
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // One end is gone, and so the other.
        }
    }
}
