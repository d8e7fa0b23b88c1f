using Licensing.Platform.UseCases;

namespace Licensing.Web.People;

/// <summary>Who may open the pages of people; the use cases check it themselves.</summary>
internal static class PeoplePages
{
    /// <summary>Everybody who works with cases.</summary>
    public const string Readers = Roles.IntakeOfficer + "," + Roles.CorporationOfficer + "," + Roles.Operator + "," + Roles.Registrar + "," + Roles.Examiner + ","
        + Roles.Inspector + "," + Roles.DecisionOfficer + "," + Roles.ApprovingChief + "," + Roles.Supervisor + "," + Roles.ComplaintsOfficer;

    /// <summary>Those who enter people.</summary>
    public const string Writers = Roles.IntakeOfficer + "," + Roles.CorporationOfficer + "," + Roles.Operator + "," + Roles.Registrar;
}
