using System.Text.Json.Nodes;
using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Features.Electronic;
using Licensing.AddressBureau.Features.Packages;
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
internal sealed class CertificateFlow(AddressBureauDb db, AnswerDesk answers, ElectronicDesk electronic, CentreDesk centre, PeopleDesk people, OfficeDirectory offices, ILaw law, TimeProvider clock, ITexts texts) : IServiceFlow
{
    public const string Service = "AC";

    public IStandard Standard => AddressCertificateStandard.Declared;

    public bool FourEyes => false;

    public (string Schema, string Sequence) Numbers => (AddressBureauDb.SchemaName, AddressBureauDb.CaseNumbers);

    /// <summary>A centre is the channel «centre», but for what came signed through the portal; elsewhere the edition's own place is meant.</summary>
    public async Task<JsonObject> KnownFacts(Applying applying, CancellationToken cancellation) =>
        CertificateJson.Facts(applying.FactsJson).Channel != Channel.Portal && applying.OfficeId is { } id && await people.FindOffice(id, cancellation) is { Kind: OfficeKind.PublicServiceCentre } ? new JsonObject { ["channel"] = "centre" } : [];

    /// <summary>In 2010 the bureau answers what a centre of its region takes in (AC-14 of 2010); since 2014 the centre does it by itself.</summary>
    public async Task<string> DecidingOffice(string officeId, CancellationToken cancellation)
    {
        var edition = Standard.EditionOn(BusinessTime.DateOf(clock.GetUtcNow()), await law.Now(cancellation));
        return edition?.Code != "132-2014" && await people.FindOffice(officeId, cancellation) is { Kind: OfficeKind.PublicServiceCentre } centre
            ? await offices.HeadOf(OfficeKind.AddressBureau, centre.Region, Service, cancellation) ?? officeId
            : officeId;
    }

    public async Task<IReadOnlyList<StepPlan>> Steps(Applying applying, CancellationToken cancellation) =>
        CentreDesk.Steps(Standard.EditionOn(applying.On, await law.Now(cancellation))?.Code, applying.FactsJson);

    /// <summary>The right to know is the edition's papers; that they are of this person and this applicant is looked at here.</summary>
    public async Task<Problem?> Accepted(Case accepted, UseCase useCase, CancellationToken cancellation)
    {
        await centre.Accepted(accepted, useCase, cancellation);
        return await RightToKnow(accepted, useCase, cancellation);
    }

    /// <summary>The answer is made, and stands in the journal.</summary>
    public async Task<Problem?> Granted(Case granted, UseCase useCase, CancellationToken cancellation)
    {
        if (CertificateJson.Subject(granted.Subject).ListId is not null)
        {
            return new Problem("AC.list-on-its-page");
        }

        if ((await RightToKnow(granted, useCase, cancellation) ?? electronic.Objection(granted.Edition)) is { } problem)
        {
            return problem;
        }

        await answers.Make(granted, useCase, cancellation);
        return await centre.Granted(granted, useCase, cancellation);
    }

    public async Task<string> HandedOverThing(Case closing, CancellationToken cancellation)
    {
        var kazakh = texts.In(Cultures.Kazakh);
        if (CertificateJson.Subject(closing.Subject) is { ListId: not null, ListRows: var rows })
        {
            return kazakh.Format("AC.thing.list", rows);
        }

        var made = await db.Inquiries.AsNoTracking().SingleOrDefaultAsync(i => i.CaseId == closing.Id, cancellation);
        return made is not null ? kazakh.Format("AC.thing.certificate", made.Number)
            : kazakh[closing.IsRefused ? "AC.thing.refusal" : "AC.thing.documents"];
    }

    public Task HandedOver(Case closing, HandOver entry, UseCase useCase, CancellationToken cancellation) => centre.HandedOver(closing, useCase, cancellation);

    public Task Ended(Case ended, UseCase useCase, CancellationToken cancellation) => centre.Ended(ended, useCase, cancellation);

    public async Task<Problem?> Reopened(Case reopened, UseCase useCase, CancellationToken cancellation)
    {
        await centre.Reopened(reopened, useCase, cancellation);
        return null;
    }

    private async Task<Problem?> RightToKnow(Case about, UseCase useCase, CancellationToken cancellation)
    {
        var (subject, facts) = (CertificateJson.Subject(about.Subject), CertificateJson.Facts(about.Facts));
        return CertificateRules.Objection(subject, facts, about.PersonId) ?? await answers.Objection(subject.AboutId, useCase, cancellation);
    }
}
