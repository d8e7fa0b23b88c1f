using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features.Organisations;

/// <summary>Closes an inventory once every weapon was looked for: the act names the differences, and each weapon's history says what was found (WP, Organisations).</summary>
/// <param name="Version">Version of the inventory that the officer saw.</param>
/// <param name="Members">Who counted with the officer, the organisation's responsible person among them.</param>
[Allow(Roles.DecisionOfficer, Roles.ApprovingChief)]
internal sealed record CloseInventory(Guid InventoryId, int Version, IReadOnlyList<InventoryMember> Members, string? Conclusion) : ICommand<InventoryClosed>;

/// <summary>The act.</summary>
internal sealed record InventoryClosed(string Number, InventoryCounts Counts);

internal sealed class CloseInventoryHandler(WeaponsDb db, InventoryDesk desk, OrganisationDesk organisations, ITexts texts)
    : IHandler<CloseInventory, InventoryClosed>, IValidator<CloseInventory>
{
    private const int Longest = 200;
    private const int MostMembers = 10;

    public IEnumerable<FieldError> Check(CloseInventory request)
    {
        if (request.Members.Count is < 1 or > MostMembers || request.Members.Any(m => IsWrong(m.Name) || IsWrong(m.Position)))
        {
            yield return new("members", "WP.inventory-members", $"{MostMembers}");
        }

        if (OrganisationWords.Short("conclusion", request.Conclusion, 1000) is { } error)
        {
            yield return error;
        }
    }

    public async Task<Result<InventoryClosed>> Handle(CloseInventory request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.InventoryId, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var inventory = opened.Value;
        if (inventory.IsOpen && inventory.Version != request.Version)
        {
            return new Failure.Conflict(null, null, null);
        }

        await db.InventoryLines.Where(l => l.InventoryId == inventory.Id).OrderBy(l => l.Ordinal).LoadAsync(cancellation);
        var members = request.Members.Select(m => new InventoryMember(m.Name.Trim(), m.Position.Trim())).ToList();
        if (inventory.Close(members, OrganisationWords.Tidy(request.Conclusion), useCase.Officer, useCase.Now) is { } problem)
        {
            return problem;
        }

        await Write(inventory, useCase, cancellation);
        var file = await organisations.Open(inventory.OrganisationId, useCase, cancellation);
        if (file.Failure is { } closed)
        {
            return closed;
        }

        file.Value.Inventoried(inventory.ClosedOn!.Value);
        useCase.Changed("inventory", inventory.Number);
        return new InventoryClosed(inventory.Number, InventoryCounts.Of(inventory.Lines.Select(l => l.Result)));
    }

    // Into the life of every weapon that was counted, in Kazakh as all that a register keeps in words.
    private async Task Write(Inventory inventory, UseCase useCase, CancellationToken cancellation)
    {
        var kazakh = texts.In(Cultures.Kazakh);
        var weapons = await db.Weapons.Where(w => db.InventoryLines.Any(l => l.InventoryId == inventory.Id && l.WeaponId == w.Id)).ToDictionaryAsync(w => w.Id, cancellation);
        foreach (var line in inventory.Lines.Where(l => l.WeaponId is not null))
        {
            var found = kazakh.Format("WP.inventory.in-history", inventory.Number, kazakh[$"WP.inventory-result.{line.Result}"]);
            weapons[line.WeaponId!.Value].Inventoried(line.Note is null ? found : $"{found}. {line.Note}", inventory.ClosedOn!.Value, useCase.Officer, useCase.Now);
        }
    }

    private static bool IsWrong(string? text) => string.IsNullOrWhiteSpace(text) || text.Length > Longest;
}
