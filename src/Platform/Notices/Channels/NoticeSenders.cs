using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Licensing.Platform.Notices;

/// <summary>The ways out as they are set up: the real ones, or the demo's.</summary>
internal sealed partial class NoticeSenders
{
    private readonly IReadOnlyList<INoticeSender> all;

    public NoticeSenders(IOptions<NoticeOptions> options, IOptions<DatabaseOptions> database, IHttpClientFactory clients, IDispatcher dispatcher, ILogger<NoticeSenders> log)
    {
        AreCaught = database.Value.Demo && options.Value.Catch != false;
        if (options.Value.Catch == true && !AreCaught)
        {
            LogNotCaught(log);
        }

        all = AreCaught
            ? [.. Enum.GetValues<NoticeChannel>().Select(channel => new CatchingSender(channel, dispatcher))]
            : [new SmtpSender(options), new SmsSender(clients, options)];
    }

    /// <summary>Nothing leaves this machine.</summary>
    public bool AreCaught { get; }

    /// <summary>All of them, set up or not.</summary>
    public IReadOnlyList<INoticeSender> All => all;

    /// <summary>The way by a channel, where it is set up.</summary>
    public INoticeSender? By(NoticeChannel channel) => all.FirstOrDefault(s => s.Channel == channel && s.IsReady);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Notices:Catch has no effect: messages are kept only where the database is in demo mode (Database:Demo).")]
    private static partial void LogNotCaught(ILogger log);
}
