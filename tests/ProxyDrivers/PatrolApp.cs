using Licensing.Demo.Builders;
using Licensing.DriverLicences;
using Licensing.DriverLicences.Data;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Testing;
using Licensing.Vehicles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.ProxyDrivers;

/// <summary>The whole app over HTTP, a vehicle with its owner, and users to sign in with.</summary>
public sealed class PatrolApp : WebApp
{
    internal static CancellationToken Token => TestContext.Current.CancellationToken;

    internal PaperVehicles Vehicles { get; } = new();

    internal VehicleOnRecord Car { get; private set; } = default!;

    internal Person Owner { get; private set; } = default!;

    internal string Licence { get; private set; } = "";

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var scope = Services.CreateAsyncScope();
        var (kernel, licences) = (scope.ServiceProvider.GetRequiredService<KernelDb>(), scope.ServiceProvider.GetRequiredService<DriverLicencesDb>());
        var born = new DateOnly(1988, 5, 4);
        Owner = new Person().Describe(new PersonData(new("Сейітов", "Самат"), born, Sex.Male, PersonStatus.Citizen, "KAZ", Iin.Create(born, Sex.Male, 7)!.Value.Value));
        kernel.Add(Owner);
        await kernel.SaveChangesAsync();
        var (office, now) = (await kernel.Offices.AsNoTracking().SingleAsync(o => o.Id == Actors.Astana), BusinessTime.ToUtc(TimeProvider.System.GetUtcNow()));
        var licence = new LicenceBuilder(new CaseBuilder(Owner, office).Build(), Owner, office).For(Category.B).Produce(ProxyApp.Intake.Officer, now);
        licence.HandOver("№ 1", ProxyApp.Intake.Officer, now);
        licences.Add(licence);
        await licences.SaveChangesAsync();
        Licence = licence.FullNumber;
        Car = new(Guid.CreateVersion7(), "Lada Granta, 2021", "XTA219010M0000007", "B", "777 SSS 01", "AB00000007", Owner.Id, null, Owner.Name.Full, []);
        Vehicles.Put(Car);
    }

    /// <inheritdoc/>
    protected override void Configure(IServiceCollection services) => services.AddScoped<IVehicleRegister>(_ => Vehicles);
}
