using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Offices;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Verifying;

/// <summary>The QR codes of talons, refusals and refusals to accept documents: number, office, day, and nothing of the applicant.</summary>
internal sealed class VerifyCasePaper(KernelDb db, OfficeDirectory offices) : IVerifiable
{
    public Task<VerifiedPaper?> Find(string code, DateOnly on, CancellationToken cancellation)
    {
        var (letter, id) = CasePaperCode.Read(code);
        return letter switch
        {
            CasePaperCode.TalonLetter => Talon(id, cancellation),
            CasePaperCode.RefusalLetter => Refusal(id, cancellation),
            CasePaperCode.NotAcceptedLetter => NotAccepted(id, cancellation),
            _ => Task.FromResult<VerifiedPaper?>(null),
        };
    }

    // A talon serves until the result is in the applicant's hands, or nothing is to be given out any more.
    private async Task<VerifiedPaper?> Talon(Guid id, CancellationToken cancellation) =>
        await db.Cases.AsNoTracking().Where(c => c.Id == id).Select(c => new { c.Number, c.OfficeId, c.FiledAt, c.IsOpen }).SingleOrDefaultAsync(cancellation) is { } filed
            ? await Paper("paper.talon", filed.Number, filed.OfficeId, filed.FiledAt, filed.IsOpen, cancellation)
            : null;

    // A refusal that a complaint has upset stays on record, and is not in force (C-8).
    private async Task<VerifiedPaper?> Refusal(Guid id, CancellationToken cancellation)
    {
        var about = await db.Cases.AsNoTracking().Include(c => c.Decisions).SingleOrDefaultAsync(c => c.Id == id, cancellation);
        return about?.Decisions.Where(d => d is { State: DecisionState.Final, Kind: DecisionKind.Refuse }).MaxBy(d => d.Ordinal) is { DecidedAt: { } at }
            ? await Paper("paper.refusal", about.Number, about.DecidingOfficeId, at, about.IsRefused, cancellation)
            : null;
    }

    private async Task<VerifiedPaper?> NotAccepted(Guid id, CancellationToken cancellation) =>
        await db.IntakeRefusals.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellation) is { } refusal
            ? await Paper("paper.not-accepted", $"{refusal.Number}", refusal.OfficeId, refusal.At, isValid: true, cancellation)
            : null;

    private async Task<VerifiedPaper> Paper(string kind, string number, string officeId, DateTime at, bool isValid, CancellationToken cancellation)
    {
        var names = await offices.Names([officeId], cancellation);
        return new(kind, number, names.GetValueOrDefault(officeId, officeId), BusinessTime.DateOf(at), null, isValid);
    }
}
