using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Platform.Notices;

/// <summary>Puts notices into the container.</summary>
internal static class NoticesRegistration
{
    /// <summary>Adds what tells applicants, configured by the section «Notices».</summary>
    public static IServiceCollection AddNotices(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<NoticeOptions>(configuration.GetSection(NoticeOptions.Section));
        // A gateway that sends us elsewhere does not get its secret carried there.
        services.AddHttpClient(SmsSender.ClientName).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) });
        services.AddSingleton<NoticeSeal>();
        services.AddSingleton<NoticeSenders>();
        services.AddSingleton<NoticePump>();
        services.AddScoped<ContactBook>();
        services.AddScoped<NoticeDesk>();
        return services;
    }
}
