using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Offices;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Demo.Builders;

/// <summary>A case as acceptance leaves it: the law says which documents, which fee and until when.</summary>
internal abstract class FiledCase<TFacts>(Standard<TFacts> standard, Person person, Office office)
    where TFacts : ServiceFacts, new()
{
    public required TFacts Facts { get; init; }

    public Organisation? Organisation { get; init; }

    public LawSnapshot Law { get; init; } = LawSnapshot.Defaults;

    public DateTimeOffset FiledAt { get; init; } = new(2026, 11, 24, 10, 0, 0, BusinessTime.Offset);

    public Officer Officer { get; init; } = new(Guid.Empty, "Қабылдаушы А.", office.Id);

    /// <summary>Of the case number, and of the papers presented.</summary>
    public long Sequence { get; init; } = 900_001;

    /// <summary>What the law said, once it is built.</summary>
    public Assessment? Answer { get; private set; }

    protected Person Person => person;

    protected abstract string? Subject { get; }

    protected abstract IReadOnlyList<StepPlan> Steps(TFacts facts, DateOnly day);

    /// <summary>The facts with what intake takes from the record.</summary>
    protected virtual TFacts Completed() => Facts;

    protected virtual string Issuer(string document) => "ҚР ІІМ";

    public Case Build()
    {
        var facts = Completed();
        var answer = Answer = Assess(facts);
        var (sheet, day) = (answer.Deadlines[^1], BusinessTime.DateOf(FiledAt));
        return Case.Accept(
            new Acceptance
            {
                Number = CaseNumber.Create(standard.Service, day.Year, Sequence).Value,
                Service = answer.Service,
                Edition = answer.Edition,
                OfficeId = office.Id,
                Region = office.Region,
                DecidingOfficeId = office.Id,
                PersonId = person.Id,
                OrganisationId = Organisation?.Id,
                ApplicantName = Organisation?.Name ?? person.Name.Full,
                ApplicantDate = Organisation?.RegisteredOn ?? person.BirthDate,
                Facts = standard.Schema.ToJson(facts).ToJsonString(CaseJson.Options),
                Subject = Subject,
                Documents = [.. answer.Documents.Select((d, i) => Document(d, i + 1, day))],
                Payments = answer.DueNow == 0 ? [] : [Payment(answer.DueNow, day)],
                Deadline = sheet,
                DeadlineJson = CaseJson.Write(sheet),
                Steps = Steps(facts, day),
            },
            Officer,
            BusinessTime.ToUtc(FiledAt));
    }

    private Assessment Assess(TFacts facts)
    {
        var edition = standard.EditionOn(BusinessTime.DateOf(FiledAt), Law) ?? throw new InvalidOperationException($"No edition on {FiledAt}.");
        var json = JsonSerializer.SerializeToElement(standard.Schema.ToJson(facts));
        var asked = edition.Documents.Select(d => d.Code).Distinct().ToImmutableArray();
        return standard.Assess(new AssessmentInput(FiledAt, null, BusinessTime.DateOf(FiledAt), json, asked, Law.Schedule(edition.Schedule)), Law).Assessment
            ?? throw new InvalidOperationException($"The facts are wrong: {json}");
    }

    private CasePayment Payment(long total, DateOnly day) => new()
    {
        Payer = Organisation?.Name ?? person.Name.Full,
        Amount = total,
        PaidOn = day,
        Bank = "ҚАЗПОШТА",
        ReceiptNumber = standard.Service + Sequence.ToString("D8", CultureInfo.InvariantCulture),
    };

    private CaseDocument Document(AskedDocument asked, int ordinal, DateOnly day) => new()
    {
        Ordinal = ordinal,
        Code = asked.Code,
        Clause = asked.Clause,
        Presented = asked.Presented,
        Number = Sequence.ToString("D6", CultureInfo.InvariantCulture),
        Issuer = Issuer(asked.Code),
        IssuedOn = day.AddDays(-3),
    };
}

/// <summary>What acceptance does with a case, as a use case of its own: one transaction, rolled back where it did not succeed.</summary>
internal static class FlowWork
{
    public static async Task<Problem?> Accept(IServiceProvider services, Case accepted, Actor by, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var found = scope.ServiceProvider;
        var session = found.GetRequiredService<DatabaseSession>();
        var now = ModelConventions.Cut(found.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        await session.Begin(cancellation);
        found.GetRequiredService<KernelDb>().Cases.Add(accepted);
        var flow = found.GetServices<IServiceFlow>().Single(f => f.Standard.Service == accepted.Service);
        if (await flow.Accepted(accepted, new UseCase(by, now, "accept", null), cancellation) is { } problem)
        {
            return problem;
        }

        await session.Save(cancellation);
        await session.Commit(cancellation);
        return null;
    }
}
