using Licensing.ForeignResidence.Law;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Standards;
using Licensing.Testing;

namespace Licensing.Tests.ForeignResidence;

/// <summary>PR: permission for and registration of permanent residence (order 362 of 2007, standard 5).</summary>
public sealed class PermanentResidenceTests
{
    private static Standard<PermanentResidenceFacts> Pr => PermanentResidenceStandard.Declared;

    // The examples of the page: PR-18.4 to the tenge; PR-7, PR-8.
    [Theory]
    [InlineData("DEU", "5708999", "solvency-not-confirmed 18(4)", "5709000")]
    [InlineData("DEU", "5709000", "", "5709000")]
    [InlineData("RUS", "5708999", "", "0")]
    public void Assess_Balance_Is1320TimesTheIndex(string citizenship, string balance, string grounds, string required)
    {
        var assessment = Pr.Assess($$"""{"entry":"other-lawful","citizenship":"{{citizenship}}","bankBalance":{{balance}},"housingContract":true}""");
        Assert.Equal((grounds, required, "0"), (assessment.Grounds(), assessment.Result("requiredBalance"), assessment.Result("requiredHousingFunds")));
        Assert.Equal(("registration 433", Law.At("2027-01-25T18:30")), (assessment.Fees(), assessment.DueAt));
    }

    // DECISION: the index of the filing date, whenever it is paid.
    [Fact]
    public void Assess_FiledInAnotherYear_TakesItsIndex() => Assert.Equal(
        "5190240", Pr.Assess("""{"entry":"other-lawful","citizenship":"DEU","housingContract":true}""", "2025-12-31T10:00").Result("requiredBalance"));

    // PR-18.4: 15 square metres for each of the family.
    [Theory]
    [InlineData(1, "300000", "4499999", true)]
    [InlineData(1, "300000", "4500000", false)]
    [InlineData(4, "300000", "17999999", true)]
    [InlineData(4, "300000", "18000000", false)]
    [InlineData(30, "0.01", "4.49", true)]
    [InlineData(30, "0.01", "4.5", false)]
    public void Assess_HousingFunds_AreFor15MetresEach(int family, string price, string funds, bool refused) => Assert.Equal(
        refused ? "solvency-not-confirmed 18(4)" : "",
        Pr.Assess($$"""{"entry":"other-lawful","citizenship":"DEU","bankBalance":9999999,"familySize":{{family}},"pricePerSquareMetre":{{price}},"housingFunds":{{funds}}}""").Grounds());

    // PR-12 (PR-6): each column, who is exempt, who has a contract.
    [Theory]
    [InlineData("""{"entry":"permanent-residence-visa","citizenship":"DEU"}""", "questionnaire 12(1)а, identity-document 12(1)б, housing-consent 12(1)в, photos 12(1)г")]
    [InlineData(
        """{"entry":"other-lawful","citizenship":"DEU","pricePerSquareMetre":1}""",
        "questionnaire 12(2)а, identity-document 12(2)б, migration-card 12(2)в, home-state-consent 12(2)г, autobiography 12(2)д, medical-certificate 12(2)е, bank-statement 12(2)ж, housing-funds-statement 12(2)з, housing-consent 12(2)и, photos 12(2)к")]
    [InlineData(
        """{"entry":"other-lawful","citizenship":"DEU","housingContract":true}""",
        "questionnaire 12(2)а, identity-document 12(2)б, migration-card 12(2)в, home-state-consent 12(2)г, autobiography 12(2)д, medical-certificate 12(2)е, bank-statement 12(2)ж, housing-consent 12(2)и, photos 12(2)к")]
    [InlineData(
        """{"entry":"other-lawful","citizenship":"MNG","oralman":true}""",
        "questionnaire 12(2)а, identity-document 12(2)б, migration-card 12(2)в, autobiography 12(2)д, medical-certificate 12(2)е, housing-consent 12(2)и, photos 12(2)к")]
    [InlineData(
        """{"entry":"other-lawful","citizenship":"DEU","bornInKazakhstan":true}""",
        "questionnaire 12(2)а, identity-document 12(2)б, migration-card 12(2)в, home-state-consent 12(2)г, autobiography 12(2)д, medical-certificate 12(2)е, housing-consent 12(2)и, photos 12(2)к")]
    public void Assess_Entry_BringsPapers(string facts, string papers)
    {
        var assessment = Pr.Assess(facts);
        Assert.Equal(papers, assessment.Papers());
    }

