using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Domain.Certificates;
using Licensing.AddressBureau.Domain.Passwords;
using Licensing.AddressBureau.Features.Certificates;
using Licensing.AddressBureau.Law;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Data;
using Licensing.Platform.Law;
using Licensing.Platform.People;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.AddressBureau.Features.Passwords;

/// <summary>The sheets of the bureau, the newest first, with the copies and how they stand.</summary>
[Allow(Roles.ApprovingChief)]
internal sealed record ShowPasswords : IQuery<IReadOnlyList<PasswordSheet>>;

/// <summary>Bodies whose password of today is known: whoever else calls is not answered.</summary>
[Allow(Roles.Registrar)]
internal sealed record ShowCallers : IQuery<CallersOfToday>;

/// <summary>Who can call.</summary>
/// <param name="Objection">Why nobody can: another edition is in force.</param>
/// <param name="IsOpen">The bureau is open; else only operational searches are served.</param>
internal sealed record CallersOfToday(Problem? Objection, bool IsOpen, IReadOnlyList<PasswordCopy> Copies);

/// <summary>
/// A law-enforcement officer calls and says the password (AC-12.2 of 2007, note); it is checked and never shown. Wrong ones are counted, also when the page is left: after a few
/// the body has to wait.
/// </summary>
/// <param name="IsOperational">For an operational search, which is served round the clock on days off (AC-10 of 2007, note).</param>
[Allow(Roles.Registrar)]
internal sealed record CheckPassword(Guid CopyId, string Caller, string Said, bool IsOperational) : ICommand<CheckedPassword>;

/// <summary>What came of it.</summary>
/// <param name="CallId">The call, where the password was right.</param>
/// <param name="Left">Tries that are left.</param>
/// <param name="HeldUntil">Until when the body has to wait, UTC.</param>
internal sealed record CheckedPassword(Guid? CallId, int Left, DateTime? HeldUntil);

/// <summary>Answers a caller about somebody; the answer stands in the journal with the body and the caller's name.</summary>
[Allow(Roles.Registrar)]
internal sealed record AnswerCall(Guid CallId, Guid PersonId) : ICommand<InquiryLine>;

internal sealed class CheckPasswordValidator : IValidator<CheckPassword>
{
    private const int LongestPassword = 60;

    public IEnumerable<FieldError> Check(CheckPassword request) => [.. TypedText.Check("caller", request.Caller, Call.LongestCaller), .. TypedText.Check("said", request.Said, LongestPassword)];
}

