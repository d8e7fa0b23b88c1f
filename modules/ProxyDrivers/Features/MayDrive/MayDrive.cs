using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.UseCases;

namespace Licensing.ProxyDrivers.Features;

/// <summary>«May this person drive this vehicle today?» (PD registry), asked on the road; each question is in the audit trail (C-10, C-11).</summary>
/// <param name="Plate">Plate in any layout and script, or:</param>
/// <param name="Vin">VIN, or the body's number of an old vehicle.</param>
/// <param name="Iin">IIN of who drives, or:</param>
/// <param name="Licence">Series and number of the licence that was shown.</param>
[Allow(Roles.Patrol)]
internal sealed record MayDrive(string? Plate, string? Vin, string? Iin, string? Licence) : IQuery<MayDriveAnswer>;

/// <summary>Why somebody may drive, or may not; the words are the resources <c>PD.may-drive.{name}</c>.</summary>
internal enum MayDriveReason
{
    /// <summary>Yes: the vehicle is theirs.</summary>
    Owner,

    /// <summary>Yes: a registered proxy driver.</summary>
    Proxy,

    VehicleUnknown,
    PersonUnknown,
    VehicleWanted,
    VehicleArrested,

    /// <summary>Another restriction keeps it off the road (VR-17.3).</summary>
    VehicleBarred,

    NoLicence,
    CategoryNotCovered,

    /// <summary>Neither owner nor registered.</summary>
    NotRegistered,
}

/// <summary>Yes or no with the reason.</summary>
/// <param name="MayDrive">Yes or no.</param>
/// <param name="Reason">The reason that weighs most.</param>
/// <param name="Also">Further reasons against.</param>
/// <param name="Until">Last day of the power of attorney; none for an owner, or where it names no date.</param>
/// <param name="Vehicle">The vehicle, where it is known.</param>
/// <param name="Person">Who was asked about, where known.</param>
/// <param name="Licence">The licence in force, where there is one.</param>
/// <param name="On">The day.</param>
internal sealed record MayDriveAnswer(
    bool MayDrive, MayDriveReason Reason, IReadOnlyList<MayDriveReason> Also, DateOnly? Until, AskedVehicle? Vehicle, AskedPerson? Person,
    AskedLicence? Licence, DateOnly On);

/// <summary>As much of a vehicle as tells that it is the one on the road.</summary>
internal sealed record AskedVehicle(string? Plate, string Identifier, string Title, string LicenceCategory);

/// <summary>As much of a person as tells that it is the one at the wheel.</summary>
internal sealed record AskedPerson(string Name, DateOnly BirthDate);

/// <summary>A licence in force.</summary>
internal sealed record AskedLicence(string Number, IReadOnlyList<string> Categories, DateOnly ValidTo);

internal sealed class MayDriveValidator : IValidator<MayDrive>
{
    private const int LongestTyped = 64;

    public IEnumerable<FieldError> Check(MayDrive request)
    {
        // Of what names the vehicle and of what names the person one each: two could contradict each other.
        if (request is { Plate: not null, Vin: not null })
        {
            yield return new("vin", "PD.plate-or-vin");
        }
        else if (request.Vin is { } vin ? !Reads(vin, 5, 40) : !Reads(request.Plate, 3, 12))
        {
            yield return request.Vin is null ? new("plate", "PD.plate-form") : new("vin", "PD.vin-form");
        }

        if (request is { Iin: not null, Licence: not null })
        {
            yield return new("licence", "PD.iin-or-licence");
        }
        else if (request.Licence is { } licence ? !IsLicence(licence) : !Iin.TryParse(request.Iin, out _, out _))
        {
            yield return request.Licence is null ? new("iin", "PD.iin-form") : new("licence", "PD.licence-form");
        }
    }

    private static bool Reads(string? typed, int least, int most) =>
        typed?.Length <= LongestTyped && TypedNumber.Normalise(typed) is var number
        && number.Length >= least && number.Length <= most && number.All(char.IsAsciiLetterOrDigit) && number.Any(char.IsAsciiDigit);

    // Two letters and six digits.
    private static bool IsLicence(string typed) =>
        typed.Length <= LongestTyped && TypedNumber.Normalise(typed) is { Length: 8 } number
        && number[..2].All(char.IsAsciiLetter) && number[2..].All(char.IsAsciiDigit);
}
