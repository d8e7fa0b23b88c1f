using Licensing.DriverLicences.Data;
using Licensing.DriverLicences.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.DriverLicences.Features;

/// <summary>One licence with its history, the court's decisions on the holder's right, and the holder's other licences.</summary>
[Allow(Roles.IntakeOfficer, Roles.Examiner, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowLicence(Guid LicenceId) : IQuery<LicenceSheet>;

/// <summary>What the page of a licence shows.</summary>
internal sealed record LicenceSheet(
    Guid Id, int Version, string Series, string Number, string FullNumber, Guid PersonId, string Surname, string GivenName, string? Patronymic,
    string Holder, DateOnly BirthDate, string? Iin, Guid CaseId, string CaseNumber, string Edition, string OfficeId, string IssuedBy, DateOnly IssuedOn,
    DateOnly ValidTo, LicenceStatus Status, DateOnly? WithdrawnUntil, DateTime? HandedOverAt, string VerifyCode, IReadOnlyList<string> Restrictions,
    IReadOnlyList<CategoryLine> Categories, IReadOnlyList<LicenceEventLine> History, IReadOnlyList<WithdrawalLine> Withdrawals,
    IReadOnlyList<LicenceRef> Others);

/// <summary>A category of a licence.</summary>
internal sealed record CategoryLine(Category Category, DateOnly FirstGrantedOn, DateOnly ValidTo);

/// <summary>A line of a licence's history.</summary>
internal sealed record LicenceEventLine(LicenceHappening What, string? Words, DateTime At, string By);

/// <summary>A court's decision on a person's right.</summary>
internal sealed record WithdrawalLine(
    Guid Id, int Version, WithdrawalKind Kind, string Court, string DecisionNumber, DateOnly DecidedOn, DateOnly From, DateOnly Until, string? Note,
    string RegisteredBy, DateTime RegisteredAt, DateOnly? ReturnedOn, string? ReturnBasis, string? ReturnedBy, bool HoldsToday, bool CanBeReturned)
{
    public static WithdrawalLine Of(RightWithdrawal w, DateOnly today) => new(
        w.Id, w.Version, w.Kind, w.Court, w.DecisionNumber, w.DecidedOn, w.From, w.Until, w.Note, w.RegisteredByName, w.RegisteredAt,
        w.ReturnedOn, w.ReturnBasis, w.ReturnedByName, w.HoldsOn(today), w.ReturnedOn is null && w.Until > today);
}

internal sealed class ShowLicenceHandler(DriverLicencesDb db) : IHandler<ShowLicence, LicenceSheet>
{
    public async Task<Result<LicenceSheet>> Handle(ShowLicence request, UseCase useCase, CancellationToken cancellation)
    {
        var licence = await db.Licences.AsNoTracking().Include(l => l.Categories).Include(l => l.Events).AsSplitQuery()
            .SingleOrDefaultAsync(l => l.Id == request.LicenceId, cancellation);
        if (licence is null)
        {
            return new Failure.NotFound("driver-licence", request.LicenceId.ToString());
        }

        var withdrawals = await db.Withdrawals.AsNoTracking().Where(w => w.PersonId == licence.PersonId)
            .OrderByDescending(w => w.RegisteredAt).ToListAsync(cancellation);
        var others = await db.Licences.AsNoTracking().Where(l => l.PersonId == licence.PersonId && l.Id != licence.Id)
            .OrderByDescending(l => l.Serial).ToListAsync(cancellation);
        useCase.Viewed("driver-licence", licence.NumberKey, licence.PersonId);
        return Sheet(licence, withdrawals, others, BusinessTime.DateOf(useCase.Now));
    }

    private static LicenceSheet Sheet(Licence licence, List<RightWithdrawal> withdrawals, List<Licence> others, DateOnly today) => new(
        licence.Id, licence.Version, licence.Series, licence.Number, licence.FullNumber, licence.PersonId, licence.Surname, licence.GivenName,
        licence.Patronymic, licence.Holder.Full, licence.HolderBirthDate, licence.HolderIin, licence.CaseId, licence.CaseNumber, licence.Edition,
        licence.OfficeId, licence.IssuedBy, licence.IssuedOn, licence.ValidTo, licence.StatusOn(today), licence.WithdrawnUntil,
        licence.HandedOverAt, licence.VerifyCode, licence.Restrictions,
        [.. licence.Categories.OrderBy(c => c.Category).Select(c => new CategoryLine(c.Category, c.FirstGrantedOn, c.ValidTo))],
        [.. licence.Events.OrderByDescending(e => e.Ordinal).Select(e => new LicenceEventLine(e.What, e.Words, e.At, e.UserName))],
        [.. withdrawals.Select(w => WithdrawalLine.Of(w, today))],
        [.. others.Select(l => new LicenceRef(l.Id, l.FullNumber, l.StatusOn(today)))]);
}