internal sealed class TakeCallsHandler(AddressBureauDb db, DatabaseSession session, PasswordEdition edition, ILaw law, PeopleDesk people, AnswerDesk answers, ITexts texts) :
    IHandler<ShowPasswords, IReadOnlyList<PasswordSheet>>, IHandler<ShowCallers, CallersOfToday>, IHandler<CheckPassword, CheckedPassword>, IHandler<AnswerCall, InquiryLine>
{
    private const int MostSheets = 20;

    public async Task<Result<IReadOnlyList<PasswordSheet>>> Handle(ShowPasswords request, UseCase useCase, CancellationToken cancellation)
    {
        var office = useCase.Actor.OfficeId;
        useCase.Viewed("password-sheets", office);
        return new Ok<IReadOnlyList<PasswordSheet>>(await db.PasswordSheets.AsNoTracking().Include(s => s.Copies.OrderBy(c => c.Number))
            .Where(s => s.OfficeId == office).OrderByDescending(s => s.MadeAt).Take(MostSheets).ToListAsync(cancellation));
    }

    public async Task<Result<CallersOfToday>> Handle(ShowCallers request, UseCase useCase, CancellationToken cancellation) => new CallersOfToday(
        await edition.Objection(BusinessTime.DateOf(useCase.Now), cancellation),
        await IsOpen(useCase, cancellation),
        await Today(useCase).AsNoTracking().OrderBy(c => c.Body).ToListAsync(cancellation));

    public async Task<Result<CheckedPassword>> Handle(CheckPassword request, UseCase useCase, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(useCase.Now);
        if (await edition.Objection(today, cancellation) is { } problem)
        {
            return problem;
        }

        if (!request.IsOperational && !await IsOpen(useCase, cancellation))
        {
            return new Failure.Invalid("operational", "AC.call-closed");
        }

        if (await Today(useCase).Include(c => c.Passwords.Where(p => p.From <= today && p.Until >= today)).SingleOrDefaultAsync(c => c.Id == request.CopyId, cancellation) is not { } copy)
        {
            return new Failure.Invalid("body", "AC.call-no-password");
        }

        if (copy.IsHeld(useCase.Now))
        {
            return new CheckedPassword(null, 0, copy.HeldUntil);
        }

        // Kept whatever it comes to: a wrong one is a result, not a failure, or its count would be lost.
        var isRight = copy.Passwords.Exists(p => PasswordText.Is(request.Said, p));
        copy.Said(isRight, useCase.Now);
        useCase.Changed(isRight ? "password-right" : "password-wrong", copy.Id);
        if (!isRight)
        {
            return new CheckedPassword(null, copy.Left, copy.HeldUntil);
        }

        var call = new Call
        {
            OfficeId = useCase.Actor.OfficeId, CopyId = copy.Id, CopyNumber = copy.Number, Body = copy.Body, Caller = request.Caller.Trim(), IsOperational = request.IsOperational,
            RegistrarId = useCase.Actor.UserId, At = useCase.Now,
        };
        db.Calls.Add(call);
        return new CheckedPassword(call.Id, PasswordCopy.MostWrong, null);
    }

    public async Task<Result<InquiryLine>> Handle(AnswerCall request, UseCase useCase, CancellationToken cancellation)
    {
        var (user, since) = (useCase.Actor.UserId, useCase.Now.AddMinutes(-Call.Minutes));
        if (await db.Calls.AsNoTracking().SingleOrDefaultAsync(c => c.Id == request.CallId && c.RegistrarId == user && c.At >= since, cancellation) is not { } call)
        {
            return new Problem("AC.call-over");
        }

        if (await people.Find(request.PersonId, cancellation) is not { } person)
        {
            return new Failure.NotFound("person", request.PersonId.ToString());
        }

        // C-11: nobody answers about themselves.
        if (PeopleDesk.IsSelf(useCase.Actor, person))
        {
            return new Failure.NotAllowed([], "own-case");
        }

        var basis = texts.In(Cultures.Kazakh).Format(call.IsOperational ? "AC.call.basis.operational" : "AC.call.basis", call.CopyNumber);
        var made = Inquiry.Of(
            new InquiryCase(Guid.Empty, "", PasswordEdition.Code, useCase.Actor.OfficeId, useCase.Actor.Region, useCase.Actor.Name),
            new InquiryBasis(Requester.LawEnforcement, AskedAbout.ThirdParty, call.Caller, call.Body, basis),
            new InquiryPerson(person.Id, person.Name, person.Iin, person.BirthDate),
            await answers.Data(person.Id, BusinessTime.DateOf(useCase.Now), cancellation),
            await session.Next(AddressBureauDb.SchemaName, AddressBureauDb.InquiryNumbers, cancellation), useCase.Now);
        db.Inquiries.Add(made);
        useCase.Viewed("address-register", made.Number, person.Id);
        useCase.Changed("address-answer", made.Number, person.Id);
        return InquiryLine.Of(made);
    }

    // Copies of sheets that nothing took the place of, with a password for today.
    private IQueryable<PasswordCopy> Today(UseCase useCase)
    {
        var (office, today) = (useCase.Actor.OfficeId, BusinessTime.DateOf(useCase.Now));
        return db.PasswordCopies.Where(c => db.PasswordSheets.Any(s => s.Id == c.SheetId && s.OfficeId == office && s.ReplacedAt == null && s.From <= today && s.Until >= today));
    }

    private async Task<bool> IsOpen(UseCase useCase, CancellationToken cancellation)
    {
        var snapshot = await law.Now(cancellation);
        var schedule = AddressCertificateStandard.Declared.EditionOn(BusinessTime.DateOf(useCase.Now), snapshot)?.Schedule ?? ScheduleKind.AddressBureau;
        return (await law.ScheduleOf(useCase.Actor.OfficeId, schedule, cancellation)).IsOpenAt(BusinessTime.FromUtc(useCase.Now), snapshot.Calendar);
    }
}
