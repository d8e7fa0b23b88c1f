using Licensing.Kernel.Cases;
using Licensing.Kernel.Offices;
using Licensing.Kernel.People;
using Licensing.Platform.Auditing;
using Licensing.Platform.Cases;
using Licensing.Platform.Law;
using Licensing.Platform.Law.Changes;
using Licensing.Platform.Outbox;
using Licensing.Platform.Terminals;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Data;

/// <summary>The kernel's schema: people, offices, cases, reference data, audit trail, outbox. Only Platform uses it.</summary>
[Schema("kernel")]
public sealed class KernelDb(DbContextOptions<KernelDb> options) : ModuleDbContext(options)
{
    /// <summary>Sequence of the short numbers of drafts.</summary>
    public const string DraftNumbers = "draft_numbers";

    /// <summary>Sequence of the register of refusals to accept.</summary>
    public const string IntakeRefusalNumbers = "intake_refusal_numbers";

    /// <summary>Sequence of the issue register.</summary>
    public const string HandOverNumbers = "hand_over_numbers";

    /// <summary>Sequence of the journal of changes of the law.</summary>
    public const string LawProposalNumbers = "law_proposal_numbers";

    /// <summary>People.</summary>
    public DbSet<Person> People => Set<Person>();

    /// <summary>Their names for search.</summary>
    public DbSet<PersonNameKey> NameKeys => Set<PersonNameKey>();

    /// <summary>Their documents.</summary>
    public DbSet<IdentityDocument> IdentityDocuments => Set<IdentityDocument>();

    /// <summary>Who acts for whom.</summary>
    public DbSet<Representation> Representations => Set<Representation>();

    /// <summary>Organisations.</summary>
    public DbSet<Organisation> Organisations => Set<Organisation>();

    /// <summary>Their names for search.</summary>
    public DbSet<OrganisationNameKey> OrganisationNameKeys => Set<OrganisationNameKey>();

    /// <summary>Who acts for an organisation.</summary>
    public DbSet<OrganisationRepresentative> OrganisationRepresentatives => Set<OrganisationRepresentative>();

    /// <summary>Offices.</summary>
    public DbSet<Office> Offices => Set<Office>();

    /// <summary>Cases.</summary>
    public DbSet<Case> Cases => Set<Case>();

    /// <summary>Their history.</summary>
    public DbSet<CaseEvent> Events => Set<CaseEvent>();

    /// <summary>Their payments.</summary>
    public DbSet<CasePayment> Payments => Set<CasePayment>();

    /// <summary>Intakes under way.</summary>
    public DbSet<CaseDraft> Drafts => Set<CaseDraft>();

    /// <summary>Refusals to accept documents.</summary>
    public DbSet<IntakeRefusal> IntakeRefusals => Set<IntakeRefusal>();

    /// <summary>Issue registers.</summary>
    public DbSet<HandOver> HandOvers => Set<HandOver>();

    /// <summary>Officers' saved views of the work queue.</summary>
    public DbSet<WorkView> WorkViews => Set<WorkView>();

    /// <summary>Monthly calculation indices.</summary>
    public DbSet<MciRow> Mci => Set<MciRow>();

    /// <summary>Tariffs of the state monopoly.</summary>
    public DbSet<TariffRow> Tariffs => Set<TariffRow>();

    /// <summary>Public holidays.</summary>
    public DbSet<HolidayRow> Holidays => Set<HolidayRow>();

    /// <summary>Opening hours.</summary>
    public DbSet<ScheduleRow> Schedules => Set<ScheduleRow>();

    /// <summary>Overridden numbers of standards.</summary>
    public DbSet<OverrideRow> Overrides => Set<OverrideRow>();

    /// <summary>The journal of changes of the law's data.</summary>
    public DbSet<LawProposal> LawProposals => Set<LawProposal>();

    /// <summary>Terminals in the halls.</summary>
    public DbSet<Terminal> Terminals => Set<Terminal>();

    /// <summary>Audit trail.</summary>
    public DbSet<AuditRecord> Audit => Set<AuditRecord>();

    /// <summary>Its chain.</summary>
    public DbSet<AuditSeal> Seals => Set<AuditSeal>();

    /// <summary>Ends of the chain, day by day.</summary>
    public DbSet<AuditRoot> Roots => Set<AuditRoot>();

    /// <summary>Events on their way out.</summary>
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    /// <summary>Who has had them.</summary>
    public DbSet<OutboxDelivery> Deliveries => Set<OutboxDelivery>();

    /// <summary>Commands done, by key.</summary>
    public DbSet<DoneCommand> DoneCommands => Set<DoneCommand>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasSequence<long>(DraftNumbers).StartsAt(1001);
        modelBuilder.HasSequence<long>(IntakeRefusalNumbers);
        modelBuilder.HasSequence<long>(HandOverNumbers);
        modelBuilder.HasSequence<long>(LawProposalNumbers);
        base.OnModelCreating(modelBuilder);
    }
}

/// <summary>A command that was done, with what it gave back, so that sending it again does nothing twice.</summary>
public sealed class DoneCommand
{
    /// <summary>Key given by the sender.</summary>
    public Guid Key { get; init; }

    /// <summary>Use case.</summary>
    public required string Action { get; init; }

    /// <summary>Who sent it.</summary>
    public Guid UserId { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>What it gave back, JSON.</summary>
    public required string Result { get; init; }
}
