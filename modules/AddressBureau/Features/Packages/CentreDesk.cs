using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Domain.Packages;
using Licensing.AddressBureau.Features.Certificates;
using Licensing.AddressBureau.Law;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Law;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.AddressBureau.Features.Packages;

/// <summary>The way of a request that a centre took in under decree 1092 of 2010: with a register by courier to the bureau, and back with the answer (AC-14 of 2010).</summary>
internal sealed class CentreDesk(AddressBureauDb db, ILaw law)
{
    public const string Edition = "1092-2010";

    /// <summary>Step: the package has to come to the bureau.</summary>
    public const string ToBureau = "package-out";

    /// <summary>Step: the applicant is told what is faulty.</summary>
    public const string Mend = "package-mend";

    /// <summary>Step: the answer has to come back to the centre.</summary>
    public const string ToCentre = "package-back";

    /// <summary>Working days in which the bureau returns what is faulty (AC-17 of 2010).</summary>
    public const int DaysToReturn = 3;

    /// <summary>Working days in which the centre tells the applicant (AC-17 of 2010).</summary>
    public const int DaysToTell = 1;

    /// <summary>The courier goes at least so often a day (AC-14 of 2010).</summary>
    public const int TripsADay = 2;

    /// <summary>Steps that a new case begins with.</summary>
    public static IReadOnlyList<StepPlan> Steps(string? edition, string facts) => IsFor(edition, facts) ? [new StepPlan(ToBureau, Roles.IntakeOfficer)] : [];

    /// <summary>Whether a case goes this way.</summary>
    public static bool IsFor(Case about) => IsFor(about.Edition, about.Facts);

    /// <summary>A centre took it in: its papers wait for the courier.</summary>
    public async Task Accepted(Case accepted, UseCase useCase, CancellationToken cancellation)
    {
        if (IsFor(accepted))
        {
            var due = BusinessTime.DateOf(accepted.DueAt);
            db.CentreFiles.Add(new CentreFile
            {
                CaseId = accepted.Id,
                CaseNumber = accepted.Number,
                Applicant = accepted.ApplicantName,
                CentreId = accepted.OfficeId,
                BureauId = accepted.DecidingOfficeId,
                Region = accepted.Region,
                AcceptedAt = accepted.FiledAt,
                DueOn = due,
                BackBy = Before(due, (await law.Now(cancellation)).Calendar),
            }.At(useCase.Now));
        }
    }

    /// <summary>The bureau granted: the answer has to come to the centre before it can be handed over.</summary>
    public async Task<Kernel.Problem?> Granted(Case granted, UseCase useCase, CancellationToken cancellation)
    {
        if (!IsFor(granted))
        {
            return null;
        }

        granted.GoOn([new StepPlan(ToCentre, Roles.Registrar)], useCase.Now);
        return (await Find(granted.Id, cancellation))?.Answer(useCase.Now);
    }

    /// <summary>Refused: the letter goes the way of an answer; withdrawn: nothing goes any more.</summary>
    public async Task Ended(Case ended, UseCase useCase, CancellationToken cancellation)
    {
        if (await Find(ended.Id, cancellation) is { } file && (ended.State != CaseState.Refused || file.Answer(useCase.Now) is not null))
        {
            file.Close(useCase.Now);
        }
    }

    /// <summary>The refusal fell (C-8): the papers lie at the bureau again.</summary>
    public async Task Reopened(Case reopened, UseCase useCase, CancellationToken cancellation) => (await Find(reopened.Id, cancellation))?.Reopen(useCase.Now);

    /// <summary>In the applicant's hands.</summary>
    public async Task HandedOver(Case closing, UseCase useCase, CancellationToken cancellation) => (await Find(closing.Id, cancellation))?.Close(useCase.Now);

    /// <summary>The papers of a case, where it goes this way.</summary>
    public Task<CentreFile?> Find(Guid caseId, CancellationToken cancellation) => db.CentreFiles.SingleOrDefaultAsync(f => f.CaseId == caseId, cancellation);

    /// <summary>The day so many working days after a moment.</summary>
    public async Task<DateOnly> After(DateTime at, int workingDays, CancellationToken cancellation) =>
        (await law.Now(cancellation)).Calendar.AddWorkingDays(BusinessTime.DateOf(at), workingDays);

    // DECISION: «one day before the term» is the last working day before it, when couriers go.
    private static DateOnly Before(DateOnly due, WorkingCalendar calendar)
    {
        var day = due.AddDays(-1);
        while (!calendar.IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    private static bool IsFor(string? edition, string facts) => edition == Edition && CertificateJson.Facts(facts).Channel == Channel.Centre;
}
