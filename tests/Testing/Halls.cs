using Licensing.Kernel.Calendars;
using Licensing.Kernel.Offices;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Licensing.Queue.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Testing;

/// <summary>Halls for whoever measures and disturbs them.</summary>
public static class Halls
{
    /// <summary>A hall that never closes, whatever the day, with so many windows for driver licences.</summary>
    /// <returns>Id of its office.</returns>
    public static async Task<string> Make(IServiceProvider services, int windows)
    {
        var id = $"hall-{Guid.NewGuid():N}";
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KernelDb>();
        db.Offices.Add(new Office { Id = id, Kind = OfficeKind.Portal, Region = "KZ-AST", NameKk = "Зал", AddressKk = "Астана", Services = ["DL"] });
        await db.SaveChangesAsync();
        var chief = Actors.At(id, "KZ-AST", "Hall chief", Roles.ApprovingChief);
        for (var number = 1; number <= windows; number++)
        {
            await scope.ServiceProvider.GetRequiredService<IDispatcher>().Send(new SaveWindow(null, number, ["DL"]), chief);
        }

        return id;
    }
}
