using Licensing.DriverLicences.Data;
using Licensing.DriverLicences.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.DriverLicences.Features;

/// <summary>Searches the registry by number, IIN or holder; without words it lists the office's own licences (a supervisor's region).</summary>
/// <param name="Text">What was typed.</param>
/// <param name="Status">Only licences with this status.</param>
/// <param name="Below">Serial of the last line of the page before, newest first.</param>
/// <param name="Size">Lines of a page.</param>
[Allow(Roles.IntakeOfficer, Roles.Examiner, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record FindLicences(string? Text = null, LicenceStatus? Status = null, long? Below = null, int Size = 25) : IQuery<LicencePage>, IPersonSearch;

/// <summary>A page of the registry.</summary>
/// <param name="Next">Where the next page begins, or none.</param>
internal sealed record LicencePage(IReadOnlyList<LicenceLine> Lines, long? Next);

/// <summary>A line of the registry.</summary>
internal sealed record LicenceLine(
    Guid Id, string FullNumber, string Holder, DateOnly BirthDate, string? Iin, IReadOnlyList<Category> Categories, DateOnly IssuedOn,
    DateOnly ValidTo, LicenceStatus Status, DateOnly? WithdrawnUntil, string IssuedBy);

internal sealed class FindLicencesValidator : IValidator<FindLicences>
{
    public IEnumerable<FieldError> Check(FindLicences request)
    {
        if (request.Size is < 1 or > 100)
        {
            yield return new("size", "range", "1", "100");
        }

        if (request.Text?.Length > 200)
        {
            yield return new("text", "too-long", "200");
        }
    }
}

internal sealed class FindLicencesHandler(DriverLicencesDb db) : IHandler<FindLicences, LicencePage>
{
    public async Task<Result<LicencePage>> Handle(FindLicences request, UseCase useCase, CancellationToken cancellation)
    {
        var licences = Matching(db.Licences.AsNoTracking(), request.Text?.Trim() ?? "", useCase.Actor);
        var today = BusinessTime.DateOf(useCase.Now);
        licences = WithStatus(licences, request.Status, today);
        if (request.Below is { } below)
        {
            licences = licences.Where(l => l.Serial < below);
        }

        var found = await licences.OrderByDescending(l => l.Serial).Take(request.Size + 1).Include(l => l.Categories).ToListAsync(cancellation);
        var page = found.Take(request.Size).ToList();
        page.ForEach(l => useCase.Viewed("driver-licence", l.NumberKey, l.PersonId));
        return new LicencePage([.. page.Select(l => Line(l, today))], found.Count > request.Size ? page[^1].Serial : null);
    }

#pragma warning disable CA1309, CA1310 // Comparisons in a query are the database's, in the byte order of a search key.
    private static IQueryable<Licence> Matching(IQueryable<Licence> licences, string text, Actor actor)
    {
        if (text.Length == 0)
        {
            return actor.Has(Roles.Supervisor)
                ? licences.Where(l => l.Region == actor.Region)
                : licences.Where(l => l.OfficeId == actor.OfficeId);
        }

        if (text.Length == 12 && text.All(char.IsAsciiDigit))
        {
            return licences.Where(l => l.HolderIin == text);
        }

        if (LicenceNumber.LooksLike(text))
        {
            var (first, beyond) = SearchKey.Range(LicenceNumber.Key(text));
            return licences.Where(l => string.Compare(l.NumberKey, first) >= 0 && string.Compare(l.NumberKey, beyond) < 0);
        }

        var (low, high) = SearchKey.Range(NameKey.Fold(text));
        return licences.Where(l => l.NameKeys.Any(k => string.Compare(k.Key, low) >= 0 && string.Compare(k.Key, high) < 0));
    }

#pragma warning restore CA1309, CA1310

    // The same answer as Licence.StatusOn, as the database can give it.
    private static IQueryable<Licence> WithStatus(IQueryable<Licence> licences, LicenceStatus? status, DateOnly today) => status switch
    {
        null => licences,
        LicenceStatus.Expired => licences.Where(l => l.Status == LicenceStatus.Expired
            || (l.ValidTo < today && (l.Status == LicenceStatus.Valid || (l.Status == LicenceStatus.Withdrawn && l.WithdrawnUntil <= today)))),
        LicenceStatus.Withdrawn => licences.Where(l => l.Status == LicenceStatus.Withdrawn && l.WithdrawnUntil > today),
        LicenceStatus.Valid => licences.Where(l => l.ValidTo >= today && l.HandedOverAt != null
            && (l.Status == LicenceStatus.Valid || (l.Status == LicenceStatus.Withdrawn && l.WithdrawnUntil <= today))),
        _ => licences.Where(l => l.Status == status),
    };

    private static LicenceLine Line(Licence licence, DateOnly today) => new(
        licence.Id, licence.FullNumber, licence.Holder.Full, licence.HolderBirthDate, licence.HolderIin,
        [.. licence.Categories.Select(c => c.Category).Order()], licence.IssuedOn, licence.ValidTo, licence.StatusOn(today),
        licence.WithdrawnUntil, licence.IssuedBy);
}
