using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Auditing;
using Licensing.Platform.Data;
using Licensing.Platform.Search;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Disclosure;

/// <summary>
/// When which office opened the applicant's record, and for what (C-10), the latest first: for whoever proved to be the applicant. No officer is named; nothing of
/// another person shows: neither the number of their case nor what an officer typed.
/// </summary>
/// <param name="Session">The word of the proof.</param>
/// <param name="After">The <see cref="MyLooks.Next"/> of the page before.</param>
[Allow(Roles.Public)]
public sealed record ShowMyLooks(string Session, string? After = null) : IQuery<MyLooks>;

/// <summary>A page of looks.</summary>
/// <param name="Number">The case by which it was proven.</param>
/// <param name="Until">Until when the list can be read, UTC.</param>
public sealed record MyLooks(string Number, DateTime Until, IReadOnlyList<MyLook> Looks, string? Next);

/// <summary>An office looked, or changed something; what it did within minutes for one purpose is one line.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Office">The office; none where somebody asked at a public page, who knew number and date.</param>
/// <param name="Changed">Something was changed.</param>
/// <param name="CaseNumber">The applicant's case that it was for.</param>
/// <param name="IsOthersCase">It was for a case of somebody else, which is not named.</param>
/// <param name="Purpose">Key of the words for the kind of purpose, never what the officer typed; none where the case says it or no purpose was stated.</param>
public sealed record MyLook(DateTime At, string? Office, bool Changed, string? CaseNumber, bool IsOthersCase, string? Purpose)
{
    /// <summary>It is this very list that was read, after a code.</summary>
    public bool IsOwn { get; init; }
}

internal sealed class ShowMyLooksHandler(DisclosureDb db, KernelDb kernel, ITexts texts) : IHandler<ShowMyLooks, MyLooks>
{
    private const int PageSize = 20;
    private const int RowsOfAPage = 400;
    private const int MostCases = 500;

    private static readonly TimeSpan OneLook = TimeSpan.FromMinutes(10);

    public async Task<Result<MyLooks>> Handle(ShowMyLooks request, UseCase useCase, CancellationToken cancellation)
    {
        var session = Proof.Hash(request.Session);
        var proof = await db.Proofs.AsNoTracking().SingleOrDefaultAsync(p => p.Session == session && p.SessionUntil > useCase.Now, cancellation);
        if (proof is null)
        {
            return new Problem("my-data-over");
        }

        var owner = await OwnerOf(proof, cancellation);
        var rows = await Rows(owner, MomentCursor.Read(request.After), BusinessTime.DateOf(useCase.Now), cancellation);
        var (lines, last) = Fold(rows);
        var more = last < rows.Count || rows.Count >= RowsOfAPage;
        return new MyLooks(
            proof.Number, proof.SessionUntil!.Value, await Shown(lines, owner, cancellation),
            more && last > 0 ? new MomentCursor(rows[last - 1].At, rows[last - 1].Id).Write() : null);
    }

    // A record and those that were merged into it are one person's; in an organisation's cases it is the organisation's data, whoever came for it.
    private async Task<Owner> OwnerOf(Proof proof, CancellationToken cancellation)
    {
        if (proof.OrganisationId is { } firm)
        {
            var about = kernel.Cases.Where(c => c.OrganisationId == firm).OrderByDescending(c => c.FiledAt).Take(MostCases);
            var found = await about.Select(c => new { c.Id, c.Number, c.PersonId }).ToListAsync(cancellation);
            return new Owner([firm], found.ToDictionary(c => c.Id, c => c.Number), [.. found.Select(c => c.PersonId).OfType<Guid>().Distinct()]);
        }

        var ids = new List<Guid>();
        for (var next = proof.PersonId is { } id ? new List<Guid> { id } : []; next.Count > 0;)
        {
            ids.AddRange(next);
            next = await kernel.People.Where(p =>
                    (p.MergedIntoId != null && next.Contains(p.MergedIntoId.Value)) || kernel.People.Any(m => next.Contains(m.Id) && m.MergedIntoId == p.Id))
                .Where(p => !ids.Contains(p.Id)).Select(p => p.Id).ToListAsync(cancellation);
        }

        var cases = await kernel.Cases.Where(c => c.OrganisationId == null && c.PersonId != null && ids.Contains(c.PersonId.Value))
            .OrderByDescending(c => c.FiledAt).Take(MostCases).ToDictionaryAsync(c => c.Id, c => c.Number, cancellation);
        return new Owner(ids, cases, []);
    }

