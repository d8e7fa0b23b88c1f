using Licensing.AddressBureau;
using Licensing.ForeignResidence.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;

namespace Licensing.ForeignResidence.Features;

/// <summary>Registers the person at an address for good: the stamp in the registration book (PR-5); the address register learns of it.</summary>
/// <param name="Version">Version of the case that the officer saw.</param>
/// <param name="Address">The address of the housing by its title.</param>
/// <param name="BookNumber">The registration book, or the certificate of a stateless person.</param>
[Allow(Roles.IntakeOfficer)]
internal sealed record RegisterResident(Guid CaseId, int Version, string Address, string BookNumber) : ICommand<StepResult>, IAboutCase;

internal sealed class RegisterResidentValidator : IValidator<RegisterResident>
{
    public IEnumerable<FieldError> Check(RegisterResident request)
    {
        if (string.IsNullOrWhiteSpace(request.Address) || request.Address.Trim().Length > PermanentResidence.LongestAddress)
        {
            yield return new("address", "PR.address-needed");
        }

        if (string.IsNullOrWhiteSpace(request.BookNumber) || request.BookNumber.Trim().Length > PermanentResidence.LongestNumber)
        {
            yield return new("bookNumber", "PR.book-needed");
        }
    }
}

internal sealed class RegisterResidentHandler(ResidenceDesk desk) : IHandler<RegisterResident, StepResult>
{
    public async Task<Result<StepResult>> Handle(RegisterResident request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.CaseId, request.Version, useCase, cancellation, PermanentResidenceFlow.Service);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var about = opened.Value;
        var closed = ResidenceDesk.Close(about, ResidenceSteps.Registration, "registered-for-good", useCase);
        if (!closed.IsOk)
        {
            return closed;
        }

        var (residence, today) = (await desk.Residence(about.Id, cancellation), BusinessTime.DateOf(useCase.Now));
        if (residence.Register(request.Address, request.BookNumber, today, useCase.Officer) is { } problem)
        {
            return problem;
        }

        useCase.Changed("permanent-residence", about.Number, residence.PersonId, about.Id);
        useCase.Publish(new RegisteredAtAddress(residence.PersonId, true, residence.Address, today, null, about.Id, about.Number, useCase.Now));
        return closed;
    }
}
