using Licensing.Kernel.Cases;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Cases;

/// <summary>What a public page may act on once somebody has shown that they know the case.</summary>
/// <param name="OfficeId">The office that took it in, where the applicant was.</param>
/// <param name="DecidingOfficeId">The office that decides.</param>
/// <param name="HasEnded">It is decided or ended.</param>
public sealed record ProvenCase(Guid Id, string Number, string Service, string Edition, string OfficeId, string DecidingOfficeId, string Region, bool HasEnded);

/// <summary>
/// Opens a case to whoever knows its number and the applicant's birth date, or an organisation's day of registration (C-10). An unknown number and a wrong date are told
/// apart by nobody.
/// </summary>
public sealed class PublicProof
{
    private readonly KernelDb db;

    internal PublicProof(KernelDb db) => this.db = db;

    /// <summary>The case, or none where number and date do not belong together.</summary>
    public async Task<ProvenCase?> Find(string? number, DateOnly? date, CancellationToken cancellation) => CaseNumber.TryParse(number, out var known)
        ? await db.Cases.AsNoTracking().Where(c => c.Number == known.Value && c.ApplicantDate == date)
            .Select(c => new ProvenCase(c.Id, c.Number, c.Service, c.Edition, c.OfficeId, c.DecidingOfficeId, c.Region, c.Stage != CaseStage.Review))
            .SingleOrDefaultAsync(cancellation)
        : null;
}
