using Licensing.Platform.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.Platform.Data;

internal sealed class WorkViewTable : IEntityTypeConfiguration<WorkView>
{
    public void Configure(EntityTypeBuilder<WorkView> view)
    {
        view.RowsMayGo();
        view.Property(v => v.Name).HasMaxLength(WorkView.LongestName);
        view.Property(v => v.Query).HasMaxLength(WorkView.LongestQuery);
        view.HasIndex(v => new { v.UserId, v.Name }).IsUnique();
    }
}
