using Licensing.ForeignResidence.Domain.Numbers;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Data;

/// <summary>Identification numbers (IN): applications on their way, the register of numbers, the counters.</summary>
internal sealed partial class ForeignResidenceDb
{
    public const string NumberCases = "case_numbers_in";
    public const string NumberSerials = "number_serials";

    public DbSet<NumberApplication> NumberApplications => Set<NumberApplication>();

    public DbSet<ForeignerNumber> Numbers => Set<ForeignerNumber>();

    public DbSet<NumberKey> NumberKeys => Set<NumberKey>();

    public DbSet<NumberCounter> NumberCounters => Set<NumberCounter>();

    private static void AddNumbers(ModelBuilder modelBuilder)
    {
        modelBuilder.HasSequence<long>(NumberCases);
        modelBuilder.HasSequence<long>(NumberSerials);
    }
}
