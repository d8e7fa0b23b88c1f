using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;

namespace Licensing.Vehicles.Domain.Registry;

/// <summary>How a certificate stands.</summary>
internal enum CertificateStatus
{
    /// <summary>Waits to be handed over (VR-16).</summary>
    Produced,
    Valid,
    Replaced,
    Lost,

    /// <summary>Its registration ended.</summary>
    Ended,
}

/// <summary>A vehicle registration certificate (VR-5: КҚТК, СРТС): what it says stays as it was printed.</summary>
internal sealed class Certificate : IVersioned
{
    private Certificate()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public long Serial { get; private init; }

    /// <summary>«AA 00000123».</summary>
    public string Number { get; private init; } = "";

    public Guid VehicleId { get; private init; }

    public Guid RegistrationId { get; private init; }

    public Guid CaseId { get; private init; }

    public string CaseNumber { get; private init; } = "";

    /// <summary>Edition of the standard, which every printout shows (C-2).</summary>
    public string Edition { get; private init; } = "";

    public string OwnerName { get; private init; } = "";

    /// <summary>Plate at the time, as printed.</summary>
    public string? Plate { get; private init; }

    public string IssuedBy { get; private init; } = "";

    public DateOnly IssuedOn { get; private init; }

    /// <summary>When it stopped to be the vehicle's certificate.</summary>
    public DateOnly? EndedOn { get; private set; }

    public CertificateStatus Status { get; private set; }

    /// <summary>When the owner got it against a signature (VR-16), UTC.</summary>
    public DateTime? HandedOverAt { get; private set; }

    /// <summary>Code of the QR code; says nothing by itself.</summary>
    public string VerifyCode { get; private init; } = "";

    public int Version { get; set; }

    /// <summary>Makes the certificate of a vehicle's current registration.</summary>
    public static Certificate Produce(Vehicle vehicle, long serial, RegistryAct act)
    {
        var current = vehicle.Current ?? throw new InvalidOperationException($"{vehicle.Identifier} is not registered.");
        var made = new Certificate
        {
            Serial = serial,
            Number = CertificateNumber.Of(serial),
            VehicleId = vehicle.Id,
            RegistrationId = current.Id,
            CaseId = act.CaseId,
            CaseNumber = act.CaseNumber,
            Edition = act.Edition,
            OwnerName = current.OwnerName,
            Plate = vehicle.Plate,
            IssuedBy = act.OfficeName,
            IssuedOn = act.On,
            VerifyCode = VerificationCode.New(),
        };
        vehicle.Certify(made.Number, act);
        return made;
    }

    /// <summary>The owner signed for it (VR-16).</summary>
    public bool HandOver(DateTime now)
    {
        if (Status != CertificateStatus.Produced)
        {
            return false;
        }

        (Status, HandedOverAt) = (CertificateStatus.Valid, now);
        return true;
    }

    /// <summary>Another took its place, it was lost, or the registration ended; one that was lost stays lost.</summary>
    public bool End(CertificateStatus how, DateOnly on)
    {
        if (Status is not (CertificateStatus.Produced or CertificateStatus.Valid))
        {
            return false;
        }

        (Status, EndedOn) = (how, on);
        return true;
    }
}
