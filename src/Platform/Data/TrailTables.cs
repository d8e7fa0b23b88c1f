using Licensing.Platform.Auditing;
using Licensing.Platform.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.Platform.Data;

internal sealed class AuditTables : IEntityTypeConfiguration<AuditRecord>, IEntityTypeConfiguration<AuditSeal>, IEntityTypeConfiguration<AuditRoot>
{
    public void Configure(EntityTypeBuilder<AuditRecord> row)
    {
        row.Property(a => a.UserName).HasMaxLength(200);
        row.Property(a => a.OfficeId).HasMaxLength(120);
        row.Property(a => a.Action).HasMaxLength(100);
        row.Property(a => a.SubjectKind).HasMaxLength(60);
        row.Property(a => a.SubjectId).HasMaxLength(120);
        row.Property(a => a.Purpose).HasMaxLength(300);
        row.HasIndex(a => new { a.PersonId, a.At });
        row.HasIndex(a => new { a.CaseId, a.At });
        row.HasIndex(a => new { a.UserId, a.At });
        row.HasIndex(a => a.At);
    }

    public void Configure(EntityTypeBuilder<AuditSeal> seal)
    {
        seal.HasKey(s => s.Position);
        seal.Property(s => s.Position).ValueGeneratedNever();
        seal.Property(s => s.Hash).HasMaxLength(64);
        seal.HasIndex(s => s.RecordId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AuditRoot> root)
    {
        root.HasKey(r => r.Day);
        root.Property(r => r.Hash).HasMaxLength(64);
    }
}

internal sealed class OutboxTables :
    IEntityTypeConfiguration<OutboxMessage>, IEntityTypeConfiguration<OutboxDelivery>, IEntityTypeConfiguration<DoneCommand>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.Property(m => m.Type).HasMaxLength(300);
        message.HasIndex(m => new { m.DoneAt, m.Id });
    }

    public void Configure(EntityTypeBuilder<OutboxDelivery> delivery)
    {
        delivery.HasKey(d => new { d.MessageId, d.Handler });
        delivery.Property(d => d.Handler).HasMaxLength(300);
        delivery.Property(d => d.LastError).HasMaxLength(200);
        delivery.HasOne<OutboxMessage>().WithMany().HasForeignKey(d => d.MessageId);
    }

    public void Configure(EntityTypeBuilder<DoneCommand> command)
    {
        command.RowsMayGo();
        command.HasKey(c => c.Key);
        command.Property(c => c.Action).HasMaxLength(100);
        command.HasIndex(c => c.At);
    }
}
