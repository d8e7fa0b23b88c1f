using System.Text;
using Licensing.Demo.Vehicles;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Features.ImportFleet;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Vehicles.Fleet;

/// <summary>Lists as organisations send them, and the job that works on them.</summary>
internal sealed class FleetList(VehicleApp app)
{
    public const string Heading =
        "operation;vehicleKind;vin;body;plate;make;model;year;colour;category;engine;seller;transitTo;newPlates;acquisition;ownership-document;registration-document;vehicle";

    private static int made = 40_000;

    private static CancellationToken Token => VehicleApp.Token;

    /// <summary>A new car bought from a dealer, with plates.</summary>
    public static string Car(string? vin = null) => Row(new VehicleBuilder(Interlocked.Increment(ref made)).Build(), vin);

    /// <summary>A row about a car, anything in it otherwise.</summary>
    public static string Row(Licensing.Vehicles.Domain.Registry.VehicleData data, string? vin = null) =>
        $"register;car;{vin ?? data.Vin};;;{data.Make};{data.Model};{data.Year};{data.Colour};{data.Category};{data.Engine};«Автосалон» ЖШС;;;trade;Шот 15;;иә";

    public static byte[] File(params IEnumerable<string> rows) => Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Prepend(Heading)));

    /// <summary>An organisation, and who came for it with the papers of the whole list.</summary>
    public async Task<DraftContent> Applicant()
    {
        var (organisation, person) = (await app.Organisation(), await app.Person());
        return new DraftContent
        {
            ApplicantKind = ApplicantKind.LegalEntity,
            OrganisationId = organisation.Id,
            PersonId = person.Id,
            Acting = new() { Authority = "№ 9, 01.02.2026", ValidTo = app.Today.AddYears(1) },
            Documents = [new("application") { Presented = true, Number = "77" }, new("entity-registration") { Presented = true }, new("duty-receipt") { Presented = true }],
        };
    }

    public async Task<Guid> Sent(byte[] file, DraftContent? content = null)
    {
        var sent = await app.Send(new StartFleet(content ?? await Applicant(), "fleet.csv", file), VehicleApp.Intake);
        Assert.True(sent.IsOk, $"{sent.Failure}");
        return sent.Value.Id;
    }

    /// <summary>Sent, and checked as the job does.</summary>
    public async Task<FleetSheet> Checked(byte[] file, DraftContent? content = null)
    {
        var id = await Sent(file, content);
        await Work();
        return await Show(id);
    }

    public async Task<FleetSheet> Show(Guid id) => (await app.Send(new ShowFleet(id, Size: 10_000), VehicleApp.Intake)).Value;

    public Task Work() => app.Provider.GetRequiredService<FleetRunner>().Round(Token);

    public async Task<Result<Done>> Accept(FleetSheet sheet, decimal? amount = null, string? receipt = null) => await app.Send(
        new AcceptFleet(sheet.Import.Id, sheet.Import.Version, new EnteredPayment("«Ұйым» ЖШС", amount ?? sheet.Import.Fee, app.Today, "Халық банкі", receipt ?? $"F-{Interlocked.Increment(ref made)}")),
        VehicleApp.Intake);

    /// <summary>Accepted, and its cases made as the job does.</summary>
    public async Task<FleetSheet> Accepted(FleetSheet sheet, string? receipt = null)
    {
        var accepted = await Accept(sheet, receipt: receipt);
        Assert.True(accepted.IsOk, $"{accepted.Failure}");
        await Work();
        return await Show(sheet.Import.Id);
    }

    /// <summary>Makes its cases row by row and is stopped at one, which somebody else holds, when all before it are written and not yet kept.</summary>
    public Task KilledAt(Guid id, int line) => app.Read<VehiclesDb, bool>(async db =>
    {
        using var killed = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await using var holding = await db.Database.BeginTransactionAsync(Token);
        await db.FleetRows.Where(r => r.ImportId == id && r.Line == line).ExecuteUpdateAsync(set => set.SetProperty(r => r.IsGood, true), Token);
        var making = app.Provider.GetRequiredService<IDispatcher>().Send(new MakeFleetCases(id, Rows: 1), VehicleApp.Intake, "fleet", cancellation: killed.Token);
        while (!making.IsCompleted && (await app.Send(new PeekFleet(id), VehicleApp.Intake)).Value.Done < line - 1)
        {
            await Task.Delay(10, Token);
        }

        await killed.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => making);
        return true;
    });

    public Task<List<Case>> CasesOf(FleetSheet sheet) => app.Read<KernelDb, List<Case>>(db => db.Cases.AsNoTracking().AsSplitQuery()
        .Include(c => c.Documents).Include(c => c.Payments).Include(c => c.Steps).Include(c => c.Events)
        .Where(c => c.OrganisationId == sheet.Import.OrganisationId).OrderBy(c => c.Number).ToListAsync(Token));

    public static IEnumerable<(int Line, string Column, string Code)> Faults(FleetSheet sheet) => sheet.FaultPage.Where(f => !f.IsWarning).Select(f => (f.Line, f.Column, f.Code));
}
