using System.Text.Json;
using Licensing.ForeignResidence.Law;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Standards;

namespace Licensing.ForeignResidence.Domain;

/// <summary>Why nobody has to show money (PR, «Exempt from confirming solvency»).</summary>
internal enum SolvencyExemption
{
    None,

    /// <summary>DECISION: with a visa for permanent residence it is not asked.</summary>
    Visa,
    Oralman,
    BornInKazakhstan,
    TreatyState,
}

/// <summary>Solvency worked out as the law sees it, to be shown with its sums (PR-18.4).</summary>
/// <param name="Index">The index of the filing date.</param>
/// <param name="RequiredBalance">What has to be on accounts.</param>
/// <param name="RequiredHousing">What has to be there for housing; nothing where somebody provides it by contract.</param>
internal sealed record Solvency(
    SolvencyExemption Exemption, int Index, decimal RequiredBalance, decimal Balance, bool HousingByContract, decimal RequiredHousing, decimal Housing, int FamilySize, decimal Price)
{
    public bool IsAsked => Exemption == SolvencyExemption.None;

    public decimal MissingBalance => Math.Max(0, RequiredBalance - Balance);

    public decimal MissingHousing => Math.Max(0, RequiredHousing - Housing);

    public bool IsConfirmed => MissingBalance == 0 && MissingHousing == 0;

    /// <summary>How many indices the balance has to be; the law's number, maybe overridden.</summary>
    public decimal Times => Index == 0 ? 0 : RequiredBalance / Index;

    /// <summary>Works it out; nothing while the facts are lacking or wrong.</summary>
    public static Solvency? Of(PermanentResidenceFacts facts, DateTimeOffset filedAt, LawSnapshot law)
    {
        var standard = PermanentResidenceStandard.Declared;
        var json = JsonSerializer.SerializeToElement(standard.Schema.ToJson(facts with { Bars = [] }));
        if (standard.Assess(new AssessmentInput(filedAt, null, null, json, []), law).Assessment is not { } answer)
        {
            return null;
        }

        var (balance, housing) = (Money(answer, "requiredBalance"), Money(answer, "requiredHousingFunds"));
        return new Solvency(
            ExemptionOf(facts, balance), law.Mci.On(BusinessTime.DateOf(filedAt)), balance, facts.BankBalance, facts.HousingContract, housing, facts.HousingFunds, facts.FamilySize,
            facts.PricePerSquareMetre);
    }

    private static SolvencyExemption ExemptionOf(PermanentResidenceFacts facts, decimal required) => facts switch
    {
        { CameOtherwise: false } => SolvencyExemption.Visa,
        { Oralman: true } => SolvencyExemption.Oralman,
        { BornInKazakhstan: true } => SolvencyExemption.BornInKazakhstan,
        _ => required == 0 ? SolvencyExemption.TreatyState : SolvencyExemption.None,
    };

    private static decimal Money(Assessment answer, string name) => answer.Result[name] is { } value ? Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture) : 0;
}
