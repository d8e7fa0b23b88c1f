using System.Globalization;
using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.People;

namespace Licensing.Weapons.Domain;

/// <summary>How a permit stands.</summary>
internal enum PermitStatus
{
    InForce,

    /// <summary>A permit to acquire: what it was for was bought and registered.</summary>
    Used,

    /// <summary>Another took its place.</summary>
    Replaced,
    Revoked,
}

/// <summary>A permit or licence for weapons (WP-5). Its last day counts; after it the permit is over without anybody's act.</summary>
internal sealed class Permit : IVersioned
{
    private Permit()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public long Serial { get; private init; }

    /// <summary>As printed.</summary>
    public string Number { get; private init; } = "";

    public PermitKind Kind { get; private init; }

    public WeaponKind Weapon { get; private init; }

    public Guid? HolderPersonId { get; set; }

    public Guid? HolderOrganisationId { get; private init; }

    public string HolderName { get; private init; } = "";

    /// <summary>IIN or BIN.</summary>
    public string? HolderNumber { get; private init; }

    /// <summary>The employee who carries it (WP-15), or none.</summary>
    public string? EmployeeName { get; private init; }

    public string? EmployeeIin { get; private init; }

    public DateOnly From { get; private init; }

    /// <summary>Last day.</summary>
    public DateOnly Until { get; private set; }

    public PermitStatus Status { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    /// <summary>Why it was revoked, or what took its place.</summary>
    public string? EndedBy { get; private set; }

    public DateTime? HandedOverAt { get; private set; }

    /// <summary>The day on which the holder was reminded that it ends.</summary>
    public DateOnly? RemindedOn { get; set; }

    public string OfficeId { get; private init; } = "";

    public string OfficeName { get; private init; } = "";

    public string Region { get; private init; } = "";

    public Guid CaseId { get; private init; }

    public string CaseNumber { get; private init; } = "";

    public string IssuedBy { get; private init; } = "";

    /// <summary>Code of its QR code.</summary>
    public string VerifyCode { get; private init; } = "";

    public int Version { get; set; }

    public List<PermitWeapon> Weapons { get; } = [];

    /// <summary>Makes a permit out.</summary>
    /// <param name="until">Its last day.</param>
    public static Permit Issue(PermitKind kind, WeaponKind weapon, Owner holder, long serial, DateOnly until, RegistryAct act, (string Name, string Iin)? employee = null) => new()
    {
        Serial = serial,
        Number = $"{Series(kind)} {serial.ToString("D7", CultureInfo.InvariantCulture)}",
        Kind = kind,
        Weapon = weapon,
        HolderPersonId = holder.PersonId,
        HolderOrganisationId = holder.OrganisationId,
        HolderName = holder.Name,
        HolderNumber = holder.Number,
        EmployeeName = employee?.Name,
        EmployeeIin = employee?.Iin,
        From = act.On,
        Until = until,
        OfficeId = act.OfficeId,
        OfficeName = act.OfficeName,
        Region = act.Region,
        CaseId = act.CaseId,
        CaseNumber = act.CaseNumber,
        IssuedBy = act.By.Name,
        VerifyCode = VerificationCode.New(),
    };

    /// <summary>Whether it holds on a day; the last day still does.</summary>
    public bool HoldsOn(DateOnly day) => Status == PermitStatus.InForce && From <= day && day <= Until;

    /// <summary>A weapon is kept under it.</summary>
    public void Cover(Weapon weapon, DateOnly from) => Weapons.Add(new PermitWeapon { PermitId = Id, WeaponId = weapon.Id, From = from });

    /// <summary>What it was for was bought, another took its place, or it was revoked.</summary>
    public Problem? End(PermitStatus how, string by, DateOnly on)
    {
        if (Status != PermitStatus.InForce)
        {
            return new Problem("WP.permit-not-in-force", Number);
        }

        (Status, EndedBy, EndedOn) = (how, by, on);
        return null;
    }

    /// <summary>Whether it is this owner's.</summary>
    public bool Is(Owner owner) => owner.Is(HolderPersonId, HolderOrganisationId);

    /// <summary>A number as it was typed, in the form in which it is printed; none where it cannot be one.</summary>
    public static string? ReadNumber(string? typed) =>
        WeaponNumber.Fold(typed) is { Length: > 2 and <= 11 } folded && folded[2..].All(char.IsAsciiDigit)
            ? $"{folded[..2]} {folded[2..].PadLeft(7, '0')}"
            : null;

    /// <summary>The holder got it (WP-17).</summary>
    public void HandOver(DateTime now) => HandedOverAt ??= now;

    // DECISION: the act names no series; two letters say what the permit is for.
    private static string Series(PermitKind kind) => kind switch
    {
        PermitKind.Acquire => "AP",
        PermitKind.Store => "SP",
        PermitKind.StoreCarry => "SC",
        PermitKind.AcquireService => "AL",
        PermitKind.StoreService => "SL",
        _ => "EC",
    };
}

/// <summary>A weapon under a permit.</summary>
internal sealed class PermitWeapon
{
    public Guid PermitId { get; init; }

    public Guid WeaponId { get; init; }

    public DateOnly From { get; init; }
}
