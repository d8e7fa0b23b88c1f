using System.Text.Json.Nodes;
using Licensing.ExitClearance.Data;
using Licensing.ExitClearance.Domain;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Law;
using Licensing.Platform.Offices;
using Licensing.Platform.People;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ExitClearance.Features;

/// <summary>What EX adds to the common path of a case: the bodies' answers, two people for the decision, then confirmation, registers and the decision on paper (EX-4.1, EX-9).</summary>
internal sealed class ExitFlow(ExitClearanceDb db, DatabaseSession session, PeopleDesk people, OfficeDirectory offices, ExitClock clock, BodyDesk bodies, ITexts texts)
    : IServiceFlow, IOwnClocks
{
    public const string Service = "EX";

    public IStandard Standard => ExitStandard.Declared;

    public bool FourEyes => true;

    /// <summary>EX-9: the applicant, or an attorney with a notarised power.</summary>
    public bool AttorneyCollects => true;

    public (string Schema, string Sequence) Numbers => (ExitClearanceDb.SchemaName, ExitClearanceDb.CaseNumbers);

    /// <summary>EX-3: the office that takes in is the channel.</summary>
    public async Task<JsonObject> KnownFacts(Applying applying, CancellationToken cancellation) =>
        applying.OfficeId is { } id && await people.FindOffice(id, cancellation) is { } office
            ? office.Kind switch
            {
                OfficeKind.PublicServiceCentre => new JsonObject { ["channel"] = "corporation" },
                OfficeKind.MigrationPoliceUnit => new JsonObject { ["channel"] = "provider" },
                _ => [],
            }
            : [];

    /// <summary>EX-10: what the bodies answered; EX-9: the seven days that were missed.</summary>
    public async Task<JsonObject> FoundFacts(Case about, CancellationToken cancellation)
    {
        var answers = await bodies.Standing(about.Id, cancellation);
        var missed = await db.Files.AnyAsync(f => f.CaseId == about.Id && f.MissedOn != null, cancellation);
        var found = answers.SelectMany(a => a.Findings).Concat(missed ? [ExitStandard.MilitaryRemoval] : []).Distinct();
        return new JsonObject { ["bars"] = new JsonArray([.. found.Select(code => (JsonNode?)JsonValue.Create(code))]) };
    }

    /// <summary>DECISION: what the State Corporation takes in goes to the head unit of its region.</summary>
    public async Task<string> DecidingOffice(string officeId, CancellationToken cancellation) =>
        await people.FindOffice(officeId, cancellation) is { Kind: not OfficeKind.MigrationPoliceUnit } office
            ? await offices.HeadOf(OfficeKind.MigrationPoliceUnit, office.Region, Service, cancellation) ?? officeId
            : officeId;

    /// <summary>The first stage is planned once the package is accepted, when its clock is known.</summary>
    public Task<IReadOnlyList<StepPlan>> Steps(Applying applying, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<StepPlan>>([]);

    /// <summary>Stage 1: the entry of the register, and a question to every body (EX-4.1).</summary>
    public async Task<Problem?> Accepted(Case accepted, UseCase useCase, CancellationToken cancellation)
    {
        var person = await people.Find(accepted.PersonId!.Value, cancellation)
            ?? throw new InvalidOperationException($"The applicant of {accepted.Number} is not there.");
        var (subject, facts) = (ExitJson.Subject(accepted.Subject), ExitJson.Facts(accepted.Facts));
        var applicant = new ExitApplicant(
            person.Id, person.Name, person.BirthDate, person.Iin, subject.Country!, subject.Address!.Trim(), subject.MobilePhone?.Trim(), subject.Children, facts.Channel,
            facts.LiableToService, subject.HomeVisit);
        var serial = await session.Next(ExitClearanceDb.SchemaName, ExitClearanceDb.Serials, cancellation);
        var file = ExitFile.Of(ExitCase.Of(accepted), applicant, serial, await clock.Stages(accepted, cancellation));
        db.Files.Add(file);
        db.Questions.AddRange(BodyGrounds.All.Select(body => BodyQuestion.To(body, file, useCase.Now)));
        accepted.Plan(ExitSteps.Review(file.AgreementDueAt), useCase.Now);
        return null;
    }

    /// <summary>
    /// The stages anew from the day of filing, once more where a complaint opened the case again. DECISION: days that began with a decision move later where they end on a
    /// day off, and never earlier: somebody was told of them.
    /// </summary>
    public async Task<bool> Reckon(Case running, ILaw now, long change, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Files.SingleOrDefaultAsync(f => f.CaseId == running.Id, cancellation) is not { } file)
        {
            return false;
        }

        var settled = new ExitClock(now);
        var moved = file.IsGiven
            ? file.Postpone(await settled.Roll(file.RemovalDueAt, cancellation), await settled.Roll(file.ResultDueAt, cancellation))
            : file.Keep(await settled.Stages(running, cancellation));
        foreach (var step in running.Steps.Where(s => s.DueAt is not null).ToList())
        {
            var due = step.Code == ExitSteps.Agreement ? file.AgreementDueAt : await settled.Roll(step.DueAt!.Value, cancellation);
            moved |= running.MoveStep(step.Code, due, change, useCase.Officer, useCase.Now);
        }

        if (moved)
        {
            (await db.Questions.Where(q => q.CaseId == running.Id && q.AnsweredAt == null && !q.IsDropped).ToListAsync(cancellation)).ForEach(q => q.Move(file.AgreementDueAt));
            useCase.Changed("exit", file.CaseNumber, file.PersonId, running.Id);
        }

        return moved;
    }

    /// <summary>Stage 2 ends with the confirmation; its own last day and the registers follow (EX-9, appendix 4-1).</summary>
    public async Task<Problem?> Granted(Case granted, UseCase useCase, CancellationToken cancellation)
    {
        var file = await db.Files.SingleAsync(f => f.CaseId == granted.Id, cancellation);
        if (file.State != ExitState.Decision)
        {
            return new Problem("EX.not-to-decide", file.CaseNumber);
        }

        var (removal, result) = await clock.AfterDecision(new ExitPlan(file.Edition, file.DecidingOfficeId), useCase.Now, cancellation);
        file.Confirm(BusinessTime.DateOf(useCase.Now), removal, result);
        granted.GoOn(ExitSteps.AfterDecision(file.Channel, file is { IsLiable: true, MilitaryReference: null }, file.DecisionDueAt, file.RemovalDueAt), useCase.Now);
        useCase.Changed("exit", file.CaseNumber, file.PersonId, granted.Id);
        return null;
    }

    /// <summary>Refused or withdrawn: nobody is asked any more.</summary>
    public async Task Ended(Case ended, UseCase useCase, CancellationToken cancellation)
    {
        var file = await db.Files.SingleAsync(f => f.CaseId == ended.Id, cancellation);
        if (ended.State == CaseState.Refused)
        {
            file.Refuse(BusinessTime.DateOf(useCase.Now), useCase.Now);
        }
        else
        {
            file.End();
        }

        (await db.Questions.Where(q => q.CaseId == ended.Id && q.AnsweredAt == null).ToListAsync(cancellation)).ForEach(q => q.Drop());
        useCase.Changed("exit", file.CaseNumber, file.PersonId, ended.Id);
    }

    /// <summary>
    /// A complaint was founded (C-8): bodies that objected or were not heard are asked again; where the military certificate was missed, its days begin anew. What
    /// follows a grant is not done before it.
    /// </summary>
    public async Task<Problem?> Reopened(Case reopened, UseCase useCase, CancellationToken cancellation)
    {
        var file = await db.Files.SingleAsync(f => f.CaseId == reopened.Id, cancellation);
        foreach (var step in reopened.Steps.Where(s => s.State is StepState.Open or StepState.Later && s.Code is ExitSteps.Confirmation or ExitSteps.Address))
        {
            step.State = StepState.Dropped;
        }

        reopened.Plan([], useCase.Now);
        var (removal, result) = await clock.AfterDecision(new ExitPlan(file.Edition, file.DecidingOfficeId), useCase.Now, cancellation);
        file.Reopen(asksAgain: reopened.OpenStep?.Code == ExitSteps.Agreement, removal, result);
        if (file.State == ExitState.Agreement)
        {
            await bodies.AskAgain(file, useCase.Now, cancellation);
        }

        useCase.Changed("exit", file.CaseNumber, file.PersonId, reopened.Id);
        return null;
    }

    public async Task<string> HandedOverThing(Case closing, CancellationToken cancellation)
    {
        var kazakh = texts.In(Cultures.Kazakh);
        var state = await db.Files.AsNoTracking().Where(f => f.CaseId == closing.Id).Select(f => f.State).SingleAsync(cancellation);
        return state switch
        {
            ExitState.Leaving or ExitState.Left or ExitState.Restored => kazakh.Format("EX.thing.decision", closing.Number),
            ExitState.Refused => kazakh["EX.thing.refusal"],
            _ => kazakh["EX.thing.documents"],
        };
    }

    public async Task HandedOver(Case closing, HandOver entry, UseCase useCase, CancellationToken cancellation)
    {
        var file = await db.Files.SingleAsync(f => f.CaseId == closing.Id, cancellation);
        file.HandOver(entry.To, useCase.Now);
        useCase.Changed("exit", file.CaseNumber, file.PersonId, closing.Id);
    }
}
