using Licensing.IdentityDocuments.Data;
using Licensing.IdentityDocuments.Domain;
using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.IdentityDocuments.Features;

/// <summary>Orders a granted case's documents from the printing house (ID flow): one order a document.</summary>
internal sealed class OrderDesk(IdentityDocumentsDb db, DatabaseSession session, RegistryDesk registry, PeopleDesk people, DocumentRegister register)
{
    public async Task<Problem?> Order(Case granted, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Orders.AnyAsync(o => o.CaseId == granted.Id, cancellation))
        {
            return null;
        }

        var person = await people.Find(granted.PersonId!.Value, cancellation)
            ?? throw new InvalidOperationException($"The applicant of {granted.Number} is not there.");
        var (facts, act) = (IdentityJson.Facts(granted.Facts), await registry.Act(granted, useCase, cancellation));
        var (kinds, held) = (facts.Ordered(), await register.Valid(person.Id, cancellation));
        held.RemoveAll(d => d.Expire(act.On));
        if (!facts.IsExchange && held.Find(d => kinds.Contains(d.Kind)) is { } standing)
        {
            return new Problem("ID.holds-one", standing.Number);
        }

        var plan = Plan(person, granted, facts.Expedited, act);
        foreach (var kind in kinds)
        {
            var serial = await session.Next(IdentityDocumentsDb.SchemaName, IdentityDocumentsDb.OrderSerials, cancellation);
            useCase.Changed("production-order", db.Orders.Add(ProductionOrder.Of(serial, kind, plan)).Entity.Number, person.Id, granted.Id);
        }

        var surrenders = held.Exists(d => kinds.Contains(d.Kind) || (d.Kind == CitizenDocumentKind.TemporaryCard && facts.OrdersCard));
        granted.GoOn(IdentitySteps.AfterGrant(granted.DueAt, surrenders), useCase.Now);
        return null;
    }

    private static OrderPlan Plan(PersonSnapshot person, Case granted, int? expedited, RegistryAct act)
    {
        var form = IdentityJson.Form(granted.Subject);
        return new OrderPlan(
            person, Latin(form.LatinSurname, person.Name.Surname), Latin(form.LatinGivenName, person.Name.GivenName), form.BirthPlace?.Trim() ?? "", form.Address?.Trim() ?? "", expedited,
            granted.DueAt, act);
    }

    private static string Latin(string? typed, string name) => string.IsNullOrWhiteSpace(typed) ? LatinName.Of(name) : typed.Trim();
}
