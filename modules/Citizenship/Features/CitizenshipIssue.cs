using Licensing.Citizenship.Data;
using Licensing.Citizenship.Domain;
using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Citizenship.Features;

/// <summary>Enters what the decree granted: an act and a certificate each, the new status on the record, the news for other modules (CZ-5, CZ registry).</summary>
internal sealed class CitizenshipIssue(CitizenshipDb db, CitizenshipDesk desk, DatabaseSession session, RegistryDesk registry, PeopleDesk people)
{
    public async Task<Problem?> Issue(Case granted, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Acts.AnyAsync(a => a.CaseId == granted.Id, cancellation))
        {
            return null;
        }

        var file = await desk.File(granted.Id, cancellation);
        var admitted = file.Members.Where(m => m.Outcome == MemberOutcome.Granted).OrderBy(m => m.Ordinal).ToList();
        if (file is not { DecreeNumber: { } number, DecreeOn: { } on } || admitted.Count == 0)
        {
            return new Problem("CZ.no-decree", granted.Number);
        }

        var (act, next) = (await registry.Act(granted, useCase, cancellation), CitizenshipJson.Subject(granted.Subject).Next);
        var serials = await session.Next(CitizenshipDb.SchemaName, CitizenshipDb.ActSerials, admitted.Count, cancellation);
        foreach (var (member, serial) in admitted.Zip(serials))
        {
            var person = await people.Find(member.PersonId, cancellation) ?? throw new InvalidOperationException($"{granted.Number} is about somebody who is not there.");
            if (person.Citizenship == Countries.Kazakhstan == file.IsAdmission)
            {
                return new Problem(file.IsAdmission ? "CZ.citizen-already" : "CZ.no-citizen", person.Name.Full);
            }

            var entered = db.Acts.Add(CitizenshipAct.Enter(serial, new ActOrder(file.Basis, member.Role, new Decree(number, on), act), person, next)).Entity;
            await people.ChangeCitizenship(person.Id, entered.Present, useCase, cancellation);
            useCase.Changed("citizenship-act", entered.Number, person.Id, granted.Id);
            useCase.Publish(new CitizenshipChanged(person.Id, file.IsAdmission, number, on, granted.Id, granted.Number));
        }

        granted.GoOn(CitizenshipSteps.AfterGrant(act.On), useCase.Now);
        return null;
    }
}
