using System.Threading.RateLimiting;
using Licensing.Platform.Terminals;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Licensing.Web.Gate;

/// <summary>Section <c>Limits</c> of the configuration: how often the public may ask in a minute.</summary>
public sealed class GateOptions
{
    /// <summary>False only for measurements.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>An enrolled terminal.</summary>
    public int Terminal { get; set; } = 60;

    /// <summary>Another browser, by address.</summary>
    public int Address { get; set; } = 10;

    /// <summary>One case number, from wherever: nobody tries birth dates one after the other (C-10).</summary>
    public int CaseNumber { get; set; } = 5;
}

/// <summary>Keeps public questions to a person's pace: by terminal, else harder by address, and by case number (C-10).</summary>
public sealed class PublicGate(IOptions<GateOptions> options, ITerminals terminals) : IDisposable
{
    private readonly PartitionedRateLimiter<string> byTerminal = Limiter(options.Value.Terminal);
    private readonly PartitionedRateLimiter<string> byAddress = Limiter(options.Value.Address);
    private readonly PartitionedRateLimiter<string> byNumber = Limiter(options.Value.CaseNumber);

    /// <summary>Whether this browser may ask now; <paramref name="number"/> is the case number asked about.</summary>
    public bool Opens(HttpContext context, string? number = null)
    {
        if (!options.Value.Enabled)
        {
            return true;
        }

        using var place = terminals.Of(context) is { } terminal
            ? byTerminal.AttemptAcquire(terminal.Id.ToString())
            : byAddress.AttemptAcquire(context.Connection.RemoteIpAddress?.ToString() ?? "");
        if (!place.IsAcquired || number is null)
        {
            return place.IsAcquired;
        }

        using var asked = byNumber.AttemptAcquire(number);
        return asked.IsAcquired;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        byTerminal.Dispose();
        byAddress.Dispose();
        byNumber.Dispose();
    }

    private static PartitionedRateLimiter<string> Limiter(int most) =>
        PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = most,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
            AutoReplenishment = true,
        }));
}
