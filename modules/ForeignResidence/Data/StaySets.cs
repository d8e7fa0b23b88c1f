using Licensing.ForeignResidence.Domain.Stays;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Data;

/// <summary>The registry of stays (TR).</summary>
internal sealed partial class ForeignResidenceDb
{
    public const string StayCaseNumbers = "case_numbers_tr";
    public const string StayNumbers = "stay_numbers";

    public DbSet<Stay> Stays => Set<Stay>();

    public DbSet<StayKey> StayKeys => Set<StayKey>();

    private static void AddStays(ModelBuilder modelBuilder)
    {
        modelBuilder.HasSequence<long>(StayCaseNumbers);
        modelBuilder.HasSequence<long>(StayNumbers);
    }
}
