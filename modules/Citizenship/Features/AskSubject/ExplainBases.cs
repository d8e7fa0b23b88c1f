using System.Text.Json;
using Licensing.Citizenship.Data;
using Licensing.ForeignResidence;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using Licensing.Platform.Law;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Citizenship.Features;

/// <summary>How a basis stands for a person by what is known.</summary>
internal enum BasisFit
{
    /// <summary>Its conditions are met by what is known.</summary>
    Met,

    /// <summary>Nothing known speaks against it; something has to be shown.</summary>
    Possible,

    /// <summary>Citizenship or residence rule it out.</summary>
    No,
}

/// <summary>Which bases a person could claim, and what each asks for (CZ-6, CZ-12).</summary>
/// <param name="FactsJson">What is known of the case so far.</param>
[Allow(Roles.IntakeOfficer)]
internal sealed record ExplainBases(Guid? PersonId, string FactsJson) : IQuery<ExplainedBases>;

/// <summary>The bases, the likeliest first.</summary>
/// <param name="Resident">What the register of permanent residence knows.</param>
/// <param name="ExemptionCase">The case by which the exemption from the duty was used.</param>
/// <param name="Exempt">The claimed basis exempts from the duty now.</param>
internal sealed record ExplainedBases(IReadOnlyList<ExplainedBasis> Bases, ResidentOnRecord? Resident, string? ExemptionCase, bool Exempt);

/// <summary>A basis.</summary>
/// <param name="Documents">What it asks for besides what every admission does; codes.</param>
/// <param name="Months">The term.</param>
/// <param name="Fee">The duty, on this basis.</param>
internal sealed record ExplainedBasis(Basis Basis, string Code, BasisFit Fit, bool Claimed, IReadOnlyList<string> Documents, int Months, long Fee);

internal sealed class ExplainBasesHandler(CitizenshipDb db, PeopleDesk people, IResidenceRegister residence, ILaw law) : IHandler<ExplainBases, ExplainedBases>
{
    public async Task<Result<ExplainedBases>> Handle(ExplainBases request, UseCase useCase, CancellationToken cancellation)
    {
        var facts = CitizenshipJson.Facts(request.FactsJson);
        var person = request.PersonId is { } id ? await people.Find(id, cancellation) : null;
        var resident = person is null ? null : await residence.Find(person.Id, cancellation);
        var used = person is null ? null : await db.Exemptions.AsNoTracking().Where(e => e.PersonId == person.Id).Select(e => e.CaseNumber).FirstOrDefaultAsync(cancellation);
        if (person is not null)
        {
            useCase.Viewed("citizenship-bases", person.Id, person.Id);
        }

        var known = new BasesKnown(facts, person?.Traits.HasFlag(PersonTraits.Oralman) == true, resident?.Since);
        var (now, snapshot) = (BusinessTime.FromUtc(useCase.Now), await law.Now(cancellation));
        return new ExplainedBases([.. BasisExplainer.All(known, now, snapshot)], resident, used, facts.DutyExempt);
    }
}

/// <summary>What is known of somebody who asks.</summary>
internal sealed record BasesKnown(CitizenshipFacts Facts, bool Oralman, DateOnly? Since);

/// <summary>Asks the law about each basis twice: by what is known, and as if all that can still be shown were shown.</summary>
internal static class BasisExplainer
{
    private static readonly DateOnly LongAgo = new(1992, 1, 1);
    private static readonly HashSet<string> OfEverybody =
        ["identity-document", "personal-application", "questionnaire", "undertaking", "address-certificate", "photos", "duty-receipt"];

    public static IEnumerable<ExplainedBasis> All(BasesKnown known, DateTimeOffset now, LawSnapshot law) =>
        Enum.GetValues<Basis>().Where(b => (b == Basis.Renunciation) == (known.Facts.Citizenship == Countries.Kazakhstan))
            .Select(b => Of(b, known, now, law)).OfType<ExplainedBasis>().OrderBy(b => b.Fit).ThenBy(b => b.Basis);

    private static ExplainedBasis? Of(Basis basis, BasesKnown known, DateTimeOffset now, LawSnapshot law)
    {
        var said = known.Facts with { Basis = basis, Bars = [], BirthDate = known.Facts.BirthDate == default ? LongAgo : known.Facts.BirthDate };
        var shown = said with
        {
            RelativeIsCitizen = true,
            BornInKazakhstan = said.BornInKazakhstan || !said.RelativeIsCitizen,
            MarriedSince = LongAgo,
            ResidentSince = LongAgo,
            Profession = said.Profession ?? Profession.Archaeologist,
            RequirementsMet = true,
            FormerCitizenshipEnded = true,
        };
        if (Ask(said with { ResidentSince = said.ResidentSince ?? known.Since }, now, law) is not { } actual || Ask(shown, now, law) is not { } best)
        {
            return null;
        }

        var met = IsMet(actual) && (basis != Basis.Oralman || known.Oralman || known.Facts.Basis == Basis.Oralman);
        var documents = basis == Basis.Renunciation ? actual.Documents : [.. best.Documents.Where(d => !OfEverybody.Contains(d.Code))];
        return new ExplainedBasis(
            basis, basis.Code(), met ? BasisFit.Met : IsMet(best) ? BasisFit.Possible : BasisFit.No, known.Facts.Basis == basis,
            [.. documents.Select(d => d.Code)], said.IsSimplified ? 3 : 6, actual.Total);
    }

    private static Assessment? Ask(CitizenshipFacts facts, DateTimeOffset now, LawSnapshot law) => CitizenshipStandard.Declared.Assess(facts, now, [], law).Assessment;

    private static bool IsMet(Assessment answer) => answer.Findings.All(f => f.Code != "basis-not-met");
}

/// <summary>Codes of facts as the machine interface has them.</summary>
internal static class FactCodes
{
    public static string Code<T>(this T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
