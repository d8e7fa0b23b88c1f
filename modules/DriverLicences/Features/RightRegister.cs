using Licensing.DriverLicences.Data;
using Licensing.DriverLicences.Domain;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.DriverLicences.Features;

/// <summary>A court's decision and the person's licences change together.</summary>
internal sealed class RightRegister(DriverLicencesDb db)
{
    /// <summary>The right is withdrawn: every licence of the person that gives it, or would when handed over.</summary>
    public async Task Withdraw(RightWithdrawal withdrawal, UseCase useCase, CancellationToken cancellation)
    {
        db.Withdrawals.Add(withdrawal);
        useCase.Changed("right-withdrawal", withdrawal.Id, withdrawal.PersonId);
        foreach (var licence in await LicencesOf(withdrawal.PersonId, cancellation))
        {
            if (licence.Withdraw(withdrawal, useCase.Officer, useCase.Now))
            {
                useCase.Changed("driver-licence", licence.NumberKey, withdrawal.PersonId);
            }
        }
    }

    /// <summary>A decision no longer holds; another one may.</summary>
    public async Task End(RightWithdrawal ended, DateOnly today, LicenceHappening what, string words, UseCase useCase, CancellationToken cancellation)
    {
        var others = await db.Withdrawals.Where(w => w.PersonId == ended.PersonId && w.Id != ended.Id).ToListAsync(cancellation);
        var still = others.Where(w => w.HoldsOn(today)).Select(w => (DateOnly?)w.Until).Max();
        useCase.Changed("right-withdrawal", ended.Id, ended.PersonId);
        foreach (var licence in await LicencesOf(ended.PersonId, cancellation))
        {
            if (licence.EndWithdrawal(still, what, words, useCase.Officer, useCase.Now))
            {
                useCase.Changed("driver-licence", licence.NumberKey, ended.PersonId);
            }
        }
    }

    private Task<List<Licence>> LicencesOf(Guid personId, CancellationToken cancellation) =>
        db.Licences.Where(l => l.PersonId == personId).ToListAsync(cancellation);
}
