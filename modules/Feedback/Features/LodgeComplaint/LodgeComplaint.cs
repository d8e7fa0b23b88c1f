using Licensing.Feedback.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Law;
using Licensing.Platform.UseCases;

namespace Licensing.Feedback.Features;

/// <summary>What is known already of the case that a complaint is about: the form is filled with it.</summary>
/// <param name="CaseNumber">As printed on the talon.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Registrar, Roles.ComplaintsOfficer)]
internal sealed record PrepareComplaint(string CaseNumber) : IQuery<PreparedComplaint>;

/// <summary>A form to fill in.</summary>
/// <param name="About">The case.</param>
/// <param name="Channels">The ways that its edition opens.</param>
/// <param name="NeedsIdentity">IIN or BIN is asked for (EX).</param>
internal sealed record PreparedComplaint(AppealedCase About, IReadOnlyList<ComplaintChannel> Channels, bool NeedsIdentity);

/// <summary>Enters a complaint in the journal (C-8); it stops nothing.</summary>
/// <param name="CaseId">The case that it is about.</param>
/// <param name="Entry">What the complaint says.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Registrar, Roles.ComplaintsOfficer)]
internal sealed record LodgeComplaint(Guid CaseId, ComplaintEntry Entry) : ICommand<LodgedComplaint>, IAboutCase;

/// <summary>The entry of the journal.</summary>
internal sealed record LodgedComplaint(Guid Id, string Number, DateOnly DueOn);

internal sealed class LodgeComplaintHandler(AppealDesk appeals, ILaw law, ComplaintJournal journal) :
    IHandler<PrepareComplaint, PreparedComplaint>, IHandler<LodgeComplaint, LodgedComplaint>
{
    public async Task<Result<PreparedComplaint>> Handle(PrepareComplaint request, UseCase useCase, CancellationToken cancellation)
    {
        if (!CaseNumber.TryParse(request.CaseNumber, out var number, out var error))
        {
            return new Failure.Invalid("caseNumber", error == CaseNumberError.Mistyped ? "case-number-mistyped" : "case-number-unreadable");
        }

        if (await appeals.Find(number.Value, cancellation) is not { } about)
        {
            return new Failure.Invalid("caseNumber", "complaint.no-such-case");
        }

        useCase.Viewed("case", about.Number, about.PersonId, about.Id);
        return new PreparedComplaint(about, ComplaintChannels.Of(law.Standards[about.Service].FindEdition(about.Edition)!), ComplaintJournal.AsksForIdentity(about));
    }

    public async Task<Result<LodgedComplaint>> Handle(LodgeComplaint request, UseCase useCase, CancellationToken cancellation)
    {
        if (await appeals.Find(request.CaseId, cancellation) is not { } about)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        if (!ComplaintChannels.Of(law.Standards[about.Service].FindEdition(about.Edition)!).Contains(request.Entry.Channel))
        {
            return new Failure.Invalid("channel", "complaint.channel-not-open");
        }

        var entered = await journal.Enter(about, request.Entry, useCase.Officer, useCase, cancellation);
        return entered.IsOk ? new LodgedComplaint(entered.Value.Id, entered.Value.Number, entered.Value.DueOn) : entered.Failure!;
    }
}

internal sealed class LodgeComplaintValidator(TimeProvider clock) : IValidator<LodgeComplaint>
{
    public IEnumerable<FieldError> Check(LodgeComplaint request)
    {
        var entry = request.Entry;
        if (!Enum.IsDefined(entry.Channel))
        {
            yield return new("channel", "required");
        }

        foreach (var (field, text, most) in new[]
        {
            ("complainant", entry.Complainant, ComplaintEntry.LongestName), ("address", entry.Address, ComplaintEntry.LongestAddress),
            ("against", entry.Against, ComplaintEntry.LongestName), ("reasons", entry.Reasons, ComplaintEntry.LongestReasons),
            ("demand", entry.Demand, ComplaintEntry.LongestDemand),
        })
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                yield return new(field, "required");
            }
            else if (text.Length > most)
            {
                yield return new(field, "too-long", $"{most}");
            }
        }

        if (entry.Identity is { Length: > 0 } identity && !Iin.TryParse(identity, out _, out _) && !Bin.TryParse(identity, out _, out _))
        {
            yield return new("identity", "complaint.identity-wrong");
        }

        if (entry.OutgoingNumber?.Length > ComplaintEntry.LongestNumber)
        {
            yield return new("outgoingNumber", "too-long", $"{ComplaintEntry.LongestNumber}");
        }

        if (entry.OutgoingOn > BusinessTime.DateOf(clock.GetUtcNow()))
        {
            yield return new("outgoingOn", "complaint.in-future");
        }

        if (!entry.Signed)
        {
            yield return new("signed", "complaint.not-signed");
        }
    }
}
