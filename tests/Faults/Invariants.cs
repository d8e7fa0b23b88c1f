using System.Security.Cryptography;
using Licensing.AddressBureau.Data;
using Licensing.Platform.Auditing;
using Licensing.Platform.Data;
using Licensing.Platform.Files;
using Licensing.Platform.Intake;
using Licensing.Platform.Outbox;
using Licensing.Platform.UseCases;
using Licensing.Queue.Data;
using Licensing.Vehicles.Features.Plates;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Testing.Faults;

/// <summary>What must hold when the dust has settled.</summary>
internal sealed class Invariants(IServiceProvider services, Ledger ledger)
{
    private readonly List<string> faults = [];

    /// <summary>Looks at everything.</summary>
    /// <returns>What is wrong, in words.</returns>
    public static async Task<List<string>> Check(string database, string files, Ledger ledger, int plates)
    {
        // Two days on: what waited for another try is due, and no transaction is under way.
        var clock = new MovingClock { Wrong = TimeSpan.FromDays(2) };
        await using var services = TestApp.Services(database, clock, all => all.Configure<Licensing.Platform.Files.FileOptions>(options => options.Folder = files));
        var check = new Invariants(services, ledger);
        await check.Cases();
        await check.Scans();
        await check.Tickets();
        await check.Registrations();
        await check.Plates(plates);
        await check.Outbox();
        await check.Audit();
        return check.faults;
    }

    private async Task Cases()
    {
        var cases = await Read<KernelDb, List<Licensing.Kernel.Cases.Case>>(db => db.Cases.AsNoTracking().AsSplitQuery()
            .Include(c => c.Documents).Include(c => c.Payments).Include(c => c.Events).Include(c => c.Steps).ToListAsync());
        var drafts = await Read<KernelDb, HashSet<Guid>>(db => db.Drafts.Where(d => d.CaseId != null).Select(d => d.CaseId!.Value).ToHashSetAsync());
        var audited = await Read<KernelDb, HashSet<Guid>>(db => db.Audit.Where(a => a.CaseId != null && a.Action == nameof(AcceptDraft)).Select(a => a.CaseId!.Value).ToHashSetAsync());
        var told = (await Read<KernelDb, List<string>>(db => db.Outbox.Where(m => m.Type == typeof(CaseAccepted).FullName).Select(m => m.Payload).ToListAsync())).ToList();
        None("confirmed case is not there", ledger.Of(Ledger.Case).Except(cases.Select(c => c.Number)));
        None("case is half there", cases.Where(c => c.Documents.Count(d => d.Presented) != RehearsedDocuments || c.Payments.Count != 1 || c.Events.Count == 0 || c.Steps.Count == 0).Select(c => c.Number));
        None("case without its draft", cases.Where(c => !drafts.Contains(c.Id)).Select(c => c.Number));
        None("case without a row of the trail", cases.Where(c => !audited.Contains(c.Id)).Select(c => c.Number));
        None("draft of a case that is not there", drafts.Except(cases.Select(c => c.Id)).Select(id => $"{id}"));
        Same("events «case accepted» for cases", cases.Count, told.Count);
    }

    private static int RehearsedDocuments => Licensing.Demo.RehearsedIntake.Documents.Count;

    private async Task Scans()
    {
        var store = services.GetRequiredService<IFileStore>();
        foreach (var hash in ledger.Of(Ledger.Scan))
        {
            await using var content = store.Find(hash);
            if (content is null || Convert.ToHexStringLower(await SHA256.HashDataAsync(content)) != hash)
            {
                faults.Add($"a confirmed scan is not there as it was: {hash}");
            }
        }
    }

    private async Task Tickets()
    {
        var tickets = await Read<QueueDb, List<Licensing.Queue.Domain.Ticket>>(db => db.Tickets.AsNoTracking().ToListAsync());
        var given = await Read<QueueDb, int>(db => db.Days.SumAsync(d => d.Last));
        None("confirmed ticket is not there", ledger.Of(Ledger.Ticket).Except(tickets.Select(t => t.Code)));
        None("ticket was called twice", tickets.Where(t => t.Calls > 1).Select(t => t.Name));
        None("officers saw the same call", ledger.Of(Ledger.Call).CountBy(id => id).Where(g => g.Value > 1).Select(g => g.Key));
        None("call was seen of a ticket that was not called", ledger.Of(Ledger.Call).Except(tickets.Where(t => t.Calls == 1).Select(t => $"{t.Id}")));
        Same("tickets for numbers that were given out", given, tickets.Select(t => (t.Day, t.Number)).Distinct().Count());
    }

    private async Task Registrations()
    {
        var (people, _) = await Desks.Pool(services);
        var entries = await Read<AddressBureauDb, List<Licensing.AddressBureau.Domain.Registry.AddressEntry>>(db => db.Addresses.AsNoTracking().Where(a => people.Contains(a.PersonId)).ToListAsync());
        None("confirmed registration is not there", ledger.Of(Ledger.Registration).Except(entries.Select(e => e.CaseNumber)));
        None("person without just one permanent registration", people.Where(p => entries.Count(e => e.PersonId == p && e is { IsPermanent: true, Stands: true }) != 1).Select(p => $"{p}"));
        None("slip that registers twice", entries.Where(e => e.CaseNumber.StartsWith('F')).CountBy(e => e.CaseNumber).Where(g => g.Value > 1).Select(g => g.Key));
    }

    private async Task Plates(int received)
    {
        var verdict = (await Dispatcher.Send(new VerifyPlates(), Actor.System)).Value;
        None("plate not in just one place", verdict.Faults.Select(f => $"{f.Plate}: {f.Fault}"));
        Same("plates", received, verdict.Checked);
    }

    private async Task Outbox()
    {
        var pump = services.GetRequiredService<OutboxPump>();
        while (await pump.Round(CancellationToken.None) > 0)
        {
        }

        None("event that was not delivered", await Read<KernelDb, List<string>>(db => db.Outbox.Where(m => m.DoneAt == null).Select(m => m.Type).ToListAsync()));
    }

    private async Task Audit()
    {
        while ((await Dispatcher.Send(new SealAudit(), Actor.System)).Value > 0)
        {
        }

        var verdict = (await Dispatcher.Send(new VerifyAudit(), Actor.System)).Value;
        None("break of the audit chain", verdict.Break is { } found ? [$"{found}"] : []);
        Same("rows of the trail that are not sealed", 0, (int)verdict.Unsealed);
    }

    private IDispatcher Dispatcher => services.GetRequiredService<IDispatcher>();

    private async Task<TResult> Read<TContext, TResult>(Func<TContext, Task<TResult>> look)
        where TContext : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<TContext>());
    }

    private void None(string what, IEnumerable<string> which)
    {
        var all = which.ToList();
        if (all.Count > 0)
        {
            faults.Add($"{all.Count} × {what}: {string.Join(", ", all.Take(5))}");
        }
    }

    private void Same(string what, int wanted, int found)
    {
        if (wanted != found)
        {
            faults.Add($"{what}: {found}, not {wanted}");
        }
    }
}
