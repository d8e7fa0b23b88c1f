using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Licensing.Testing;

/// <summary>The product on a database of its own, and the officers of a migration police unit.</summary>
public abstract class MigrationApp : TestApp
{
    /// <summary>The unit; among the reference data.</summary>
    public const string Unit = "migration-police-ast-department";

    /// <summary>Takes in and hands out.</summary>
    public static Actor Intake { get; } = At("Марат Сәрсенов", Roles.IntakeOfficer);

    /// <summary>Enters answers and proposes decisions.</summary>
    public static Actor Decider { get; } = At("Айгүл Нұрланова", Roles.DecisionOfficer);

    /// <summary>Signs what was proposed.</summary>
    public static Actor Chief { get; } = At("Болат Әлиев", Roles.ApprovingChief);

    /// <summary>Somebody of another region who may do all of this there.</summary>
    public static Actor Elsewhere { get; } =
        Actors.At("migration-police-ala-department", "KZ-ALA", "Дана Ахметова", Roles.DecisionOfficer, Roles.IntakeOfficer, Roles.ApprovingChief);

    /// <summary>Ends with the test.</summary>
    public static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The day of the clock.</summary>
    public DateOnly Today => BusinessTime.DateOf(Clock.GetUtcNow());

    /// <summary>Version of a case, as a page that was just opened has it.</summary>
    public Task<int> VersionOf(Guid caseId) => Read(db => db.Cases.Where(c => c.Id == caseId).Select(c => c.Version).SingleAsync(Token));

    /// <summary>A case with all that belongs to it.</summary>
    public Task<Case> CaseOf(Guid caseId) => Read(db => db.Cases.AsNoTracking().Include(c => c.Steps).Include(c => c.Documents).Include(c => c.Payments).Include(c => c.Events)
        .Include(c => c.Decisions).AsSplitQuery().SingleAsync(c => c.Id == caseId, Token));

    /// <summary>The second pair of eyes.</summary>
    public async Task<Result<CaseState>> Approve(Guid caseId) => await Send(new ApproveDecision(caseId, await VersionOf(caseId)), Chief);

    /// <summary>To the applicant in person.</summary>
    public async Task<Result<long>> HandOver(Guid caseId, Person person, Actor? by = null) =>
        await Send(new HandOverCase(caseId, await VersionOf(caseId), CollectorKind.Holder, person.Name.Full, "Паспорт № 1", "сұрауы бойынша"), by ?? Intake);

    /// <summary>An officer of the unit.</summary>
    protected static Actor At(string name, params string[] roles) => Actors.At(Unit, "KZ-AST", name, roles);
}
