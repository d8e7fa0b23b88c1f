using System.Text.Json;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Offices;
using Licensing.Kernel.People;
using Licensing.Platform.ReferenceData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.Platform.Data;

internal sealed class CaseTable : IEntityTypeConfiguration<Case>
{
    public void Configure(EntityTypeBuilder<Case> row)
    {
        row.Ignore(c => c.OpenStep);
        row.Ignore(c => c.LastDecision);
        row.Property(c => c.Number).HasMaxLength(24);
        row.Property(c => c.Service).HasMaxLength(4);
        row.Property(c => c.Edition).HasMaxLength(20);
        row.Property(c => c.Operation).HasMaxLength(40);
        row.Property(c => c.OfficeId).HasMaxLength(120);
        row.Property(c => c.DecidingOfficeId).HasMaxLength(120);
        row.Property(c => c.Region).HasMaxLength(6);
        row.Property(c => c.ApplicantName).HasMaxLength(310);
        row.Property(c => c.AcceptedByName).HasMaxLength(200);
        row.Property(c => c.AssignedToName).HasMaxLength(200);
        row.Property(c => c.CurrentStep).HasMaxLength(60);
        row.Property(c => c.WaitsFor).HasMaxLength(40);
        row.HasIndex(c => c.Number).IsUnique();
        row.HasIndex(c => new { c.OfficeId, c.Stage, c.DueAt, c.Id });
        row.HasIndex(c => new { c.DecidingOfficeId, c.Stage, c.DueAt, c.Id });
        row.HasIndex(c => new { c.Region, c.Stage, c.DueAt, c.Id });
        row.HasIndex(c => new { c.OfficeId, c.Stage, c.Mark, c.DueAt, c.Id });
        row.HasIndex(c => new { c.DecidingOfficeId, c.Stage, c.Mark, c.DueAt, c.Id });
        row.HasIndex(c => new { c.Region, c.Stage, c.Mark, c.DueAt, c.Id });
        row.HasIndex(c => new { c.OfficeId, c.CurrentStep, c.DueAt, c.Id });
        row.HasIndex(c => new { c.DecidingOfficeId, c.CurrentStep, c.DueAt, c.Id });
        row.HasIndex(c => new { c.AssignedTo, c.Stage, c.DueAt, c.Id });
        row.HasIndex(c => c.FiledAt);
        row.HasIndex(c => c.DecidedAt);
        row.HasIndex(c => new { c.IsOpen, c.DueSoonAt });
        row.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
        row.HasOne<Person>().WithMany().HasForeignKey(c => c.RepresentativeId).OnDelete(DeleteBehavior.Restrict);
        row.HasOne<Organisation>().WithMany().HasForeignKey(c => c.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        row.HasOne<Office>().WithMany().HasForeignKey(c => c.OfficeId).OnDelete(DeleteBehavior.Restrict);
        row.HasMany(c => c.Steps).WithOne().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Restrict);
        row.HasMany(c => c.Events).WithOne().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Restrict);
        row.HasMany(c => c.Documents).WithOne().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Restrict);
        row.HasMany(c => c.Payments).WithOne().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Restrict);
        row.HasMany(c => c.Decisions).WithOne().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CasePartTables :
    IEntityTypeConfiguration<CaseStep>, IEntityTypeConfiguration<CaseEvent>, IEntityTypeConfiguration<CaseDocument>,
    IEntityTypeConfiguration<CasePayment>, IEntityTypeConfiguration<CaseDecision>
{
    public void Configure(EntityTypeBuilder<CaseStep> step)
    {
        step.Property(s => s.Code).HasMaxLength(60);
        step.Property(s => s.WaitsFor).HasMaxLength(40);
        step.Property(s => s.ClosedByName).HasMaxLength(200);
        step.Property(s => s.Outcome).HasMaxLength(60);
        step.HasIndex(s => new { s.CaseId, s.Ordinal }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CaseEvent> row)
    {
        row.Property(e => e.Type).HasMaxLength(60);
        row.Property(e => e.UserName).HasMaxLength(200);
        row.Property(e => e.OfficeId).HasMaxLength(120);
        row.HasIndex(e => new { e.CaseId, e.Ordinal }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CaseDocument> document)
    {
        document.Property(d => d.Code).HasMaxLength(60);
        document.Property(d => d.Clause).HasMaxLength(20);
        document.Property(d => d.Number).HasMaxLength(60);
        document.Property(d => d.Issuer).HasMaxLength(200);
        document.Property(d => d.Scans).AsJson();
        document.HasIndex(d => new { d.CaseId, d.Ordinal }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CasePayment> payment)
    {
        payment.Property(p => p.Payer).HasMaxLength(310);
        payment.Property(p => p.Bank).HasMaxLength(100);
        payment.Property(p => p.ReceiptNumber).HasMaxLength(40);
        payment.HasIndex(p => new { p.Bank, p.PaidOn, p.ReceiptNumber }).IsUnique();
        payment.HasIndex(p => p.CaseId);
    }

    public void Configure(EntityTypeBuilder<CaseDecision> decision)
    {
        decision.Property(d => d.ProposedByName).HasMaxLength(200);
        decision.Property(d => d.DecidedByName).HasMaxLength(200);
        decision.HasIndex(d => new { d.CaseId, d.Ordinal }).IsUnique();
    }
}

internal sealed class IntakeTables :
    IEntityTypeConfiguration<CaseDraft>, IEntityTypeConfiguration<IntakeRefusal>, IEntityTypeConfiguration<HandOver>, IEntityTypeConfiguration<Office>
{
    public void Configure(EntityTypeBuilder<CaseDraft> draft)
    {
        draft.RowsMayGo();
        draft.Property(d => d.Service).HasMaxLength(4);
        draft.Property(d => d.OfficeId).HasMaxLength(120);
        draft.Property(d => d.Region).HasMaxLength(6);
        draft.Property(d => d.OwnerName).HasMaxLength(200);
        draft.Property(d => d.SavedByName).HasMaxLength(200);
        draft.Property(d => d.ApplicantName).HasMaxLength(310);
        draft.Property(d => d.Content).HasConversion(c => CaseJson.Write(c), json => CaseJson.Read<DraftContent>(json));
        draft.HasIndex(d => d.Number).IsUnique();
        draft.HasIndex(d => new { d.OfficeId, d.CaseId, d.SavedAt });
    }

    public void Configure(EntityTypeBuilder<IntakeRefusal> refusal)
    {
        refusal.Property(r => r.Service).HasMaxLength(4);
        refusal.Property(r => r.Edition).HasMaxLength(20);
        refusal.Property(r => r.OfficeId).HasMaxLength(120);
        refusal.Property(r => r.ApplicantName).HasMaxLength(310);
        refusal.Property(r => r.ByName).HasMaxLength(200);
        refusal.Property(r => r.Missing).AsJson();
        refusal.HasIndex(r => r.Number).IsUnique();
        refusal.HasIndex(r => r.DraftId);
        refusal.HasIndex(r => new { r.OfficeId, r.At });
    }

    public void Configure(EntityTypeBuilder<HandOver> entry)
    {
        entry.Property(h => h.OfficeId).HasMaxLength(120);
        entry.Property(h => h.Service).HasMaxLength(4);
        entry.Property(h => h.What).HasMaxLength(200);
        entry.Property(h => h.To).HasMaxLength(310);
        entry.Property(h => h.DocumentShown).HasMaxLength(HandOver.LongestDocument);
        entry.Property(h => h.OutsideHoursReason).HasMaxLength(HandOver.LongestReason);
        entry.HasIndex(h => h.CaseId);
        entry.Property(h => h.ByName).HasMaxLength(200);
        entry.HasIndex(h => h.Number).IsUnique();
        entry.HasIndex(h => new { h.OfficeId, h.At });
        entry.HasOne<Case>().WithMany().HasForeignKey(h => h.CaseId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Office> office)
    {
        office.Property(o => o.Id).HasMaxLength(120);
        office.Property(o => o.ParentId).HasMaxLength(120);
        office.Property(o => o.Region).HasMaxLength(6);
        office.Property(o => o.NameKk).HasMaxLength(300);
        office.Property(o => o.AddressKk).HasMaxLength(300);
        office.Property(o => o.Email).HasMaxLength(200);
        office.Property(o => o.Web).HasMaxLength(200);
        office.Property(o => o.Phones).AsJson();
        office.Property(o => o.Services).AsJson();
        office.Property<string>(OfficesData.WrittenAs).HasMaxLength(64).IsRequired(false);
        office.HasIndex(o => o.Region);
    }
}

/// <summary>A small list kept as one JSON value in a text column, the same on every database.</summary>
public static class JsonColumn
{
    /// <summary>Keeps the list as JSON.</summary>
    public static PropertyBuilder<List<T>> AsJson<T>(this PropertyBuilder<List<T>> property)
    {
        property.HasConversion(
            list => JsonSerializer.Serialize(list, CaseJson.Options),
            json => JsonSerializer.Deserialize<List<T>>(json, CaseJson.Options) ?? new List<T>(),
            new ValueComparer<List<T>>((a, b) => a!.SequenceEqual(b!), l => l.Count, l => l.ToList()));
        return property;
    }
}
