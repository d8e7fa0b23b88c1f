using System.Collections.Frozen;
using System.Security.Cryptography;
using Licensing.Platform.Data;
using Licensing.Platform.Identity;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Licensing.Platform.Terminals;

/// <summary>Knows the terminals that are in use, looked up again every few seconds, and reads their signed cookie.</summary>
internal sealed partial class EnrolledTerminals(
    IDataProtectionProvider protection, IServiceScopeFactory scopes, TimeProvider clock, HostCookies cookies, ILogger<EnrolledTerminals> log) : BackgroundService, ITerminals
{
    private const string CookieName = "licensing-terminal";

    private static readonly TimeSpan LooksAgainAfter = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan KnownFor = TimeSpan.FromDays(5 * 365);

    private readonly IDataProtector protector = protection.CreateProtector("Licensing.Terminals");
    private volatile FrozenDictionary<Guid, EnrolledTerminal> inUse = FrozenDictionary<Guid, EnrolledTerminal>.Empty;

    public EnrolledTerminal? Of(HttpContext context) =>
        cookies.Read(context, CookieName) is { Length: > 0 } cookie && Read(cookie) is { } id ? inUse.GetValueOrDefault(id) : null;

    public void Remember(HttpContext context, EnrolledTerminal terminal)
    {
        inUse = inUse.Values.Append(terminal).DistinctBy(t => t.Id).ToFrozenDictionary(t => t.Id);
        cookies.Write(context, CookieName, protector.Protect(terminal.Id.ToString("N")), KnownFor, SameSiteMode.Strict);
    }

    internal async Task Look(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<KernelDb>().Terminals.AsNoTracking()
            .Where(t => t.EnrolledAt != null && t.WithdrawnAt == null)
            .Select(t => new EnrolledTerminal(t.Id, t.OfficeId, t.Name)).ToListAsync(cancellation);
        inUse = rows.ToFrozenDictionary(t => t.Id);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LooksAgainAfter, clock);
        do
        {
            try
            {
                await Look(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogNoLook(log, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private Guid? Read(string cookie)
    {
        try
        {
            return Guid.TryParseExact(protector.Unprotect(cookie), "N", out var id) ? id : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The enrolled terminals could not be looked up; the last known ones hold.")]
    private static partial void LogNoLook(ILogger log, Exception e);
}
