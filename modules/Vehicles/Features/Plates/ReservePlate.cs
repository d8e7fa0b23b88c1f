using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Domain.Plates;

namespace Licensing.Vehicles.Features.Plates;

/// <summary>Puts a plate of this office's stock aside for a case, where acceptance could not (VR-16).</summary>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer)]
internal sealed record ReservePlate(Guid CaseId, PlateType Type, PlateHolder Holder) : ICommand<ReservedPlate>, IAboutCase;

/// <summary>Puts the plate of a case back into stock, for instance because another one is wanted.</summary>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer)]
internal sealed record ReleasePlate(Guid CaseId, string Reason) : ICommand<Done>, IAboutCase;

/// <summary>The plate that a case has.</summary>
internal sealed record ReservedPlate(Guid Id, string Text);

internal sealed class ReleasePlateValidator : IValidator<ReleasePlate>
{
    public IEnumerable<FieldError> Check(ReleasePlate request) => PlateWords.Check("reason", request.Reason);
}

internal sealed class ReservePlateHandlers(CaseDesk cases, PlateDesk plates) : IHandler<ReservePlate, ReservedPlate>, IHandler<ReleasePlate, Done>
{
    public async Task<Result<ReservedPlate>> Handle(ReservePlate request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await Open(request.CaseId, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var reserved = await plates.Reserve(useCase.Actor.OfficeId, request.Type, request.Holder, request.CaseId, useCase, cancellation);
        return reserved.IsOk ? new ReservedPlate(reserved.Value.Id, reserved.Value.Text) : reserved.Failure!;
    }

    public async Task<Result<Done>> Handle(ReleasePlate request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await Open(request.CaseId, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        if (await plates.ReservedFor(request.CaseId, cancellation) is null)
        {
            return new Problem("VR.no-plate-reserved");
        }

        return await plates.Release(request.CaseId, request.Reason.Trim(), useCase, cancellation) is { } problem ? problem : default(Done);
    }

    private async Task<Result<Case>> Open(Guid caseId, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await cases.Open(caseId, null, useCase, cancellation);
        return opened switch
        {
            Ok<Case> { Content.Service: not PlateShelf.Service } => new Failure.NotFound("case", caseId.ToString()),
            Ok<Case> { Content: { IsOpen: false } about } => new Problem("VR.case-over", about.Number),
            _ => opened,
        };
    }
}
