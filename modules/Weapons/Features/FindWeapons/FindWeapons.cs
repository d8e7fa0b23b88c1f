using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features;

/// <summary>Searches the register by a number or a part of it, the owner's IIN, BIN or name; without words it lists the region's own weapons.</summary>
/// <param name="Text">What was typed.</param>
/// <param name="After">Where the page before ended.</param>
/// <param name="Size">Lines of a page.</param>
/// <param name="By">What the words are, where the officer says so; otherwise the likeliest meaning that finds anything.</param>
/// <param name="Kind">Only this kind; of the list without words.</param>
/// <param name="Status">Only this status; of the list without words.</param>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record FindWeapons(
    string? Text = null, WeaponCursor? After = null, int Size = 25, WeaponSought? By = null, WeaponKind? Kind = null, WeaponStatus? Status = null) : IQuery<WeaponPage>;

/// <summary>The last line of a page: its key and weapon, or its serial where nothing was searched.</summary>
internal sealed record WeaponCursor(string? Key, Guid WeaponId, long Serial);

/// <summary>A page of the register.</summary>
/// <param name="Next">Where the next page begins, or none.</param>
/// <param name="Read">As what the words were read, where they found anything.</param>
internal sealed record WeaponPage(IReadOnlyList<WeaponLine> Lines, WeaponCursor? Next, WeaponSought? Read = null);

/// <summary>A line of the register.</summary>
internal sealed record WeaponLine(
    Guid Id, string Title, string Number, WeaponKind Kind, int? Year, WeaponStatus Status, string? OwnerName, string? OwnerNumber, Guid? OwnerPersonId, DateOnly? PermitUntil)
{
    public static WeaponLine Of(Weapon w) => new(
        w.Id, w.Title, w.Number, w.Kind, w.Year, w.Status, w.OwnerName, w.OwnerNumber, w.OwnerPersonId, w.PermitUntil);
}

internal sealed class FindWeaponsValidator : IValidator<FindWeapons>
{
    public IEnumerable<FieldError> Check(FindWeapons request)
    {
        if (request.Size is < 1 or > 500)
        {
            yield return new("size", "range", "1", "500");
        }

        if (request.Text?.Length > 200)
        {
            yield return new("text", "too-long", "200");
        }
    }
}

internal sealed class FindWeaponsHandler(WeaponsDb db, WeaponSearch search, WeaponAccess access) : IHandler<FindWeapons, WeaponPage>
{
    public async Task<Result<WeaponPage>> Handle(FindWeapons request, UseCase useCase, CancellationToken cancellation)
    {
        if (await access.Deny(useCase, cancellation) is { } denied)
        {
            return denied;
        }

        var page = string.IsNullOrWhiteSpace(request.Text)
            ? await Own(request, useCase.Actor.Region, cancellation)
            : await search.Page(request.Text, request.By, request.After, request.Size, cancellation);
        foreach (var line in page.Lines)
        {
            useCase.Viewed("weapon", line.Number, line.OwnerPersonId);
        }

        return page;
    }

    private async Task<WeaponPage> Own(FindWeapons request, string region, CancellationToken cancellation)
    {
        var own = db.Weapons.AsNoTracking().Where(w => w.Region == region);
        own = request.Kind is { } kind ? own.Where(w => w.Kind == kind) : own;
        own = request.Status is { } status ? own.Where(w => w.Status == status) : own;
        own = request.After is { } after ? own.Where(w => w.Serial < after.Serial) : own;
        var found = await own.OrderByDescending(w => w.Serial).Take(request.Size + 1).ToListAsync(cancellation);
        var page = found.Take(request.Size).ToList();
        return new WeaponPage(
            [.. page.Select(WeaponLine.Of)], found.Count > request.Size ? new WeaponCursor(null, page[^1].Id, page[^1].Serial) : null);
    }
}