    [Theory]
    [InlineData("BLR")]
    [InlineData("KGZ")]
    [InlineData("RUS")]
    [InlineData("UKR")]
    public void Assess_TreatyState_ShowsNoSolvency(string citizenship) => Assert.Equal("", Pr.Assess($$"""{"entry":"other-lawful","citizenship":"{{citizenship}}"}""").Grounds());

    [Fact]
    public void Assess_WithTheVisa_ShowsNoSolvency() => Assert.Equal("", Pr.Assess("""{"entry":"permanent-residence-visa","citizenship":"DEU"}""").Grounds());

    // PR-18.1 to PR-18.13: found by checks (18.4 follows from the facts).
    [Theory]
    [InlineData("illegal-immigrant-or-prosecuted", "18(1)")]
    [InlineData("released-prisoner-from-abroad", "18(2)")]
    [InlineData("crime-against-humanity", "18(3)")]
    [InlineData("epidemic-disease", "18(5)")]
    [InlineData("foreigners-law-broken", "18(6)")]
    [InlineData("incites-hatred", "18(7)")]
    [InlineData("violent-overthrow", "18(8)")]
    [InlineData("against-sovereignty", "18(9)")]
    [InlineData("terrorism-or-grave-crime", "18(10)")]
    [InlineData("false-information", "18(11)")]
    [InlineData("expelled-before", "18(12)")]
    [InlineData("rights-of-others", "18(13)")]
    public void Assess_Bar_Refuses(string bar, string clause) => Assert.Equal(
        $"{bar} {clause}", Pr.Assess($$"""{"entry":"permanent-residence-visa","citizenship":"DEU","bars":["{{bar}}"]}""").Grounds());

    [Theory]
    [InlineData("""{"entry":"other-lawful","citizenship":"DEU"}""", "facts.pricePerSquareMetre")]
    [InlineData("""{"entry":"other-lawful","citizenship":"DEU","pricePerSquareMetre":0}""", "facts.pricePerSquareMetre")]
    [InlineData("""{"entry":"other-lawful","citizenship":"DEU","pricePerSquareMetre":1,"familySize":0}""", "facts.familySize")]
    [InlineData("""{"entry":"other-lawful","citizenship":"DEU","pricePerSquareMetre":1,"familySize":31}""", "facts.familySize")]
    [InlineData("""{"entry":"other-lawful","citizenship":"DEU","pricePerSquareMetre":1,"bankBalance":-1}""", "facts.bankBalance")]
    [InlineData("""{"entry":"by-air","citizenship":"DEU"}""", "facts.entry")]
    [InlineData("""{"entry":"other-lawful"}""", "facts.citizenship")]
    public void Assess_BadFact_IsNamed(string facts, string member) => Assert.Equal(member, Pr.Wrong(facts));

    // The intake asks for money only of whom it concerns.
    [Fact]
    public void Ask_Situation_LeavesOutWhatDoesNotMatter()
    {
        var visa = Pr.FactsToAsk(System.Text.Json.JsonElement.Parse("""{"entry":"permanent-residence-visa"}"""));
        Assert.DoesNotContain("bankBalance", visa);
        var contract = Pr.FactsToAsk(System.Text.Json.JsonElement.Parse("""{"entry":"other-lawful","housingContract":true}"""));
        Assert.Contains("bankBalance", contract);
        Assert.DoesNotContain("housingFunds", contract);
    }

    // PR-5, PR-17, PR-18: what does not depend on the facts.
    [Fact]
    public void Declared_Edition_SaysTheRest()
    {
        var edition = Assert.Single(Pr.Editions);
        Assert.Equal((ScheduleKind.Migration2007, true), (edition.Schedule, edition.RefusalIsDiscretionary));
        Assert.Equal(["registration-book", "duty-receipt", "housing-title", "arrival-slip", "statistics-slip"], PermanentResidenceStandard.AfterDecision);
    }
}
