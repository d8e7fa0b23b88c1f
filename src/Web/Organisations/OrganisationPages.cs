using Licensing.Platform.UseCases;

namespace Licensing.Web.Organisations;

/// <summary>Addresses of organisations and who may open them; the use cases check it themselves.</summary>
internal static class OrganisationPages
{
    /// <summary>Who opens a record.</summary>
    public const string Readers = People.PeoplePages.Readers;

    /// <summary>Who looks for one.</summary>
    public const string Searchers = Roles.IntakeOfficer + "," + Roles.CorporationOfficer + "," + Roles.Inspector + "," + Roles.DecisionOfficer + ","
        + Roles.ApprovingChief + "," + Roles.Supervisor;

    /// <summary>Who enters them.</summary>
    public const string Writers = Roles.IntakeOfficer + "," + Roles.CorporationOfficer;

    /// <summary>The page of an organisation.</summary>
    public static string Page(Guid id) => $"/organisations/{id}";
}
