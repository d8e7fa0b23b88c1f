using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Cases;

/// <summary>By which case, where, on which day and by whom something is entered in a registry.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="CaseNumber">Its number.</param>
/// <param name="Edition">The edition of the standard that it follows.</param>
/// <param name="OfficeId">The office that decides.</param>
/// <param name="Region">Its region, ISO 3166-2.</param>
/// <param name="OfficeName">Its name in Kazakh.</param>
/// <param name="On">The day.</param>
/// <param name="By">Who enters it.</param>
/// <param name="Now">The instant, UTC.</param>
public sealed record RegistryAct(
    Guid CaseId, string CaseNumber, string Edition, string OfficeId, string Region, string OfficeName, DateOnly On, Officer By, DateTime Now);

/// <summary>What a granted case tells a registry: the act, and whose the thing is.</summary>
public sealed class RegistryDesk(PeopleDesk people)
{
    /// <summary>Who applies, as an owner.</summary>
    public async Task<Owner> Applicant(Case about, CancellationToken cancellation)
    {
        if (about.OrganisationId is { } organisationId)
        {
            return Owner.Of(await people.FindOrganisation(organisationId, cancellation)
                ?? throw new InvalidOperationException($"{about.Number} names an organisation that there is not."));
        }

        return Owner.Of(await people.Find(about.PersonId!.Value, cancellation)
            ?? throw new InvalidOperationException($"{about.Number} names a person that there is not."));
    }

    /// <summary>The act that a case enters now, at the office that decides it.</summary>
    public async Task<RegistryAct> Act(Case about, UseCase useCase, CancellationToken cancellation)
    {
        var office = await people.FindOffice(about.DecidingOfficeId, cancellation);
        return new RegistryAct(
            about.Id, about.Number, about.Edition, about.DecidingOfficeId, office?.Region ?? about.Region, office?.NameKk ?? about.DecidingOfficeId,
            BusinessTime.DateOf(useCase.Now), useCase.Officer, useCase.Now);
    }
}
