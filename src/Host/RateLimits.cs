using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Licensing.Host;

/// <summary>Section <c>Limits</c> of the configuration: requests a minute.</summary>
internal sealed class LimitOptions
{
    /// <summary>False only for measurements.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Assessments from one address.</summary>
    public int Assess { get; set; } = 120;

    /// <summary>Attempts to sign in from one address: an office of a hundred in the morning, and no list of stolen passwords.</summary>
    public int SignIn { get; set; } = 60;

    /// <summary>Signed requests from one address: a portal sends those of many.</summary>
    public int Requests { get; set; } = 120;
}

/// <summary>How often an address may ask; the status page's own limits are its use case's.</summary>
internal static class RateLimits
{
    /// <summary>Policy of the machine interface.</summary>
    public const string Assess = "assess";

    /// <summary>Policy of signed requests.</summary>
    public const string Requests = "requests";

    public static IServiceCollection AddLicensingLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<LimitOptions>(configuration.GetSection("Limits"));
        return services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                HttpMethods.IsPost(context.Request.Method) && context.Request.Path.StartsWithSegments("/sign-in", StringComparison.OrdinalIgnoreCase)
                    ? PerAddress(context, o => o.SignIn)
                    : RateLimitPartition.GetNoLimiter(""));
            limiter.AddPolicy(Assess, context => PerAddress(context, o => o.Assess));
            limiter.AddPolicy(Requests, context => PerAddress(context, o => o.Requests));
            limiter.OnRejected = async (rejected, cancellation) =>
                await Results.Problem("Too many requests; try again in a minute.", statusCode: StatusCodes.Status429TooManyRequests).ExecuteAsync(rejected.HttpContext);
        });
    }

    private static RateLimitPartition<string> PerAddress(HttpContext context, Func<LimitOptions, int> most)
    {
        var options = context.RequestServices.GetRequiredService<IOptions<LimitOptions>>().Value;
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "";
        return options.Enabled
            ? RateLimitPartition.GetSlidingWindowLimiter(address, _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = most(options),
                Window = TimeSpan.FromMinutes(1),
                SegmentsPerWindow = 6,
            })
            : RateLimitPartition.GetNoLimiter(address);
    }
}
