using Licensing.AddressBureau;
using Licensing.Platform.UseCases;

namespace Licensing.ExitClearance.Features;

/// <summary>Where the applicant is registered for good, by the address register: from there they are removed (EX flow).</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer)]
internal sealed record AskAddress(Guid PersonId) : IQuery<AskedAddress>;

/// <summary>The address, or none known.</summary>
internal sealed record AskedAddress(string? Address);

internal sealed class AskAddressHandler(IAddressRegister addresses) : IHandler<AskAddress, AskedAddress>
{
    public async Task<Result<AskedAddress>> Handle(AskAddress request, UseCase useCase, CancellationToken cancellation)
    {
        useCase.Viewed("permanent-address", request.PersonId, request.PersonId);
        return new AskedAddress((await addresses.FindPermanent(request.PersonId, cancellation))?.Address);
    }
}
