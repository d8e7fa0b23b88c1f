using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain.Stays;
using Licensing.ForeignResidence.Law;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Intake;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features.Stays;

/// <summary>What is asked for with an extension: a later day, by what is valid now.</summary>
internal sealed record ExtensionEntry(
    DateOnly? Until, DateOnly? DocumentValidTo, VisaKind Visa, DateOnly? VisaValidTo, DateOnly? WorkPermitUntil, bool Student, IReadOnlyList<string> Presented);

/// <summary>What the law says of an extension, before anything is done.</summary>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer)]
internal sealed record CheckExtension(Guid StayId, ExtensionEntry Entry) : IQuery<StayCheck>;

/// <summary>Extends a stay (TR-16): a case of its own, granted and closed; the stay goes on until the new day.</summary>
/// <param name="Seen">Version that the page showed.</param>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer)]
internal sealed record ExtendStay(Guid StayId, int Seen, ExtensionEntry Entry) : ICommand<RegisteredStay>;

internal sealed class ExtendStayHandler(ForeignResidenceDb db, StayAccess access, StayFlow flow, StayDesk desk, BulkIntake intake, PeopleDesk people) :
    IHandler<CheckExtension, StayCheck>, IHandler<ExtendStay, RegisteredStay>
{
    public async Task<Result<StayCheck>> Handle(CheckExtension request, UseCase useCase, CancellationToken cancellation)
    {
        if (await access.Deny(useCase.Actor, cancellation) is { } denied)
        {
            return denied;
        }

        var stay = await db.Stays.AsNoTracking().SingleOrDefaultAsync(s => s.Id == request.StayId, cancellation);
        return stay is null ? new Failure.NotFound("stay", request.StayId.ToString()) : (await Judge(stay, request.Entry, useCase, cancellation)).Check;
    }

    public async Task<Result<RegisteredStay>> Handle(ExtendStay request, UseCase useCase, CancellationToken cancellation)
    {
        if (await access.Deny(useCase.Actor, cancellation) is { } denied)
        {
            return denied;
        }

        if (await db.Stays.SingleOrDefaultAsync(s => s.Id == request.StayId, cancellation) is not { } stay)
        {
            return new Failure.NotFound("stay", request.StayId.ToString());
        }

        if (stay.Version != request.Seen)
        {
            return await StayConflict.Of(db, stay.Id, cancellation);
        }

        return await people.IsParty(useCase.Actor, stay.HostPersonId, stay.HostOrganisationId, cancellation)
            ? new Failure.NotAllowed([], "own-case")
            : await Extend(stay, request.Entry, useCase, cancellation);
    }

    private async Task<Result<RegisteredStay>> Extend(Stay stay, ExtensionEntry entry, UseCase useCase, CancellationToken cancellation)
    {
        var (check, content, guest, place) = await Judge(stay, entry, useCase, cancellation);
        if (StayObjection.To(check) is { } objection)
        {
            return objection;
        }

        var person = await desk.Settle(guest, check, useCase, cancellation);
        if (person.Failure is { } failure)
        {
            return failure;
        }

        var made = await desk.Extend(new Guest(guest, check, person.Value), place, content, stay, useCase, cancellation);
        if (made.Failure is { } not)
        {
            return not;
        }

        if (stay.Extend(check.Facts!, check.Term!, made.Value.Number, useCase.Officer, useCase.Now) is { } problem)
        {
            return problem;
        }

        StayNews.Tell(stay, useCase);
        useCase.Changed("stay", stay.Number, stay.PersonId, made.Value.Id);
        return RegisteredStay.Of(stay) with { CaseId = made.Value.Id, CaseNumber = made.Value.Number };
    }

    private async Task<(StayCheck Check, DraftContent Content, GuestEntry Guest, StayPlace Place)> Judge(
        Stay stay, ExtensionEntry entry, UseCase useCase, CancellationToken cancellation)
    {
        var (guest, place) = (GuestOf(stay, entry), new StayPlace
        {
            FiledBy = stay.FiledBy, HostPersonId = stay.HostPersonId, HostOrganisationId = stay.HostOrganisationId, Address = stay.Address,
        });
        var content = StayFacts.Content(guest, place, entry.Presented, extension: entry.Visa == VisaKind.None);
        var law = await intake.Law(flow, useCase.Actor.OfficeId, useCase, cancellation);
        var (said, facts, term, errors) = StayJudge.Judge(law, content, BusinessTime.DateOf(useCase.Now));
        if (term is not null && term.Until <= stay.Until && errors.Count == 0)
        {
            errors.Add(new FieldError("until", "TR.extends-nothing", Platform.Texts.Formats.Date(stay.Until)));
        }

        return (new StayCheck(said, facts, term, stay.PersonId, [], null, errors), content, guest, place);
    }

    private static GuestEntry GuestOf(Stay stay, ExtensionEntry entry) => new()
    {
        PersonId = stay.PersonId,
        Person = new NewPersonEntry
        {
            Surname = stay.Surname, GivenName = stay.GivenName, Patronymic = stay.Patronymic, BirthDate = stay.BirthDate, Citizenship = stay.Citizenship,
            Status = stay.Citizenship == Countries.Stateless ? PersonStatus.Stateless : PersonStatus.Foreigner,
            DocumentNumber = stay.DocumentNumber, DocumentKind = IdentityDocumentKind.NationalPassport, DocumentValidTo = entry.DocumentValidTo,
        },
        CardNumber = stay.CardNumber, BorderPoint = stay.BorderPoint, ArrivedOn = stay.ArrivedOn, Until = entry.Until, Visa = entry.Visa,
        VisaValidTo = entry.VisaValidTo, WorkPermitUntil = entry.WorkPermitUntil, Student = entry.Student,

        // Who was allowed to file once is not asked again: the extension is of the same stay.
        AgreedWithForeignMinistry = stay.FiledBy == FiledBy.Self,
    };
}

/// <summary>Who changed a stay last, for the second of two officers.</summary>
internal static class StayConflict
{
    public static async Task<Failure.Conflict> Of(ForeignResidenceDb db, Guid stayId, CancellationToken cancellation)
    {
        var last = await db.Set<StayEvent>().AsNoTracking().Where(e => e.StayId == stayId).OrderByDescending(e => e.Ordinal).FirstAsync(cancellation);
        return new Failure.Conflict(last.UserName, last.At, last.What.ToString());
    }
}
