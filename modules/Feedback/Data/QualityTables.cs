using Licensing.Feedback.Domain;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.Feedback.Data;

internal sealed class QualityTables :
    IEntityTypeConfiguration<SurveyAnswer>, IEntityTypeConfiguration<SurveyTurn>, IEntityTypeConfiguration<MonthSum>, IEntityTypeConfiguration<SummedMonth>,
    IEntityTypeConfiguration<QualityTarget>, IEntityTypeConfiguration<OnlineService>
{
    private const int Office = 120;
    private const int Service = 4;
    private const int Edition = 20;
    private const int Region = 6;
    private const int Name = 200;

    public void Configure(EntityTypeBuilder<SurveyAnswer> row)
    {
        row.ToTable("SurveyAnswers");
        row.Property(a => a.Service).HasMaxLength(Service);
        row.Property(a => a.Edition).HasMaxLength(Edition);
        row.Property(a => a.OfficeId).HasMaxLength(Office);
        row.Property(a => a.Region).HasMaxLength(Region);
        row.Property(a => a.Words).HasMaxLength(SurveyAnswer.LongestWords);
        row.HasIndex(a => a.Day);
        row.HasIndex(a => new { a.OfficeId, a.Day });
    }

    public void Configure(EntityTypeBuilder<SurveyTurn> row)
    {
        row.ToTable("SurveyTurns");
        row.HasKey(t => t.CaseId);
    }

    public void Configure(EntityTypeBuilder<MonthSum> row)
    {
        row.RowsMayGo();
        row.ToTable("MonthSums");
        row.HasKey(s => new { s.Month, s.OfficeId, s.Service, s.Edition, s.Measure, s.Region });
        row.Property(s => s.OfficeId).HasMaxLength(Office);
        row.Property(s => s.Service).HasMaxLength(Service);
        row.Property(s => s.Edition).HasMaxLength(Edition);
        row.Property(s => s.Region).HasMaxLength(Region);
        row.HasIndex(s => new { s.OfficeId, s.Month });
    }

    public void Configure(EntityTypeBuilder<SummedMonth> row)
    {
        row.ToTable("SummedMonths");
        row.HasKey(m => m.Month);
    }

    public void Configure(EntityTypeBuilder<QualityTarget> row)
    {
        row.RowsMayGo();
        row.ToTable("QualityTargets");
        row.Property(t => t.Service).HasMaxLength(Service);
        row.Property(t => t.SetByName).HasMaxLength(Name);
        row.HasIndex(t => new { t.Year, t.Service, t.Indicator }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<OnlineService> row)
    {
        row.ToTable("OnlineServices");
        row.HasKey(s => s.Service);
        row.Property(s => s.Service).HasMaxLength(Service);
        row.Property(s => s.SetByName).HasMaxLength(Name);
    }
}
