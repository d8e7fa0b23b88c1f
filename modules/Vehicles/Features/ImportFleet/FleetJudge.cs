using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Intake;
using Licensing.Vehicles.Domain.Registry;

namespace Licensing.Vehicles.Features.ImportFleet;

/// <summary>A row, judged.</summary>
/// <param name="Content">What the counter would have entered of it.</param>
/// <param name="Faults">Everything that is wrong with its cells, and what is worth a look.</param>
internal sealed record JudgedLine(
    FleetLine Line, KnownVehicle Known, VehicleFacts Facts, DraftContent Content, DraftAssessment Assessment, IReadOnlyList<CellFault> Faults)
{
    public bool IsGood => Faults.All(f => f.IsWarning);

    public long Fee => Assessment.Fee.Due;
}

/// <summary>Judges rows as intake judges a package: the same law, the same questions of the subject; what it says of a field is said of the cell.</summary>
internal sealed class FleetJudge(BulkLaw law, DraftContent common, FleetTable table)
{
    // How much was paid is asked of the list as a whole.
    private const decimal Enough = 1_000_000_000;

    private readonly IReadOnlyDictionary<string, int> first = table.FirstRows();

    public JudgedLine Judge(FleetLine line, KnownVehicle known)
    {
        var subject = line.Subject with { VehicleId = known.Vehicle?.Id };
        var content = common with
        {
            Facts = line.Facts.ToJsonString(CaseJson.Options),
            Subject = subject.Write(),
            Documents = [.. common.Documents.Where(d => line.Papers.All(p => p.Code != d.Code)), .. line.Papers],
            Payments = [new EnteredPayment(null, Enough, common.Payments is [var paid, ..] ? paid.PaidOn : null, null, null)],
        };
        var operation = VehicleSubject.FactsOf(content.Facts).Operation;
        var assessment = law.Judge(content, known.Facts(operation));
        var facts = VehicleSubject.FactsOf(assessment.Facts.ToJsonString(CaseJson.Options));
        var applying = new Applying(content.PersonId, content.OrganisationId, content.Facts, content.Subject, Licensing.Kernel.Calendars.BusinessTime.DateOf(law.Now));
        IEnumerable<CellFault> faults =
        [
            .. line.Faults,
            .. assessment.Errors.Where(e => !IsDuty(e.Field)).Select(e => new CellFault(ColumnOf(e.Field, line), e.Code, false, [.. e.Args])),
            .. CheckSubject.Of(known.Vehicle, subject, facts, applying).Select(e => new CellFault(ColumnOf(e.Field, line), e.Code, false, [.. e.Args])),
            .. CheckPlates.Of(subject, facts, known.Vehicle, applying.On, known.PlateIsKnown).Select(e => new CellFault(ColumnOf(e.Field, line), e.Code, false, [.. e.Args])),
            .. (assessment.Answer?.Grounds ?? []).Select(g => new CellFault(line.Finder, "VR.fleet-ground", false, g.Code)),
            .. Ours(line, known),
        ];
        return new JudgedLine(line, known, facts, content, assessment, [.. Once(faults)]);
    }

    // Lists have faults of their own: a vehicle twice, one that is in a case already, a plate of another, a check digit that does not fit.
    private IEnumerable<CellFault> Ours(FleetLine line, KnownVehicle known)
    {
        if (FleetLine.Names(table, line.Number).Select(name => first[name]).FirstOrDefault(n => n < line.Number) is var earlier and > 0)
        {
            yield return new CellFault(line.Finder, "VR.fleet-twice", false, $"{earlier}");
        }

        if (known.OpenCase is { } number)
        {
            yield return new CellFault(line.Finder, "VR.fleet-has-case", false, number);
        }

        if (line.Plate is { } plate && known.Vehicle is { Plate: { } on } && Domain.Plates.PlateText.Fold(on) != plate)
        {
            yield return new CellFault(FleetColumns.Plate, "VR.fleet-other-plate", false, on);
        }

        if (Vin.TryParse(line.Subject.Vehicle!.Vin, out var vin, out _) && !vin.CheckDigitFits)
        {
            yield return new CellFault(FleetColumns.Vin, "VR.fleet-check-digit", true);
        }
    }

    // The receipt and the sum are the list's.
    private static bool IsDuty(string field) => field.StartsWith(DraftSteps.Fee, StringComparison.Ordinal) || field == $"{DraftSteps.Documents}.duty-receipt";

    // A cell that cannot be read is not lacking besides.
    private static IEnumerable<CellFault> Once(IEnumerable<CellFault> faults) =>
        faults.GroupBy(f => f.Column).SelectMany(g => g.Any(f => f.Code != "required") ? g.Where(f => f.Code != "required").DistinctBy(f => f.Code) : g.Take(1));

    private static string ColumnOf(string field, FleetLine line) => field.Split('.') switch
    {
        ["subject", "lookup"] or ["subject"] => line.Finder,
        [.., var last] => last,
        _ => line.Finder,
    };
}
