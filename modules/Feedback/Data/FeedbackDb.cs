using Licensing.Feedback.Domain;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Feedback.Data;

/// <summary>The journal of complaints, what people answered, and what was measured: schema <c>feedback</c>.</summary>
[Schema(SchemaName)]
internal sealed class FeedbackDb(DbContextOptions<FeedbackDb> options) : ModuleDbContext(options)
{
    public const string SchemaName = "feedback";
    public const string ComplaintNumbers = "complaint_numbers";

    public DbSet<Complaint> Complaints => Set<Complaint>();

    public DbSet<SurveyAnswer> Answers => Set<SurveyAnswer>();

    public DbSet<SurveyTurn> Turns => Set<SurveyTurn>();

    public DbSet<MonthSum> MonthSums => Set<MonthSum>();

    public DbSet<SummedMonth> SummedMonths => Set<SummedMonth>();

    public DbSet<QualityTarget> Targets => Set<QualityTarget>();

    public DbSet<OnlineService> Online => Set<OnlineService>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasSequence<long>(ComplaintNumbers);
        base.OnModelCreating(modelBuilder);
    }
}
