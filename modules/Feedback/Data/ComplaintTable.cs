using Licensing.Feedback.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.Feedback.Data;

internal sealed class ComplaintTable : IEntityTypeConfiguration<Complaint>
{
    private const int Office = 120;

    public void Configure(EntityTypeBuilder<Complaint> row)
    {
        row.ToTable("Complaints");
        row.Property(c => c.Number).HasMaxLength(24);
        row.Property(c => c.CaseNumber).HasMaxLength(24);
        row.Property(c => c.Service).HasMaxLength(4);
        row.Property(c => c.Edition).HasMaxLength(20);
        row.Property(c => c.Complainant).HasMaxLength(ComplaintEntry.LongestName);
        row.Property(c => c.Address).HasMaxLength(ComplaintEntry.LongestAddress);
        row.Property(c => c.Identity).HasMaxLength(12);
        row.Property(c => c.OutgoingNumber).HasMaxLength(ComplaintEntry.LongestNumber);
        row.Property(c => c.Against).HasMaxLength(ComplaintEntry.LongestName);
        row.Property(c => c.Reasons).HasMaxLength(ComplaintEntry.LongestReasons);
        row.Property(c => c.Demand).HasMaxLength(ComplaintEntry.LongestDemand);
        row.Property(c => c.OfficeId).HasMaxLength(Office);
        row.Property(c => c.ReceivedAtId).HasMaxLength(Office);
        row.Property(c => c.AnsweringOfficeId).HasMaxLength(Office);
        row.Property(c => c.Region).HasMaxLength(6);
        row.Property(c => c.ReceivedByName).HasMaxLength(200);
        row.Property(c => c.Answer).HasMaxLength(ComplaintEntry.LongestReasons);
        row.Property(c => c.Measures).HasMaxLength(ComplaintEntry.LongestDemand);
        row.Property(c => c.AnsweredByName).HasMaxLength(200);
        row.HasIndex(c => c.Serial).IsUnique();
        row.HasIndex(c => c.Number).IsUnique();
        row.HasIndex(c => new { c.CaseId, c.Serial });
        row.HasIndex(c => new { c.CaseId, c.Waits }).IsUnique();
        row.HasIndex(c => new { c.AnsweringOfficeId, c.State, c.DueOn, c.Serial });
        row.HasIndex(c => new { c.OfficeId, c.Serial });
        row.HasIndex(c => new { c.ReceivedAtId, c.Serial });
        row.HasIndex(c => new { c.Region, c.Serial });
        row.HasIndex(c => c.AnsweredAt);
        row.Property(c => c.Code).HasMaxLength(20);
        row.Property(c => c.RaisedToId).HasMaxLength(Office);
        row.HasIndex(c => c.Code).IsUnique();
        row.HasIndex(c => new { c.RaisedToId, c.State });
        row.HasIndex(c => new { c.State, c.DueOn });
    }
}
