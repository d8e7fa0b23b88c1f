using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features;

/// <summary>An inspector enters what was seen on the vehicle: numbers, admission, photographs (VR-12.5, VR-17.2, VR-17.3).</summary>
/// <param name="Version">Version of the case that the inspector saw.</param>
[Allow(Roles.Inspector)]
internal sealed record ConductInspection(Guid CaseId, int Version, InspectionFindings Findings) : ICommand<InspectionResult>, IAboutCase;

/// <summary>How the case goes on.</summary>
internal sealed record InspectionResult(bool Admitted, string? NextStep, string CaseNumber);

internal sealed class ConductInspectionValidator : IValidator<ConductInspection>
{
    public const int MostPhotos = 12;

    public IEnumerable<FieldError> Check(ConductInspection request)
    {
        var found = request.Findings;
        if (found.Reasons.Except(InspectionReasons.All).FirstOrDefault() is { } unknown)
        {
            yield return new("reasons", "VR.unknown-reason", unknown);
        }

        if (!found.Admitted && found.Reasons.Count == 0)
        {
            yield return new("reasons", "VR.reason-needed");
        }

        if (found.Admitted && found.Reasons.Count > 0)
        {
            yield return new("admitted", "VR.reasons-against");
        }

        if (found.Reasons.Contains("other") && string.IsNullOrWhiteSpace(found.Note))
        {
            yield return new("note", "VR.note-needed");
        }

        if (found.Note?.Length > 1000)
        {
            yield return new("note", "too-long", "1000");
        }

        if (found.Photos.Count is 0 or > MostPhotos)
        {
            yield return new("photos", "VR.photo-needed", $"{MostPhotos}");
        }
    }
}

internal sealed class ConductInspectionHandler(CaseDesk desk, VehicleShelf shelf, VehiclesDb db) : IHandler<ConductInspection, InspectionResult>
{
    public async Task<Result<InspectionResult>> Handle(ConductInspection request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.CaseId, request.Version, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        if (opened.Value is not { Service: VehicleFlow.Service } about)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        if (await shelf.IsOwn(about.Id, useCase.Actor, cancellation))
        {
            return new Failure.NotAllowed([], "own-case");
        }

        var id = await db.VehicleCases.Where(c => c.CaseId == about.Id).Select(c => c.VehicleId).SingleAsync(cancellation);
        var vehicle = await db.Vehicles.Include(v => v.Aggregates).SingleAsync(v => v.Id == id, cancellation);
        var numbers = Compare(ExpectedNumbers.Of(vehicle, VehicleSubject.Read(about.Subject)), request.Findings);
        if (Wrong(numbers, request.Findings).ToList() is { Count: > 0 } errors)
        {
            return new Failure.Invalid(errors);
        }

        return Note(about, vehicle, numbers, request.Findings, useCase);
    }

    private static List<ComparedNumber> Compare(IReadOnlyDictionary<AggregateKind, string> expected, InspectionFindings found) =>
    [
        .. Enum.GetValues<AggregateKind>()
            .Select(kind => new ComparedNumber(kind, expected.GetValueOrDefault(kind), Folded(found.NumberOf(kind))))
            .Where(n => n.Expected is not null || n.Found is not null),
    ];

    // DECISION: a number that differs from the papers keeps the vehicle off the road (VR-17.3, «changed numbers»).
    private static IEnumerable<FieldError> Wrong(List<ComparedNumber> numbers, InspectionFindings found)
    {
        foreach (var number in numbers.Where(n => n.Found is null))
        {
            yield return new(Field(number.Kind), "VR.number-needed");
        }

        if (found.Admitted && numbers.Find(n => n.Found is not null && !n.Agrees) is { } differs)
        {
            yield return new("admitted", "VR.number-differs", differs.Found!, differs.Expected!);
        }
    }

    private Result<InspectionResult> Note(Case about, Vehicle vehicle, List<ComparedNumber> numbers, InspectionFindings found, UseCase useCase)
    {
        IReadOnlyList<string> reasons = [.. found.Reasons.Concat(numbers.TrueForAll(n => n.Agrees) ? [] : [InspectionReasons.Mismatch]).Distinct()];
        var inspection = Inspection.Of(about, vehicle, found with { Reasons = reasons }, numbers, useCase.Officer, useCase.Now);
        var outcome = found.Admitted ? "admitted" : "not-admitted";
        var data = CaseJson.Write(new { inspection = inspection.Id });
        if (about.CloseStep(VehicleSteps.Inspection, outcome, found.Admitted, data, useCase.Officer, useCase.Now) is { } problem)
        {
            return problem;
        }

        db.Inspections.Add(inspection);
        useCase.Changed("vehicle", vehicle.Identifier, about.PersonId, about.Id);
        return new InspectionResult(found.Admitted, about.OpenStep?.Code, about.Number);
    }

    private static string? Folded(string? number) => string.IsNullOrWhiteSpace(number) ? null : Vin.Fold(number);

    private static string Field(AggregateKind kind) => $"{kind}".ToLowerInvariant();
}
