using Licensing.Feedback.Data;
using Licensing.Feedback.Domain;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Law;
using Licensing.Platform.UseCases;

namespace Licensing.Feedback.Features;

/// <summary>Enters complaints in the journal (C-8), by whichever way they came: a number, the day of the answer, and who answers.</summary>
internal sealed class ComplaintJournal(FeedbackDb db, ILaw law, DatabaseSession session)
{
    private const string ExitClearance = "EX";

    /// <summary>Whether the act wants the IIN or BIN in a complaint (C-8, EX).</summary>
    public static bool AsksForIdentity(AppealedCase about) => about.Service == ExitClearance;

    /// <summary>The entry, or the field that is wrong for this case.</summary>
    /// <param name="about">The case.</param>
    /// <param name="entry">What it says.</param>
    /// <param name="receiver">Who received it, and at which office.</param>
    /// <param name="useCase">Who and when.</param>
    /// <param name="cancellation">Ends waiting.</param>
    public async Task<Result<Complaint>> Enter(AppealedCase about, ComplaintEntry entry, Officer receiver, UseCase useCase, CancellationToken cancellation)
    {
        if (AsksForIdentity(about) && string.IsNullOrWhiteSpace(entry.Identity))
        {
            return new Failure.Invalid("identity", "required");
        }

        if (about.IsOrganisation && (string.IsNullOrWhiteSpace(entry.OutgoingNumber) || entry.OutgoingOn is null))
        {
            return new Failure.Invalid(entry.OutgoingOn is null ? "outgoingOn" : "outgoingNumber", "required");
        }

        var edition = law.Standards[about.Service].FindEdition(about.Edition)!;
        var serial = await session.Next(FeedbackDb.SchemaName, FeedbackDb.ComplaintNumbers, cancellation);
        var due = RefusalComposer.AnswerDue(edition.Complaint, BusinessTime.FromUtc(useCase.Now), edition.Code, await law.Now(cancellation));
        var place = new ComplaintPlace(entry.AboutTaking ? about.AboutTaking() : about, serial, due);
        var entered = db.Complaints.Add(Complaint.Enter(entry, place, receiver, useCase.Now)).Entity;
        useCase.Changed("complaint", entered.Number, about.PersonId, about.Id);
        return entered;
    }
}
