using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Notices;

/// <summary>Where applicants can be told: what they said at intake, kept with their record.</summary>
/// <remarks>
/// DECISION: no act says whose telephone it is. A person's own; where they have none, that of the representative in this case; an organisation's own, else that of
/// the person who came for it. What is on record now counts, so that a corrected telephone is used from then on.
/// </remarks>
internal sealed class ContactBook(KernelDb db)
{
    /// <summary>How a notice reaches whom it is for; what it names itself goes first.</summary>
    public async Task<Contact> Of(NoticeRequested wanted, CancellationToken cancellation)
    {
        var found = wanted.CaseId is { } id ? await OfCase(id, cancellation)
            : wanted.OrganisationId is { } firm ? await OfOrganisation(firm, wanted.PersonId, cancellation)
            : wanted.PersonId is { } person ? Reach(await Person(person, cancellation), null)
            : new Contact(null, null, Cultures.Kazakh.Name, true);
        return new Contact(
            ContactText.PhoneOf(wanted.Phone) ?? found.Phone, ContactText.EmailOf(wanted.Email) ?? found.Email,
            Known(wanted.Language ?? found.Language), found.Wanted);
    }

    /// <summary>How the applicant of a case is reached.</summary>
    public async Task<Contact> OfCase(Guid caseId, CancellationToken cancellation)
    {
        var about = await db.Cases.AsNoTracking().Where(c => c.Id == caseId)
            .Select(c => new { c.PersonId, c.OrganisationId, c.RepresentativeId }).SingleOrDefaultAsync(cancellation);
        if (about is null)
        {
            return new Contact(null, null, Cultures.Kazakh.Name, false);
        }

        var wish = (await db.Drafts.AsNoTracking().Where(d => d.CaseId == caseId).Select(d => d.Content).FirstOrDefaultAsync(cancellation))?.Notices ?? new NoticeWish();
        var found = about.OrganisationId is { } firm
            ? await OfOrganisation(firm, about.PersonId, cancellation)
            : Reach(await Person(about.PersonId, cancellation), about.RepresentativeId is { } acting ? await Person(acting, cancellation) : null);
        return found with { Language = Known(wish.Language), Wanted = wish.Wanted };
    }

    /// <summary>How the applicant of a case is reached and nobody who acts for them, where something is for the applicant alone (C-10): a one-time code.</summary>
    public async Task<Contact> OfApplicant(Guid caseId, CancellationToken cancellation)
    {
        var about = await db.Cases.AsNoTracking().Where(c => c.Id == caseId).Select(c => new { c.PersonId, c.OrganisationId }).SingleAsync(cancellation);
        var language = (await OfCase(caseId, cancellation)).Language;
        if (about.OrganisationId is not { } firm)
        {
            return Reach(await Person(about.PersonId, cancellation), null) with { Language = language };
        }

        var phone = await db.Organisations.Where(o => o.Id == firm).Select(o => o.Phone).SingleOrDefaultAsync(cancellation);
        return new Contact(ContactText.PhoneOf(phone), null, language, true);
    }

    /// <summary>How whoever brought a package is reached that did not become a case.</summary>
    public async Task<Contact> OfDraft(CaseDraft draft, CancellationToken cancellation)
    {
        var content = draft.Content;
        var (typed, firm) = (content.NewPerson, content.NewOrganisation);
        var known = content.OrganisationId is { } organisation ? await OfOrganisation(organisation, content.PersonId, cancellation)
            : Reach(await Person(content.PersonId, cancellation), content.RepresentativeId is { } acting ? await Person(acting, cancellation) : null);
        return new Contact(
            ContactText.PhoneOf(firm?.Phone) ?? ContactText.PhoneOf(typed?.Phone) ?? known.Phone, ContactText.EmailOf(typed?.Email) ?? known.Email,
            Known(content.Notices.Language), content.Notices.Wanted);
    }

    private static string Known(string language) => Cultures.All.FirstOrDefault(c => c.Name == language)?.Name ?? Cultures.Kazakh.Name;

    private static Contact Reach(Person? own, Person? other) => new(
        ContactText.PhoneOf(own?.Phone) ?? ContactText.PhoneOf(other?.Phone), ContactText.EmailOf(own?.Email) ?? ContactText.EmailOf(other?.Email), Cultures.Kazakh.Name, true);

    private async Task<Contact> OfOrganisation(Guid id, Guid? cameFor, CancellationToken cancellation)
    {
        var phone = await db.Organisations.Where(o => o.Id == id).Select(o => o.Phone).SingleOrDefaultAsync(cancellation);
        var reach = Reach(await Person(cameFor, cancellation), null);
        return reach with { Phone = ContactText.PhoneOf(phone) ?? reach.Phone };
    }

    private async Task<Person?> Person(Guid? id, CancellationToken cancellation)
    {
        var person = id is null ? null : await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellation);
        while (person?.MergedIntoId is { } into)
        {
            person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == into, cancellation);
        }

        return person;
    }
}
