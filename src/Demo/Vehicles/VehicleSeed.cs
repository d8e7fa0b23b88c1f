using Licensing.Demo.Mass;
using Licensing.Demo.People;
using Licensing.Demo.Seeding;
using Licensing.Demo.Users;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using Licensing.Platform.Data;
using Licensing.Platform.Files;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Demo.Vehicles;

/// <summary>Whose vehicles there are to be, and where.</summary>
internal sealed record VehicleOwners(PeopleSource Source, OpenTime Open, LawSnapshot Law, IReadOnlyList<Team> Teams, IReadOnlyList<Person> People);

/// <summary>Fleets with their companies, and a photograph for the inspections of the past.</summary>
internal sealed class VehicleSeed(IServiceProvider services, KernelDb db, IFileStore files, BulkWriter writer)
{
    private const int VehiclesOfAFleet = 50;

    /// <summary>Name of the photograph.</summary>
    public const string PhotoName = "korinis.png";

    public async Task Fill(VehicleOwners owners, int count, Progress progress, CancellationToken cancellation)
    {
        if (count == 0)
        {
            return;
        }

        var photo = await Photo(files, cancellation);
        var planner = new VehiclePlanner(owners.Source, owners.Open, owners.Teams, owners.People, await Companies(owners, count, cancellation));
        await ActivatorUtilities.CreateInstance<ManyVehicles>(services, writer).Make(planner, count, owners.Law, photo, progress, cancellation);
    }

    public static async Task<ScanRef> Photo(IFileStore files, CancellationToken cancellation)
    {
        using var png = new MemoryStream(DemoPhoto.Png());
        var (photo, fault) = await files.Save(PhotoName, png, cancellation);
        return photo ?? throw new InvalidOperationException($"The photograph was not taken: {fault}");
    }

    private async Task<IReadOnlyList<Holder>> Companies(VehicleOwners owners, int count, CancellationToken cancellation)
    {
        var made = Enumerable.Range(0, (count / VehiclesOfAFleet / 7) + 1).Select(_ => owners.Source.Organisation().Build()).DistinctBy(o => o.Bin).ToList();
        var batch = new BulkBatch();
        batch.Add(db, made);
        batch.Add(db, made.SelectMany(o => o.NameKeys));
        List<Holder> companies = [.. made.Select((company, i) => new Holder(owners.People[i % owners.People.Count], company))];
        batch.Add(db, companies.Select(c => new OrganisationRepresentative
        {
            OrganisationId = c.Organisation!.Id, PersonId = c.Person.Id, Basis = ActingBasis.Charter, Authority = "Жарғы, бірінші басшы",
        }));
        await writer.Write(batch, cancellation);
        return companies;
    }
}
