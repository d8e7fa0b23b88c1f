using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.Outbox;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Platform.Core;

internal sealed class Faithful(KernelDb db) : IEventListener<OrganisationNamed>
{
    public Task Handle(OrganisationNamed happened, UseCase useCase, CancellationToken cancellation)
    {
        db.Add(new Organisation { Bin = "H" + happened.Bin }.Called("heard"));
        return Task.CompletedTask;
    }
}

internal sealed class Failing(KernelDb db) : IEventListener<OrganisationNamed>
{
    public static bool IsWell { get; set; }

    public async Task Handle(OrganisationNamed happened, UseCase useCase, CancellationToken cancellation)
    {
        db.Add(new Organisation { Bin = "F" + happened.Bin }.Called("heard"));
        await db.SaveChangesAsync(cancellation);
        if (!IsWell)
        {
            throw new TimeoutException();
        }
    }
}

public sealed class OutboxApp : TestApp
{
    protected override void Configure(IServiceCollection services)
    {
        services.AddScoped<IHandler<NameOrganisation, string>, NameOrganisationHandler>();
        services.AddScoped<Faithful>().AddScoped<Failing>();
        services.AddSingleton(new Subscriptions([typeof(OrganisationNamed), typeof(Faithful), typeof(Failing)]));
    }
}

public sealed class OutboxTests(OutboxApp app) : IClassFixture<OutboxApp>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Round_OneListenerFails_TheOtherHasItOnceAndTheFirstIsTriedAgain()
    {
        Failing.IsWell = false;
        await app.Send(new NameOrganisation("1", "Алатау"), Actors.With("Айгүл", Roles.IntakeOfficer));

        Assert.Equal(1, await Round());
        Assert.Equal(0, await Round());
        Assert.True(await Exists("H1"));
        Assert.False(await Exists("F1"), "What a failed listener wrote must be rolled back.");
        var failed = await app.Read(db => db.Deliveries.SingleAsync(d => d.DeliveredAt == null, Token));
        Assert.Equal((1, nameof(TimeoutException)), (failed.Attempts, failed.LastError));

        Failing.IsWell = true;
        app.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(1, await Round());
        Assert.True(await Exists("F1"));
        Assert.Equal(0, await Round());
        Assert.True(await app.Read(db => db.Outbox.AllAsync(m => m.DoneAt != null, Token)));
    }

    [Fact]
    public async Task Round_OthersWaitForTheirNextAttempt_ReachesTheMessageBehindThem()
    {
        Failing.IsWell = false;
        await app.Send(new NameOrganisation("2", "Алатау"), Actors.With("Айгүл", Roles.IntakeOfficer));
        Assert.Equal(1, await Round());
        await app.Send(new NameOrganisation("3", "Қаратау"), Actors.With("Айгүл", Roles.IntakeOfficer));

        var due = (await app.Send(new FindDueDeliveries(Most: 1), Actor.System)).Value;

        Assert.Equal([typeof(Failing).FullName, typeof(Faithful).FullName], due.Select(d => d.Handler).Order(StringComparer.Ordinal));
        Failing.IsWell = true;
        app.Clock.Advance(TimeSpan.FromSeconds(5));
        while (await Round() > 0)
        {
        }

        Assert.True(await Exists("F2") && await Exists("F3") && await Exists("H3"));
    }

    private Task<int> Round() => app.Provider.GetRequiredService<OutboxPump>().Round(Token);

    private Task<bool> Exists(string bin) => app.Read(db => db.Organisations.AnyAsync(o => o.Bin == bin, Token));
}
