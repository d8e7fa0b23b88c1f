using Licensing.AddressBureau;
using Licensing.Platform.Cases;
using Licensing.Platform.Intake;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.ResidenceRegistration.Domain;
using Licensing.ResidenceRegistration.Law;

namespace Licensing.ResidenceRegistration.Features;

/// <summary>Whether intake says who is removed, by which act, and where they leave for (RD-6, RD-9).</summary>
internal sealed class CheckRemovalSubject(PeopleDesk people, IAddressRegister register) : IIntakeSubject
{
    public string Service => RemovalFlow.Service;

    public async Task<IReadOnlyList<FieldError>> Check(Applying applying, CancellationToken cancellation)
    {
        var (subject, facts) = (ResidenceJson.Removal(applying.Subject), ResidenceJson.RemovalFacts(applying.FactsJson));
        return
        [
            .. subject.People.Count == 0 ? [new FieldError("subject.people", "required")] : Array.Empty<FieldError>(),
            .. SubjectRules.Once("people", subject.People, applicant: null),
            .. Of(facts.Reason, subject, applying),
            .. SubjectRules.Needed("document", subject.Document, ResidenceAct.LongestDocument),
            .. SubjectRules.Visit(subject.HomeVisit, subject.VisitedOn, applying.On),
            .. await Registered(subject, facts.Reason, applying, cancellation),
        ];
    }

    private static IEnumerable<FieldError> Of(RemovalReason reason, RemovalSubject subject, Applying applying) => reason switch
    {
        // Who leaves asks for it; children who leave along go with them.
        RemovalReason.Emigration =>
        [
            .. SubjectRules.Needed("leftFor", subject.LeftFor),
            .. subject.People.Count == 0 || applying.PersonId is not { } id || subject.People.Any(p => p.PersonId == id) ? Array.Empty<FieldError>() : [new FieldError("subject.people", "RD.applicant-leaves")],
        ],

        // RD-9.2: the owner asks, and stays.
        RemovalReason.CourtDecision =>
        [
            .. ByCourt(subject, applying.On),
            .. subject.People.Any(p => p.PersonId == applying.PersonId) ? [new FieldError("subject.people", "RD.owner-among")] : Array.Empty<FieldError>(),
        ],
        _ => ByCourt(subject, applying.On),
    };

    private static IEnumerable<FieldError> ByCourt(RemovalSubject subject, DateOnly today) =>
    [
        .. SubjectRules.Needed("court", subject.Court, Dwelling.LongestBasis), .. SubjectRules.Needed("actNumber", subject.ActNumber, ResidenceAct.LongestDocument),
        .. SubjectRules.Past("actOn", subject.ActOn, today), .. SubjectRules.Long("leftFor", subject.LeftFor),
    ];

    private async Task<IEnumerable<FieldError>> Registered(RemovalSubject subject, RemovalReason reason, Applying applying, CancellationToken cancellation)
    {
        var (errors, dwellings, on) = (new List<FieldError>(), new HashSet<string>(StringComparer.Ordinal), subject.HomeVisit ? subject.VisitedOn ?? applying.On : applying.On);
        foreach (var (i, member) in subject.People.Take(SubjectRules.MostPeople).Index())
        {
            var field = $"subject.people[{i}].name";
            if (await people.Find(member.PersonId, cancellation) is not { } person)
            {
                errors.Add(new(field, "RR.nobody"));
                continue;
            }

            errors.AddRange(SubjectRules.Citizen($"people[{i}].name", person));
            if (await register.FindPermanent(person.Id, cancellation) is not { } standing)
            {
                errors.Add(new(field, "RD.not-registered", person.Name.Full));
                continue;
            }

            dwellings.Add(standing.PlaceId?.ToString() ?? standing.Address);
            errors.AddRange(on < standing.From ? [new FieldError(field, "RD.registered-later", person.Name.Full, $"{standing.From:dd.MM.yyyy}")] : []);

            // DECISION: an adult who leaves has a confirmation of their own, and so a case of their own.
            errors.AddRange(reason == RemovalReason.Emigration && person.Id != applying.PersonId && SubjectRules.IsAdult(person.BirthDate, applying.On)
                ? [new FieldError(field, "RD.adult-own-case", person.Name.Full)] : []);
        }

        // One owner's application is about one dwelling.
        return reason == RemovalReason.CourtDecision && dwellings.Count > 1 ? [.. errors, new FieldError("subject.people", "RD.one-dwelling")] : errors;
    }
}
