using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Intake;

/// <summary>A package that the law was asked about, and whose it is.</summary>
/// <param name="Content">What was entered.</param>
/// <param name="Assessment">What the law says of it now.</param>
/// <param name="Person">The applicant, or who came for the organisation.</param>
/// <param name="Organisation">The organisation, where one applies.</param>
public sealed record Filed(DraftContent Content, DraftAssessment Assessment, string OfficeId, string Region, Person Person, Organisation? Organisation);

/// <summary>Makes cases of packages that can be accepted (C-3.3): of one at the counter, of many in a list.</summary>
public sealed class CaseMaker(DatabaseSession session)
{
    /// <summary>The case, not saved yet.</summary>
    public async Task<Case> Make(IServiceFlow flow, Filed filed, UseCase useCase, CancellationToken cancellation)
    {
        var (content, assessment, officeId, region, person, organisation) = filed;
        var (answer, facts) = (assessment.Answer!, assessment.Facts.ToJsonString(CaseJson.Options));
        var applying = new Applying(person.Id, organisation?.Id, facts, content.Subject, BusinessTime.DateOf(useCase.Now)) { OfficeId = officeId };
        var sheet = DeadlineSheet.Whole(answer.Deadlines);
        return Case.Accept(
            new Acceptance
            {
                Number = await NextNumber(flow, useCase, cancellation),
                Service = flow.Standard.Service,
                Edition = answer.Edition,
                OfficeId = officeId,
                Region = region,
                DecidingOfficeId = await flow.DecidingOffice(officeId, cancellation),
                PersonId = person.Id,
                OrganisationId = organisation?.Id,
                RepresentativeId = organisation is null ? content.RepresentativeId : null,
                ApplicantName = organisation?.Name ?? person.Name.Full,
                ApplicantDate = organisation?.RegisteredOn ?? person.BirthDate,
                Facts = facts,
                Subject = content.Subject,
                Documents = Checklist(content, assessment),
                Payments = PaymentRules.Kept(content.Payments),
                Deadline = sheet,
                DeadlineJson = CaseJson.Write(sheet),
                Steps = await flow.Steps(applying, cancellation),
            },
            useCase.Officer,
            useCase.Now);
    }

    /// <summary>Leaves the trace of an accepted case, and tells others.</summary>
    public static void Tell(Case accepted, UseCase useCase)
    {
        useCase.Changed("case", accepted.Number, accepted.PersonId, accepted.Id);
        useCase.Publish(new CaseAccepted(
            accepted.Id, accepted.Number, accepted.Service, accepted.Edition, accepted.PersonId, accepted.OfficeId, accepted.FiledAt, accepted.DueAt));
    }

    // One sequence a service, never restarted; the year is that of acceptance (C-3).
    private async Task<string> NextNumber(IServiceFlow flow, UseCase useCase, CancellationToken cancellation)
    {
        var (schema, sequence) = flow.Numbers;
        var next = await session.Next(schema, sequence, cancellation);
        return CaseNumber.Create(flow.Standard.Service, BusinessTime.DateOf(useCase.Now).Year, next).Value;
    }

    private static List<CaseDocument> Checklist(DraftContent content, DraftAssessment assessment) =>
    [
        .. assessment.Checklist.Select((row, i) =>
        {
            var entered = content.Proven(assessment.Proven).Documents.FirstOrDefault(d => d.Code == row.Code);
            return new CaseDocument
            {
                Ordinal = i + 1,
                Code = row.Code,
                Clause = row.Clause,
                Presented = row.Counts,
                Number = entered?.Number,
                Issuer = entered?.Issuer,
                IssuedOn = entered?.IssuedOn,
                ValidTo = entered?.ValidTo,
                Scans = [.. entered?.Scans ?? []],
            };
        }),
    ];
}