    private async Task<List<AuditRecord>> Rows(Owner owner, MomentCursor? after, DateOnly today, CancellationToken cancellation)
    {
        // A look at the list of hidings would tell of the hiding; what it hid shows when it ends.
        var seen = kernel.Audit.AsNoTracking().Where(a =>
            (a.Verb == AuditVerb.Viewed || a.Verb == AuditVerb.Changed) && a.UserName != Actor.System.Name && a.SubjectKind != HiddenLooks.SubjectKind);
        foreach (var hidden in await db.Hidden.AsNoTracking().Where(h => owner.Ids.Contains(h.PersonId) && h.LiftedAt == null && h.Until >= today).ToListAsync(cancellation))
        {
            var (office, since) = (hidden.OfficeId, BusinessTime.ToUtc(BusinessTime.StartOf(hidden.From)));
            seen = seen.Where(a => a.OfficeId != office || a.CaseId != null || a.At < since);
        }

        seen = after is var (at, id) ? seen.Where(a => a.At < at || (a.At == at && a.Id < id)) : seen;
        var (ids, cases, came) = (owner.Ids, owner.Cases.Keys.ToList(), owner.CameFor);
        var own = await Latest(seen.Where(a => a.PersonId != null && ids.Contains(a.PersonId.Value)), cancellation);
        var inCases = await Latest(
            seen.Where(a => a.CaseId != null && cases.Contains(a.CaseId.Value) && (a.PersonId == null || came.Contains(a.PersonId.Value))), cancellation);
        return [.. own.Concat(inCases).DistinctBy(a => a.Id).OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Take(RowsOfAPage)];
    }

    private static Task<List<AuditRecord>> Latest(IQueryable<AuditRecord> rows, CancellationToken cancellation) =>
        rows.OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Take(RowsOfAPage).ToListAsync(cancellation);

    /// <summary>Rows of one look are one line: opening a case reads several things.</summary>
    /// <returns>The lines of a page, the latest row of each first, and how many rows they hold.</returns>
    private static (List<List<AuditRecord>> Lines, int Rows) Fold(List<AuditRecord> rows)
    {
        var lines = new List<List<AuditRecord>>();
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (lines.Count > 0 && lines[^1] is var line && IsSame(line[0], row) && line[0].At - row.At < OneLook)
            {
                line.Add(row);
            }
            else if (lines.Count == PageSize)
            {
                return (lines, i);
            }
            else
            {
                lines.Add([row]);
            }
        }

        return (lines, rows.Count);
    }

    private static bool IsOwn(AuditRecord row) => row.Action == nameof(ProveMyData);

    private static bool IsSame(AuditRecord one, AuditRecord other) => one.OfficeId == other.OfficeId && one.CaseId == other.CaseId && IsOwn(one) == IsOwn(other) && (one.CaseId is not null || one.Purpose == other.Purpose);

    private async Task<IReadOnlyList<MyLook>> Shown(List<List<AuditRecord>> lines, Owner owner, CancellationToken cancellation)
    {
        var officeIds = lines.Select(l => l[0].OfficeId).Distinct().ToList();
        var offices = await kernel.Offices.Where(o => officeIds.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.NameKk, cancellation);
        return lines.ConvertAll(line =>
        {
            var row = line[0];
            var number = row.CaseId is { } id ? owner.Cases.GetValueOrDefault(id) : null;
            return new MyLook(
                row.At, row.OfficeId.Length > 0 ? offices.GetValueOrDefault(row.OfficeId, row.OfficeId) : null, line.Exists(r => r.Verb == AuditVerb.Changed),
                number, row.CaseId is not null && number is null, row.CaseId is null ? PurposeWords.KeyOf(row.Purpose, texts) : null)
            {
                IsOwn = IsOwn(row),
            };
        });
    }

    /// <summary>Whose data are shown.</summary>
    /// <param name="Ids">Records that are this person's, or the organisation.</param>
    /// <param name="Cases">Their cases, with their numbers.</param>
    /// <param name="CameFor">People who came for the organisation, whose rows in its cases are the organisation's too.</param>
    private sealed record Owner(IReadOnlyList<Guid> Ids, IReadOnlyDictionary<Guid, string> Cases, IReadOnlyList<Guid> CameFor);
}
