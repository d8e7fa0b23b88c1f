using Licensing.Kernel;
using Licensing.Platform.Cases;
using Licensing.Platform.People;

namespace Licensing.Weapons.Domain;

/// <summary>How a weapon comes to an owner, and what happens to it there.</summary>
internal sealed partial class Weapon
{
    private static readonly Dictionary<WeaponMove, (WeaponStatus[] From, WeaponStatus To, WeaponHappening What)> Moves = new()
    {
        [WeaponMove.Deposit] = ([WeaponStatus.Registered], WeaponStatus.Deposited, WeaponHappening.Deposited),
        [WeaponMove.Seize] = ([WeaponStatus.Registered, WeaponStatus.Deposited], WeaponStatus.Seized, WeaponHappening.Seized),
        [WeaponMove.Return] = ([WeaponStatus.Deposited, WeaponStatus.Seized], WeaponStatus.Registered, WeaponHappening.Returned),
        [WeaponMove.Lose] = ([WeaponStatus.Registered], WeaponStatus.Lost, WeaponHappening.Lost),
        [WeaponMove.Steal] = ([WeaponStatus.Registered], WeaponStatus.Stolen, WeaponHappening.Stolen),
        [WeaponMove.Find] = ([WeaponStatus.Lost, WeaponStatus.Stolen], WeaponStatus.Deposited, WeaponHappening.Found),
        [WeaponMove.Destroy] = ([WeaponStatus.Registered, WeaponStatus.Deposited, WeaponStatus.Seized], WeaponStatus.Destroyed, WeaponHappening.Destroyed),
        [WeaponMove.Export] = ([WeaponStatus.Registered, WeaponStatus.Deposited], WeaponStatus.Exported, WeaponHappening.Exported),
    };

    /// <summary>What can happen to it as it stands.</summary>
    public static IReadOnlyList<WeaponMove> Possible(WeaponStatus status) => [.. Moves.Where(m => m.Value.From.Contains(status)).Select(m => m.Key)];

    /// <summary>Registers it with an owner; a weapon that has one already is re-registered instead.</summary>
    public Problem? Register(Owner owner, Acquisition how, RegistryAct act) =>
        Stands() ?? (Current is { } current ? new Problem("WP.weapon-registered-already", Number, current.OwnerName) : Begin(WeaponHappening.Registered, owner, how, act));

    /// <summary>The former owner's registration ends and the new one's begins on the same day.</summary>
    public Problem? ReRegister(Owner owner, Acquisition how, RegistryAct act)
    {
        if (Stands() is { } problem)
        {
            return problem;
        }

        if (Current is not { } current)
        {
            return new Problem("WP.weapon-not-registered", Number);
        }

        if (owner.Is(current.OwnerPersonId, current.OwnerOrganisationId))
        {
            return new Problem("WP.weapon-registered-already", Number, current.OwnerName);
        }

        End(current, act.CaseNumber, act.On);
        return Begin(WeaponHappening.OwnerChanged, owner, how, act);
    }

    /// <summary>Kept under a permit, at a place.</summary>
    public void Cover(Permit permit, StoragePlace? place, RegistryAct act)
    {
        (PermitId, PermitUntil) = (permit.Id, permit.Until);
        Append(WeaponHappening.PermitIssued, permit.Number, act);
        if (place is not null && place.Id != PlaceId)
        {
            PlaceId = place.Id;
            Append(WeaponHappening.PlaceChanged, place.Address, act);
        }
    }

    /// <summary>The permit that covered it was revoked, or replaced by none.</summary>
    public void Uncover(string permitNumber, DateOnly on, Officer by, DateTime now)
    {
        PermitUntil = PermitUntil is { } until && until < on ? until : on.AddDays(-1);
        Append(WeaponHappening.PermitEnded, permitNumber, null, on, by, now);
    }

    /// <summary>A test shot's act was entered.</summary>
    public void Sample(string act, string? caseNumber, DateOnly on, Officer by, DateTime now)
    {
        TestShotAct = act;
        Append(WeaponHappening.TestShot, act, caseNumber, on, by, now);
    }

    /// <summary>Something happened to it, by a paper.</summary>
    public Problem? Move(WeaponMove move, DateOnly on, string paper, Officer by, DateTime now)
    {
        var (from, to, what) = Moves[move];
        if (!from.Contains(Status))
        {
            return new Problem("WP.move-impossible", Number, $"{Status}");
        }

        Status = to;
        Append(what, paper, null, on, by, now);
        if (to is WeaponStatus.Destroyed or WeaponStatus.Exported)
        {
            if (Current is { } current)
            {
                End(current, paper, on);
            }

            (PlaceId, PermitId, PermitUntil) = (null, null, null);
        }

        return null;
    }

    /// <summary>Follows the owner after a merge of two records (C-1).</summary>
    public void MoveOwner(Guid from, Guid to)
    {
        OwnerPersonId = OwnerPersonId == from ? to : OwnerPersonId;
        foreach (var ownership in Ownerships.Where(o => o.OwnerPersonId == from))
        {
            ownership.OwnerPersonId = to;
        }
    }

    private static void End(WeaponOwnership current, string by, DateOnly on) => (current.To, current.EndedBy, current.CurrentKey) = (on, by, current.Id);

    // What is stolen, seized, lost or gone is registered with nobody.
    private Problem? Stands() => Status is WeaponStatus.Entered or WeaponStatus.Registered or WeaponStatus.Deposited ? null : new Problem($"WP.weapon-{Status}", Number);

    private Problem? Begin(WeaponHappening what, Owner owner, Acquisition how, RegistryAct act)
    {
        Ownerships.Add(new WeaponOwnership
        {
            WeaponId = Id,
            CurrentKey = Id,
            OwnerPersonId = owner.PersonId,
            OwnerOrganisationId = owner.OrganisationId,
            OwnerName = owner.Name,
            OwnerNumber = owner.Number,
            How = how,
            From = act.On,
            OfficeId = act.OfficeId,
            OfficeName = act.OfficeName,
            CaseId = act.CaseId,
            CaseNumber = act.CaseNumber,
        });
        (Status, OfficeId, Region) = (WeaponStatus.Registered, act.OfficeId, act.Region);
        (OwnerPersonId, OwnerOrganisationId, OwnerName, OwnerNumber) = (owner.PersonId, owner.OrganisationId, owner.Name, owner.Number);
        (PlaceId, PermitId, PermitUntil) = (null, null, null);
        Append(what, owner.Name, act);
        Index(owner.NameKeys);
        return null;
    }
}
