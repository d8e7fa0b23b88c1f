using System.Globalization;
using Licensing.Demo.Users;
using Licensing.DriverLicences;
using Licensing.DriverLicences.Data;
using Licensing.DriverLicences.Domain;
using Licensing.DriverLicences.Features;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Demo.Cases;

/// <summary>What befalls licences after they were handed over: lost, replaced, taken by a court, given back.</summary>
internal sealed class LiveRegistry(LiveDesk desk, Team team, Func<Category[], LiveCase> start)
{
    private int decisions;

    public void Plan()
    {
        Issued(6_000).Then(900, Lost);
        Issued(7_000, Category.A).Then(1_200, id => Court(id, WithdrawalKind.Deprived, months: 18));
        Issued(7_400).Then(700, id => Court(id, WithdrawalKind.Restricted, months: 6));
        Issued(8_000).Then(600, id => Court(id, WithdrawalKind.Deprived, months: 12)).Then(2_400, Returned);
        // The theory passed three weeks earlier counts for three months (DL flow).
        Issued(9_000).Anew(Category.C).FiledAgo(1_250).Practice().Granted().HandedOver();
        Issued(5_200).Then(500, id => Court(id, WithdrawalKind.Deprived, months: 24)).Anew(Category.C)
            .FiledAgo(255, insisted: true).Refused("deprived-of-right", "Сот шешімі күшінде, құқықтан айыру мерзімі аяқталған жоқ.");
    }

    private LiveCase Issued(int openMinutesAgo, params Category[] categories) =>
        start(categories).FiledAgo(openMinutesAgo).Theory(38).Practice().Granted().HandedOver();

    private async Task Lost(Guid caseId)
    {
        var licence = await LicenceOf(caseId);
        await desk.Send(new ReportLost(licence.Id, licence.Version, "Базарда әмиянымен бірге жоғалтқан, ұрлық туралы өтініш бермеген."), team.With(Roles.IntakeOfficer));
    }

    private async Task Court(Guid caseId, WithdrawalKind kind, int months)
    {
        var (person, on) = await PersonOf(caseId);
        var number = string.Create(CultureInfo.InvariantCulture, $"{on.Year % 100}-{1_100 + (team.Office.Id.Length * 10) + ++decisions}");
        var decision = new CourtDecision(kind, "Мамандандырылған ауданаралық әкімшілік сот", number, on, on.AddDays(1), on.AddDays(1).AddMonths(months), null);
        await desk.Send(new WithdrawRight(person, decision), team.With(Roles.DecisionOfficer));
    }

    private async Task Returned(Guid caseId)
    {
        var (person, _) = await PersonOf(caseId);
        var withdrawal = await desk.Read<DriverLicencesDb, RightWithdrawal>(db => db.Withdrawals.AsNoTracking().SingleAsync(w => w.PersonId == person));
        await desk.Send(
            new ReturnRight(withdrawal.Id, withdrawal.Version, "Апелляциялық алқаның қаулысы: шешім күші жойылды."), team.With(Roles.DecisionOfficer));
    }

    /// <summary>The applicant, and the day on which the case was decided.</summary>
    private async Task<(Guid Person, DateOnly On)> PersonOf(Guid caseId)
    {
        var found = await desk.Read<KernelDb, Kernel.Cases.Case>(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == caseId));
        return (found.PersonId!.Value, BusinessTime.DateOf(found.DecidedAt!.Value));
    }

    private Task<Licence> LicenceOf(Guid caseId) =>
        desk.Read<DriverLicencesDb, Licence>(db => db.Licences.AsNoTracking().SingleAsync(l => l.CaseId == caseId));
}
