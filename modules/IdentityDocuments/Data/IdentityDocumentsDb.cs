using Licensing.IdentityDocuments.Domain;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.IdentityDocuments.Data;

/// <summary>The module's own schema; its tables are configured by the IEntityTypeConfiguration classes of this namespace.</summary>
[Schema(SchemaName)]
internal sealed class IdentityDocumentsDb(DbContextOptions<IdentityDocumentsDb> options) : ModuleDbContext(options)
{
    public const string SchemaName = "identity_documents";
    public const string DocumentCases = "case_numbers_id";
    public const string TemporaryCardCases = "case_numbers_ti";
    public const string DocumentSerials = "document_serials";
    public const string CardSerials = "temporary_card_serials";
    public const string OrderSerials = "order_serials";
    public const string BatchSerials = "batch_serials";

    public DbSet<CitizenDocument> Documents => Set<CitizenDocument>();

    public DbSet<CitizenDocumentKey> DocumentKeys => Set<CitizenDocumentKey>();

    public DbSet<Enrolment> Enrolments => Set<Enrolment>();

    public DbSet<ProductionOrder> Orders => Set<ProductionOrder>();

    public DbSet<ProductionBatch> Batches => Set<ProductionBatch>();

    public DbSet<BatchItem> BatchItems => Set<BatchItem>();

    public DbSet<Acknowledgement> Acknowledgements => Set<Acknowledgement>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasSequence<long>(DocumentCases);
        modelBuilder.HasSequence<long>(TemporaryCardCases);
        modelBuilder.HasSequence<long>(DocumentSerials);
        modelBuilder.HasSequence<long>(CardSerials);
        modelBuilder.HasSequence<long>(OrderSerials);
        modelBuilder.HasSequence<long>(BatchSerials);
        base.OnModelCreating(modelBuilder);
    }
}
