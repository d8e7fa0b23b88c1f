using Licensing.Kernel.Cases;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using Licensing.Platform.Data;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Intake;

/// <summary>An organisation as the applicant of a draft (C-1): its data, and the authority of the person who came for it.</summary>
internal static class OrganisationApplicant
{
    private const string Path = DraftSteps.Applicant + ".organisation";
    private const string ActingPath = DraftSteps.Applicant + ".acting.";

    /// <summary>
    /// The code for the fact. DECISION: a joint business of entrepreneurs has a BIN and is entered as an organisation; for the law it is an
    /// entrepreneur, where the service knows one.
    /// </summary>
    public static string CodeOf(IStandard standard, DraftContent content, Organisation? organisation)
    {
        var kind = content.KindIn(standard);
        var bin = Bin.TryParse(content.NewOrganisation?.Bin ?? organisation?.Bin, out var read, out _) ? read : (Bin?)null;
        return ApplicantKinds.Code(
            kind == ApplicantKind.LegalEntity && bin?.Type == BinType.JointEntrepreneur && standard.Applicants.Contains(ApplicantKind.Entrepreneur)
                ? ApplicantKind.Entrepreneur : kind);
    }

    /// <summary>What is wrong or lacking with the organisation, and with the person who came for it.</summary>
    public static async Task<List<FieldError>> Check(
        KernelDb db, DraftContent content, Organisation? organisation, Person? person, DateOnly today, CancellationToken cancellation)
    {
        List<FieldError> errors = content.NewOrganisation is { } entry ? [.. OrganisationRules.Check(entry, today, Path + ".")]
            : organisation is null ? [new FieldError(Path, "organisation-needed")]
            : [];
        if (Bin.TryParse(content.NewOrganisation?.Bin, out var bin, out _)
            && await db.Organisations.AsNoTracking().FirstOrDefaultAsync(o => o.Bin == bin.Value && o.Id != content.OrganisationId, cancellation) is { } holder)
        {
            errors.Add(new FieldError(Path + ".bin", "bin-taken", holder.Name));
        }

        if ((content.NewPerson?.BirthDate ?? person?.BirthDate) is { } born && born <= today && Ages.On(born, today) < Adult.Age)
        {
            errors.Add(new FieldError(DraftSteps.Applicant + ".birthDate", "representative-child"));
        }

        if (person is not null || content.NewPerson is not null)
        {
            errors.AddRange(OrganisationRules.Check(content.Acting ?? new ActingEntry(), today, ActingPath));
        }

        return errors;
    }

    /// <summary>Makes or corrects the record, and enters the authority unless it is known; in the acceptance's own transaction.</summary>
    public static async Task<Organisation> Settle(KernelDb db, DraftContent content, Person person, UseCase useCase, CancellationToken cancellation)
    {
        var organisation = content.OrganisationId is { } id
            ? await db.Organisations.Include(o => o.NameKeys).SingleAsync(o => o.Id == id, cancellation)
            : db.Organisations.Add(new Organisation { Bin = "" }).Entity;
        if (content.NewOrganisation is { } entry)
        {
            OrganisationRules.Correct(organisation, entry);
            useCase.Changed("organisation", organisation.Id);
        }

        var (basis, authority, validTo) = (content.Acting!.Basis, content.Acting.Authority!.Trim(), content.Acting.ValidTo);
        var isKnown = await db.OrganisationRepresentatives.AnyAsync(
            r => r.OrganisationId == organisation.Id && r.PersonId == person.Id && r.Basis == basis && r.Authority == authority && r.ValidTo == validTo, cancellation);
        if (!isKnown)
        {
            db.OrganisationRepresentatives.Add(new OrganisationRepresentative
            {
                OrganisationId = organisation.Id,
                PersonId = person.Id,
                Basis = basis,
                Authority = authority,
                ValidTo = validTo,
            });
            useCase.Changed("organisation-representative", organisation.Id, person.Id);
        }

        return organisation;
    }
}
