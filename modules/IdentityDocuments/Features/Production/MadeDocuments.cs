using Licensing.IdentityDocuments.Data;
using Licensing.IdentityDocuments.Domain;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;

namespace Licensing.IdentityDocuments.Features;

/// <summary>Enters what the printing house made: each document waits for its holder; a case whose orders are all made goes on to the notice.</summary>
internal sealed class MadeDocuments(IdentityDocumentsDb db, CaseDesk cases, RegistryDesk registry, DocumentRegister register, IdentityDesk desk)
{
    public async Task<Failure?> Enter(IReadOnlyList<ProductionOrder> orders, UseCase useCase, CancellationToken cancellation)
    {
        foreach (var ofCase in orders.GroupBy(o => o.CaseId))
        {
            // The central operator sees no cases; that the question is theirs was checked by the batch.
            var opened = await cases.OpenToAnswer(ofCase.Key, useCase, cancellation);
            if (opened.Failure is { } failure)
            {
                return failure;
            }

            foreach (var order in ofCase)
            {
                await Enter(order, opened.Value, useCase, cancellation);
            }

            var all = await desk.Orders(ofCase.Key, cancellation);
            if (all.TrueForAll(o => o.State == OrderState.Produced) && IdentityDesk.Close(opened.Value, IdentitySteps.Production, "documents-made", useCase).Failure is { } closed)
            {
                return closed;
            }
        }

        return null;
    }

    private async Task Enter(ProductionOrder order, Case about, UseCase useCase, CancellationToken cancellation)
    {
        var act = await registry.Act(about, useCase, cancellation);
        var holder = new PersonSnapshot(order.PersonId, order.Name, order.Iin, order.BirthDate, order.Sex, Kernel.People.Countries.Kazakhstan);
        var plan = new DocumentPlan(
            order.Kind, order.DocumentNumber!, holder, order.BirthPlace, order.Address, order.ProducedOn!.Value, DocumentTerm.Until(order.ProducedOn.Value), act);
        db.Documents.Add(CitizenDocument.Make(await register.Serial(cancellation), plan, isValid: false));
        useCase.Changed("identity-document", order.DocumentNumber!, order.PersonId, about.Id);
    }
}
