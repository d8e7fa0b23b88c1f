using Licensing.Feedback.Data;
using Licensing.Feedback.Domain;
using Licensing.Kernel;
using Licensing.Platform.Cases;
using Licensing.Platform.Law;
using Licensing.Platform.Offices;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Feedback.Features;

/// <summary>What somebody who knows case number and birth date (C-10) is asked before they complain; says nothing of the person.</summary>
/// <param name="TerminalOfficeId">Where the terminal stands; none: through the portal.</param>
[Allow(Roles.Public)]
internal sealed record AskComplaint(string Number, DateOnly Date, string? TerminalOfficeId) : IQuery<ComplaintQuestions>;

/// <summary>What is to be asked.</summary>
/// <param name="AsksWhose">Another office took the case in than the one that decides.</param>
/// <param name="AsksAddress">The record has no address for the answer.</param>
internal sealed record ComplaintQuestions(string Service, bool AsksWhose, bool AsksAddress);

/// <summary>
/// A complaint at a terminal or through the portal (C-8). The complainant is the applicant as the record knows them. DECISION: at a public page nobody can sign by hand; that one knows
/// case number and birth date stands for the signature, and a complaint at a terminal of the hall counts as brought to the office under every edition.
/// </summary>
/// <param name="TerminalOfficeId">Where the terminal stands; none: through the portal, which editions of 2014 and later open.</param>
/// <param name="Receiver">What receives it, as the coupon says: the terminal's name.</param>
/// <param name="Entry">Reasons, demand, whose action; the address where the record has none. The rest comes from the case.</param>
[Allow(Roles.Public)]
internal sealed record LodgePublicly(string Number, DateOnly Date, string? TerminalOfficeId, string Receiver, ComplaintEntry Entry) : ICommand<PublicComplaint>;

/// <summary>How a complaint stands, for who has its coupon (C-8); names nobody but its receiver.</summary>
[Allow(Roles.Public)]
internal sealed record ShowPublicComplaint(string Code) : IQuery<PublicComplaint>;

/// <summary>The coupon's content.</summary>
/// <param name="Where">The office that gives the answer: name, address, telephones.</param>
internal sealed record PublicComplaint(
    string Code, string Number, DateTime ReceivedAt, string ReceivedBy, DateOnly DueOn, ComplaintState State, string Where, string Address, IReadOnlyList<string> Phones);

internal sealed class LodgePubliclyValidator : IValidator<LodgePublicly>
{
    public IEnumerable<FieldError> Check(LodgePublicly request)
    {
        foreach (var (field, text, most) in new[]
        {
            ("reasons", request.Entry.Reasons, ComplaintEntry.LongestReasons), ("demand", request.Entry.Demand, ComplaintEntry.LongestDemand),
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

        if (request.Entry.Address.Length > ComplaintEntry.LongestAddress)
        {
            yield return new("address", "too-long", $"{ComplaintEntry.LongestAddress}");
        }

        if (!request.Entry.Signed)
        {
            yield return new("signed", "complaint.not-signed");
        }
    }
}

internal sealed class LodgePubliclyHandler(FeedbackDb db, PublicProof proof, AppealDesk appeals, ComplaintJournal journal, ILaw law, OfficeDirectory offices) :
    IHandler<AskComplaint, ComplaintQuestions>, IHandler<LodgePublicly, PublicComplaint>, IHandler<ShowPublicComplaint, PublicComplaint>
{
    public async Task<Result<ComplaintQuestions>> Handle(AskComplaint request, UseCase useCase, CancellationToken cancellation)
    {
        var found = await Find(request.Number, request.Date, request.TerminalOfficeId, cancellation);
        return found.IsOk ? new ComplaintQuestions(found.Value.Service, found.Value.TakingOfficeId is not null, string.IsNullOrWhiteSpace(found.Value.Address)) : found.Failure!;
    }

    public async Task<Result<PublicComplaint>> Handle(LodgePublicly request, UseCase useCase, CancellationToken cancellation)
    {
        var found = await Find(request.Number, request.Date, request.TerminalOfficeId, cancellation);
        if (found.Failure is { } failure)
        {
            return failure;
        }

        var about = found.Value;
        var address = string.IsNullOrWhiteSpace(about.Address) ? request.Entry.Address : about.Address;
        if (string.IsNullOrWhiteSpace(address))
        {
            return new Failure.Invalid("address", "required");
        }

        var against = request.Entry.AboutTaking ? about.TakingOfficeId ?? about.DecidingOfficeId : about.DecidingOfficeId;
        var names = await offices.Names([against], cancellation);
        var entry = request.Entry with
        {
            Channel = request.TerminalOfficeId is null ? ComplaintChannel.Portal : ComplaintChannel.Terminal,
            Complainant = about.Applicant,
            Address = address,
            Identity = about.Identity,
            Against = names.GetValueOrDefault(against, against),
        };
        var receiver = new Officer(Guid.Empty, request.Receiver, request.TerminalOfficeId ?? about.DecidingOfficeId);
        var entered = await journal.Enter(about, entry, receiver, useCase, cancellation);
        return entered.IsOk ? await Public(entered.Value, cancellation) : entered.Failure!;
    }

    public async Task<Result<PublicComplaint>> Handle(ShowPublicComplaint request, UseCase useCase, CancellationToken cancellation)
    {
        var code = request.Code.ToUpperInvariant();
        return await db.Complaints.AsNoTracking().SingleOrDefaultAsync(c => c.Code == code, cancellation) is { } complaint
            ? await Public(complaint, cancellation)
            : new Failure.NotFound("complaint", request.Code);
    }

    private async Task<Result<AppealedCase>> Find(string number, DateOnly date, string? terminalOffice, CancellationToken cancellation)
    {
        if (await proof.Find(number, date, cancellation) is not { } proven)
        {
            return new Failure.NotFound("case", number);
        }

        var about = (await appeals.Find(proven.Id, cancellation))!;
        if (about.IsOrganisation)
        {
            return new Problem("complaint.organisation");
        }

        if (ComplaintJournal.AsksForIdentity(about) && about.Identity is null)
        {
            return new Problem("complaint.identity-missing");
        }

        if (terminalOffice is null && !ComplaintChannels.IsOnPortal(law.Standards[about.Service].FindEdition(about.Edition)!))
        {
            return new Problem("complaint.not-here");
        }

        // What comes from a public page is taken one at a time, so that nobody fills the journal. The number of the open one is for who has its coupon.
        return await db.Complaints.AnyAsync(c => c.CaseId == about.Id && c.State == ComplaintState.Open, cancellation) ? new Problem("complaint.open-already") : about;
    }

    private async Task<PublicComplaint> Public(Complaint c, CancellationToken cancellation)
    {
        var office = await offices.Find(c.AnsweringOfficeId, cancellation);
        return new PublicComplaint(
            c.Code, c.Number, c.ReceivedAt, c.ReceivedByName, c.DueOn, c.State, office?.NameKk ?? c.AnsweringOfficeId, office?.AddressKk ?? "", office?.Phones ?? []);
    }
}
