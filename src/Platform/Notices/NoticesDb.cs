using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.Platform.Notices;

/// <summary>What applicants are told, and what came of it: schema <c>notices</c>. Only Platform uses it.</summary>
[Schema("notices")]
internal sealed class NoticesDb(DbContextOptions<NoticesDb> options) : ModuleDbContext(options)
{
    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<NoticeAttempt> Attempts => Set<NoticeAttempt>();

    public DbSet<CaughtMessage> Caught => Set<CaughtMessage>();
}

internal sealed class NoticeTables : IEntityTypeConfiguration<Notice>, IEntityTypeConfiguration<NoticeAttempt>, IEntityTypeConfiguration<CaughtMessage>
{
    private const int Address = 200;

    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.ToTable("Notices");
        notice.Property(n => n.Key).HasMaxLength(Notice.LongestKey);
        notice.Property(n => n.Kind).HasMaxLength(60);
        notice.Property(n => n.Number).HasMaxLength(40);
        notice.Property(n => n.OfficeId).HasMaxLength(120);
        notice.Property(n => n.Address).HasMaxLength(Address);
        notice.Property(n => n.Language).HasMaxLength(2);
        notice.Property(n => n.Subject).HasMaxLength(Notice.LongestSubject);
        notice.Property(n => n.Body).HasMaxLength(Notice.LongestText);
        notice.Property(n => n.AskedAgainBy).HasMaxLength(200);
        notice.HasIndex(n => new { n.Key, n.Channel }).IsUnique();
        notice.HasIndex(n => new { n.State, n.NextAttemptAt, n.Id });
        notice.HasIndex(n => new { n.State, n.Id });
        notice.HasIndex(n => new { n.Number, n.Id });
        notice.HasIndex(n => new { n.CaseId, n.Id });
        notice.HasMany(n => n.Attempts).WithOne().HasForeignKey(a => a.NoticeId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<NoticeAttempt> attempt)
    {
        attempt.ToTable("Attempts");
        attempt.Property(a => a.Outcome).HasMaxLength(40);
        attempt.Property(a => a.By).HasMaxLength(200);
        attempt.HasIndex(a => new { a.NoticeId, a.At });
    }

    public void Configure(EntityTypeBuilder<CaughtMessage> message)
    {
        message.ToTable("Caught");
        message.Property(m => m.Address).HasMaxLength(Address);
        message.Property(m => m.Subject).HasMaxLength(Notice.LongestSubject);
        message.Property(m => m.Body).HasMaxLength(Notice.LongestText);
        message.HasIndex(m => m.At);
    }
}
