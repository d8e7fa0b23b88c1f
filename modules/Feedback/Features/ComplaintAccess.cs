using Licensing.Feedback.Domain;
using Licensing.Platform.UseCases;

namespace Licensing.Feedback.Features;

/// <summary>Who sees a complaint: the office that entered it, the one that it is about, the one that answers; a supervisor the region.</summary>
internal static class ComplaintAccess
{
    public static IQueryable<Complaint> Visible(IQueryable<Complaint> complaints, Actor actor) =>
        actor.Has(Roles.Supervisor) ? complaints.Where(c => c.Region == actor.Region)
        : complaints.Where(c => c.AnsweringOfficeId == actor.OfficeId || c.ReceivedAtId == actor.OfficeId || c.OfficeId == actor.OfficeId);
}
