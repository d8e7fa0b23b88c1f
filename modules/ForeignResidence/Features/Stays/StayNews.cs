using Licensing.AddressBureau;
using Licensing.ForeignResidence.Domain.Stays;
using Licensing.Platform.UseCases;

namespace Licensing.ForeignResidence.Features.Stays;

/// <summary>Tells the address register of a stay: registered, extended, ended earlier (TR registry). Told again of one person and case it replaces what it was told before.</summary>
internal static class StayNews
{
    public static void Tell(Stay stay, UseCase useCase)
    {
        var until = stay.LeftOn is { } left && left < stay.Until ? left : stay.Until;
        useCase.Publish(new RegisteredAtAddress(
            stay.PersonId, IsPermanent: false, stay.Address, stay.RegisteredOn, until < stay.RegisteredOn ? stay.RegisteredOn : until, stay.CaseId, stay.CaseNumber, useCase.Now));
    }
}
