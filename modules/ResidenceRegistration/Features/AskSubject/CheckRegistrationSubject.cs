using Licensing.AddressBureau;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Intake;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.ResidenceRegistration.Domain;
using Licensing.ResidenceRegistration.Law;

namespace Licensing.ResidenceRegistration.Features;

/// <summary>Whether intake says where, until when, with whom and with whose consent (RR-9.1, appendix).</summary>
internal sealed class CheckRegistrationSubject(PeopleDesk people, IAddressBook book, IAddressRegister register) : IIntakeSubject
{
    public string Service => RegistrationFlow.Service;

    public async Task<IReadOnlyList<FieldError>> Check(Applying applying, CancellationToken cancellation)
    {
        var (subject, facts) = (ResidenceJson.Registration(applying.Subject), ResidenceJson.RegistrationFacts(applying.FactsJson));
        return
        [
            .. await Place(subject, cancellation),
            .. Until(subject, facts, applying.On),
            .. SubjectRules.Needed("cameFrom", subject.CameFrom),
            .. SubjectRules.Needed("document", subject.Document, ResidenceAct.LongestDocument),
            .. SubjectRules.Past("documentOn", subject.DocumentOn, applying.On),
            .. facts.OwnHousing ? [] : Consent(subject, applying.On),
            .. SubjectRules.Visit(subject.HomeVisit, subject.VisitedOn, applying.On),
            .. SubjectRules.Once("members", subject.Members, applying.PersonId),
            .. await Applicant(subject, facts, applying, cancellation),
            .. await Members(subject, facts, applying.On, cancellation),
        ];
    }

    private async Task<IEnumerable<FieldError>> Place(RegistrationSubject subject, CancellationToken cancellation) =>
        subject.PlaceId is not { } id ? [new FieldError("subject.place", "required")]
        : await book.Get(id, cancellation) is { IsDwelling: true } ? []
        : [new FieldError("subject.place", "RR.dwelling-needed")];

    // DECISION: the act names no longest time of a temporary registration; it ends after the day on which it is asked for.
    private static IEnumerable<FieldError> Until(RegistrationSubject subject, RegistrationFacts facts, DateOnly today) =>
        facts.Kind == RegistrationKind.Permanent ? []
        : subject.Until is not { } until ? [new FieldError("subject.until", "required")]
        : until <= today ? [new FieldError("subject.until", "RR.until-past")]
        : [];

    // The appendix of RR: owner, dwelling, how many people, both identity documents, the day.
    private static IEnumerable<FieldError> Consent(RegistrationSubject subject, DateOnly today) =>
    [
        .. SubjectRules.Needed("owner", subject.Owner),
        .. SubjectRules.Needed("ownerDocument", subject.OwnerDocument, ResidenceAct.LongestDocument),
        .. SubjectRules.Past("ownerDocumentOn", subject.OwnerDocumentOn, today),
        .. SubjectRules.Past("consentOn", subject.ConsentOn, today),
        .. string.IsNullOrWhiteSpace(subject.OwnerIin) || Iin.TryParse(subject.OwnerIin, out _, out _) ? Array.Empty<FieldError>() : [new FieldError("subject.ownerIin", "RR.owner-iin")],
        .. subject.ConsentCount is not { } count ? [new FieldError("subject.consentCount", "required")]
            : count == subject.Members.Count + 1 ? Array.Empty<FieldError>()
            : [new FieldError("subject.consentCount", "RR.count-differs", $"{count}", $"{subject.Members.Count + 1}")],
    ];

    private async Task<IEnumerable<FieldError>> Applicant(RegistrationSubject subject, RegistrationFacts facts, Applying applying, CancellationToken cancellation) =>
        applying.PersonId is not { } id || await people.Find(id, cancellation) is not { } person ? []
        : [.. SubjectRules.Citizen("place", person), .. await Stands("place", person, subject, facts, applying.On, cancellation)];

    private async Task<IEnumerable<FieldError>> Members(RegistrationSubject subject, RegistrationFacts facts, DateOnly today, CancellationToken cancellation)
    {
        var errors = new List<FieldError>();
        foreach (var (i, member) in subject.Members.Take(SubjectRules.MostPeople).Index())
        {
            var at = $"members[{i}]";
            if (await people.Find(member.PersonId, cancellation) is not { } person)
            {
                errors.Add(new($"subject.{at}.name", "RR.nobody"));
                continue;
            }

            errors.AddRange(SubjectRules.Citizen($"{at}.name", person));
            errors.AddRange(member.Relation is { } relation && Enum.IsDefined(relation) ? [] : [new FieldError($"subject.{at}.relation", "required")]);
            errors.AddRange(SubjectRules.Needed($"{at}.document", member.Document, ResidenceAct.LongestDocument));
            errors.AddRange(await Stands($"{at}.name", person, subject, facts, today, cancellation));
        }

        return errors;
    }

    // Nobody is registered where they are registered already, and nothing ends a registration that is newer.
    private async Task<IEnumerable<FieldError>> Stands(
        string field, PersonSnapshot person, RegistrationSubject subject, RegistrationFacts facts, DateOnly today, CancellationToken cancellation)
    {
        var from = subject.HomeVisit ? subject.VisitedOn ?? today : today;
        return await register.FindPermanent(person.Id, cancellation) is not { } standing ? []
            : standing.PlaceId is { } place && place == subject.PlaceId ? [new FieldError($"subject.{field}", "RR.registered-there", person.Name.Full, standing.CaseNumber)]
            : facts.Kind == RegistrationKind.Permanent && standing.From > from ? [new FieldError($"subject.{field}", "RR.registered-later", person.Name.Full, $"{standing.From:dd.MM.yyyy}")]
            : [];
    }
}
