using Licensing.Feedback.Domain;
using Licensing.Platform.UseCases;

namespace Licensing.Feedback.Features;

/// <summary>Who may open the pages of complaints, for pages; the use cases check it themselves.</summary>
internal static class ComplaintRoles
{
    /// <summary>Who enters complaints.</summary>
    public const string Lodgers = Roles.IntakeOfficer + "," + Roles.CorporationOfficer + "," + Roles.Registrar + "," + Roles.ComplaintsOfficer;

    /// <summary>Who looks into the journal.</summary>
    public const string Readers = Lodgers + "," + Roles.DecisionOfficer + "," + Roles.ApprovingChief + "," + Roles.Supervisor;
}

/// <summary>Who sees a complaint: the office that entered it, the one that it is about, the one that answers, the one above that once it is overdue; a supervisor the region.</summary>
internal static class ComplaintAccess
{
    public static IQueryable<Complaint> Visible(IQueryable<Complaint> complaints, Actor actor) =>
        actor.Has(Roles.Supervisor) ? complaints.Where(c => c.Region == actor.Region)
        : complaints.Where(c => c.AnsweringOfficeId == actor.OfficeId || c.ReceivedAtId == actor.OfficeId || c.OfficeId == actor.OfficeId || c.RaisedToId == actor.OfficeId);
}
