using System.Text.Json.Nodes;
using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Law;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.Law;
using Licensing.Platform.Offices;
using Licensing.Platform.People;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.AddressBureau.Features.Certificates;

/// <summary>AC on the common path of a case: written requests and those that a centre takes in. Who comes to the bureau in person gets the certificate at once (<see cref="IssueCertificate"/>).</summary>
internal sealed class CertificateFlow(AddressBureauDb db, AnswerDesk answers, PeopleDesk people, OfficeDirectory offices, ILaw law, TimeProvider clock, ITexts texts) : IServiceFlow
{
    public const string Service = "AC";

    public IStandard Standard => AddressCertificateStandard.Declared;

    public bool FourEyes => false;

    public (string Schema, string Sequence) Numbers => (AddressBureauDb.SchemaName, AddressBureauDb.CaseNumbers);

    /// <summary>A centre is the channel «centre»; elsewhere the edition's own place is meant.</summary>
    public async Task<JsonObject> KnownFacts(Applying applying, CancellationToken cancellation) =>
        applying.OfficeId is { } id && await people.FindOffice(id, cancellation) is { Kind: OfficeKind.PublicServiceCentre } ? new JsonObject { ["channel"] = "centre" } : [];

    /// <summary>In 2010 the bureau answers what a centre of its region takes in (AC-14 of 2010); since 2014 the centre does it by itself.</summary>
    public async Task<string> DecidingOffice(string officeId, CancellationToken cancellation)
    {
        var edition = Standard.EditionOn(BusinessTime.DateOf(clock.GetUtcNow()), await law.Now(cancellation));
        return edition?.Code != "132-2014" && await people.FindOffice(officeId, cancellation) is { Kind: OfficeKind.PublicServiceCentre } centre
            ? await offices.HeadOf(OfficeKind.AddressBureau, centre.Region, Service, cancellation) ?? officeId
            : officeId;
    }

    public Task<IReadOnlyList<StepPlan>> Steps(Applying applying, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<StepPlan>>([]);

    /// <summary>The right to know is the edition's papers; that they are of this person and this applicant is looked at here.</summary>
    public Task<Problem?> Accepted(Case accepted, UseCase useCase, CancellationToken cancellation) => RightToKnow(accepted, useCase, cancellation);

    /// <summary>The answer is made, and stands in the journal.</summary>
    public async Task<Problem?> Granted(Case granted, UseCase useCase, CancellationToken cancellation)
    {
        if (await RightToKnow(granted, useCase, cancellation) is { } problem)
        {
            return problem;
        }

        await answers.Make(granted, useCase, cancellation);
        return null;
    }

    public async Task<string> HandedOverThing(Case closing, CancellationToken cancellation)
    {
        var kazakh = texts.In(Cultures.Kazakh);
        var made = await db.Inquiries.AsNoTracking().SingleOrDefaultAsync(i => i.CaseId == closing.Id, cancellation);
        return made is not null ? kazakh.Format("AC.thing.certificate", made.Number)
            : kazakh[closing.LastDecision is { Kind: DecisionKind.Refuse, State: DecisionState.Final } ? "AC.thing.refusal" : "AC.thing.documents"];
    }

    public Task HandedOver(Case closing, HandOver entry, UseCase useCase, CancellationToken cancellation) => Task.CompletedTask;

    private async Task<Problem?> RightToKnow(Case about, UseCase useCase, CancellationToken cancellation)
    {
        var (subject, facts) = (CertificateJson.Subject(about.Subject), CertificateJson.Facts(about.Facts));
        return CertificateRules.Objection(subject, facts, about.PersonId) ?? await answers.Objection(subject.AboutId, useCase, cancellation);
    }
}
