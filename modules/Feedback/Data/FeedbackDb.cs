using Licensing.Feedback.Domain;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Feedback.Data;

/// <summary>The journal of complaints: schema <c>feedback</c>.</summary>
[Schema(SchemaName)]
internal sealed class FeedbackDb(DbContextOptions<FeedbackDb> options) : ModuleDbContext(options)
{
    public const string SchemaName = "feedback";
    public const string ComplaintNumbers = "complaint_numbers";

    public DbSet<Complaint> Complaints => Set<Complaint>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasSequence<long>(ComplaintNumbers);
        base.OnModelCreating(modelBuilder);
    }
}
