using Licensing.Demo.Mass;
using Licensing.Demo.People;
using Licensing.Demo.Seeding;
using Licensing.Demo.Users;
using Licensing.Demo.Vehicles;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Standards;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Registry;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Licensing.Tests.Browser;

/// <summary>The register of vehicles (VR registry): searched by keyboard, every page looked at with a past that is long enough.</summary>
public sealed class RegistryPagesTests(Site site)
{
    private static readonly SemaphoreSlim Once = new(1);
    private static Vehicle? sold;

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task Registry_SearchedByKeyboard_FindsAndShowsTheWholePast(string language)
    {
        site.Set(new DateOnly(2026, 12, 2), 10);
        var vehicle = await Filled();
        await using var officer = await site.SignIn(language, "Есенова Б.", Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.Supervisor);
        await officer.Open("/registry/vehicles");
        await Look(officer, "a0-vehicles");

        await officer.Page.FocusAsync("#vehicle-search");
        await officer.Type(vehicle.Plate!.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant());
        await officer.Press("Enter");
        await officer.StatePurpose("№ 2 сұрау");
        await officer.Expect("tr[data-row]").ToHaveCountAsync(1);
        Assert.Contains("q=", officer.Page.Url, StringComparison.Ordinal);
        await Look(officer, "a1-vehicle-found");

        await officer.Page.ClickAsync("tr[data-row] a");
        await officer.Expect("ul.deadline").ToBeVisibleAsync();
        await Assertions.Expect(officer.Page.Locator("ul.deadline li").First).ToBeVisibleAsync();
        await Look(officer, "a2-vehicle");
        foreach (var (tab, number) in new[] { ("owners", 3), ("papers", 4), ("restrictions", 5) })
        {
            await officer.Open($"/registry/vehicles/{vehicle.Id}?tab={tab}");
            await Look(officer, $"a{number}-vehicle-{tab}");
        }

        await officer.Open("/registry/vehicles?q=900101300018");
        await officer.StatePurpose("№ 1 сұрау");
        await officer.Expect(".empty li").ToHaveCountAsync(3);
        await Look(officer, "a6-vehicles-none");
        await officer.Open($"/people/{vehicle.OwnerPersonId}");
        await officer.StatePurpose("№ 3 сұрау");
        await officer.Sees(vehicle.Plate!);
        await Look(officer, "a7-person-vehicles");
        await officer.Open($"/registry/vehicles/{vehicle.Id}");
        var card = await officer.Paper("a[href^='/print/vehicle-certificate']");
        Assert.Equal("%PDF"u8.ToArray(), card[..4]);
    }

    private async Task<Vehicle> Filled()
    {
        await Once.WaitAsync();
        try
        {
            return sold ??= await Fill();
        }
        finally
        {
            Once.Release();
        }
    }

    private async Task<Vehicle> Fill()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var (found, none) = (scope.ServiceProvider, CancellationToken.None);
        var (kernel, registry) = (found.GetRequiredService<KernelDb>(), found.GetRequiredService<VehiclesDb>());
        var offices = await kernel.Offices.AsNoTracking().ToDictionaryAsync(o => o.Id);
        var today = BusinessTime.DateOf(site.Hours.Now);
        var source = new PeopleSource(77, today, await kernel.People.Where(p => p.Iin != null).Select(p => p.Iin!).ToListAsync(), 500_000);
        await using var writer = ActivatorUtilities.CreateInstance<BulkWriter>(found);
        var quiet = new Progress("", 0, TimeProvider.System, TextWriter.Null, redraw: false);
        var people = (await new ManyPeople(kernel, writer).Make(source, 120, quiet, none)).Where(p => p.Iin is not null && p.BirthDate < today.AddYears(-30)).ToList();
        var law = LawSnapshot.Defaults;
        var owners = new VehicleOwners(
            source, new OpenTime(law.Schedule(ScheduleKind.RoadPolice), law.Calendar), law, [DemoUsers.Teams(source, id => offices[id])[0]], people);
        await ActivatorUtilities.CreateInstance<VehicleSeed>(found, writer).Fill(owners, 130, quiet, none);
        return await registry.Vehicles.AsNoTracking().Where(v => v.Plate != null && v.OwnerPersonId != null && v.Registrations.Count > 1)
            .OrderByDescending(v => v.EventCount).FirstAsync();
    }

    private static async Task Look(Visitor officer, string name)
    {
        await officer.Look(name);
        Assert.False(await officer.IsWiderThanTheScreen(), $"{name} scrolls sideways.");
    }
}
