using Licensing.ForeignResidence.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Data;

/// <summary>Permanent residence and its documents (PR, RP).</summary>
internal sealed partial class ForeignResidenceDb
{
    public const string PermanentResidenceCases = "case_numbers_pr";
    public const string ResidencePermitCases = "case_numbers_rp";
    public const string ResidenceSerials = "residence_serials";
    public const string DocumentSerials = "residence_document_serials";

    public DbSet<PermanentResidence> Residences => Set<PermanentResidence>();

    public DbSet<ResidenceDocument> ResidenceDocuments => Set<ResidenceDocument>();

    public DbSet<ResidenceKey> ResidenceKeys => Set<ResidenceKey>();

    public DbSet<ResidenceCheck> ResidenceChecks => Set<ResidenceCheck>();

    private static void AddResidence(ModelBuilder modelBuilder)
    {
        modelBuilder.HasSequence<long>(PermanentResidenceCases);
        modelBuilder.HasSequence<long>(ResidencePermitCases);
        modelBuilder.HasSequence<long>(ResidenceSerials);
        modelBuilder.HasSequence<long>(DocumentSerials);
    }
}
