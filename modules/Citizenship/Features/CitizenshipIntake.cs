using System.Globalization;
using System.Text.Json.Nodes;
using Licensing.Citizenship.Data;
using Licensing.Citizenship.Domain;
using Licensing.ForeignResidence;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Intake;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Citizenship.Features;

/// <summary>What the registers know of an applicant, and the file that acceptance opens with everybody in it.</summary>
internal sealed class CitizenshipIntake(CitizenshipDb db, DatabaseSession session, PeopleDesk people, IResidenceRegister residence, DraftApplicant applicants)
{
    private const int ResidenceMonths = 60;

    /// <summary>
    /// Citizenship and sex by the record; permanent residence by its register, since when only where that is long enough: older papers are in no register; the
    /// exemption that was used by ours.
    /// </summary>
    public async Task<JsonObject> Known(Applying applying, CancellationToken cancellation)
    {
        var known = new JsonObject();
        if (applying.PersonId is not { } id || await people.Find(id, cancellation) is not { } person)
        {
            return known;
        }

        known["male"] = person.Sex == Sex.Male;
        if (person.Citizenship is { } state)
        {
            known["citizenship"] = state;
        }

        if (person.Citizenship == Countries.Kazakhstan)
        {
            known["basis"] = "renunciation";
        }
        else if (await residence.Find(person.Id, cancellation) is { } resident)
        {
            known["permanentResident"] = true;
            if (Periods.IsOver(resident.Since, ResidenceMonths, applying.On))
            {
                known["residentSince"] = resident.Since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            }
        }

        if (await db.Exemptions.AnyAsync(e => e.PersonId == person.Id, cancellation))
        {
            known["exemptionUsed"] = true;
        }

        return known;
    }

    /// <summary>Bases that fit the citizenship.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Options(JsonObject facts)
    {
        var codes = CitizenshipStandard.Declared.Schema.Get("basis").Codes;
        var citizen = facts["citizenship"]?.ToString();
        return citizen is null ? new Dictionary<string, IReadOnlyList<string>>()
            : new Dictionary<string, IReadOnlyList<string>> { ["basis"] = [.. codes.Where(code => (code == "renunciation") == (citizen == Countries.Kazakhstan))] };
    }

    /// <summary>Opens the file: the applicant, and each of the family with a record; who is exempted from the duty is noted once and for good (CZ-12.1).</summary>
    public async Task<Problem?> Accept(Case accepted, UseCase useCase, CancellationToken cancellation)
    {
        var (facts, subject) = (CitizenshipJson.Facts(accepted.Facts), CitizenshipJson.Subject(accepted.Subject));

        // Acceptance may just have made the applicant's record.
        await session.Save(cancellation);
        var applicant = await people.Find(accepted.PersonId!.Value, cancellation) ?? throw new InvalidOperationException($"The applicant of {accepted.Number} is not there.");
        List<FileMember> members = [FileMember.Of(accepted.Id, 1, MemberRole.Applicant, applicant)];
        foreach (var member in subject.Family)
        {
            var settled = await applicants.Settle(new DraftContent { PersonId = member.PersonId, NewPerson = member.PersonId is null ? member.Person : null }, useCase, cancellation);
            if (settled.Failure is { } failure)
            {
                return failure is Failure.Refused refused ? refused.Problem : new Problem("own-case");
            }

            members.Add(FileMember.Of(accepted.Id, members.Count + 1, member.Role, Of(settled.Value)));
        }

        var once = facts is { DutyExempt: true } && facts.Basis != Basis.Ukraine;
        if (once && await Use(accepted, applicant, useCase, cancellation) is { } used)
        {
            return used;
        }

        db.Files.Add(CitizenshipFile.Open(accepted, facts.Basis, once, members));
        return null;
    }

    private async Task<Problem?> Use(Case accepted, PersonSnapshot applicant, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Exemptions.FirstOrDefaultAsync(e => e.PersonId == applicant.Id, cancellation) is { } earlier)
        {
            return new Problem("CZ.exemption-used", earlier.CaseNumber);
        }

        db.Exemptions.Add(new DutyExemption { CaseId = accepted.Id, CaseNumber = accepted.Number, PersonId = applicant.Id, On = BusinessTime.DateOf(useCase.Now) });
        useCase.Changed("duty-exemption", accepted.Number, applicant.Id, accepted.Id);
        return null;
    }

    private static PersonSnapshot Of(Person person) => new(person.Id, person.Name, person.Iin, person.BirthDate, person.Sex, person.Citizenship);
}
