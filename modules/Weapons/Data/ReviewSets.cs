using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Data;

/// <summary>What the steps of cases found.</summary>
internal sealed partial class WeaponsDb
{
    public DbSet<CaseCheck> CaseChecks => Set<CaseCheck>();
}
