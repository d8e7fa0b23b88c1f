using System.Text.Json.Nodes;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using Licensing.Platform.Intake;
using Licensing.Platform.People;

namespace Licensing.Tests.Platform.Intake;

/// <summary>What the wizard's right column says (C-3.1, C-4, C-5, C-6).</summary>
public sealed class AssessDraftTests(IntakeApp app) : IClassFixture<IntakeApp>
{
    [Fact]
    public async Task Assess_WholePackage_CanBeAccepted()
    {
        var assessment = await Assess(c => c);

        Assert.Equal((Outcome.Accept, IntakeWays.Accept), (assessment.Answer!.Outcome, assessment.Ways));
        Assert.Empty(assessment.Errors);
        Assert.Equal("362-2007", assessment.Edition);
        Assert.Equal(new DateOnly(2010, 2, 22), assessment.RepealedOn);
    }

    [Fact]
    public async Task Assess_NothingEntered_AsksForApplicantAndFactsOnly()
    {
        var (_, saved) = await app.Draft(new DraftContent());

        Assert.Null(saved.Assessment.Answer);
        Assert.Equal(["applicant.search", "facts.rooms"], saved.Assessment.Errors.Select(e => e.Field));
        Assert.Equal(["rooms", "monthsBefore", "abroad"], saved.Assessment.Asked);
    }

    [Fact]
    public async Task Assess_BirthDate_ComesFromTheRecordNotFromWhatWasTyped()
    {
        var assessment = await Assess(c => c with { Facts = """{"rooms":["library"],"birthDate":"2025-01-01"}""" });

        Assert.Equal(Outcome.Accept, assessment.Answer!.Outcome);
        Assert.Contains("birthDate", assessment.Known);
        Assert.DoesNotContain("birthDate", assessment.Asked);
    }

    [Fact]
    public async Task Assess_RegistryKnows_WinsOverWhatWasTypedAndBarsAddUp()
    {
        app.Flow.Registry = new JsonObject { ["monthsBefore"] = 7, ["bars"] = new JsonArray("barred") };
        try
        {
            var assessment = await Assess(c => c with { Facts = """{"rooms":["library"],"monthsBefore":99}""" });

            Assert.Equal(7, assessment.Facts["monthsBefore"]!.GetValue<int>());
            Assert.Equal(["barred"], assessment.Answer!.Grounds.Select(g => g.Code));
            Assert.Equal(["barred"], assessment.KnownBars);
            Assert.Equal(IntakeWays.AcceptForRefusal, assessment.Ways);
            Assert.DoesNotContain("monthsBefore", assessment.Asked);
        }
        finally
        {
            app.Flow.Registry = [];
        }
    }

    [Fact]
    public async Task Assess_DocumentRanOutYesterday_DoesNotCount()
    {
        var yesterday = IntakeApp.Today.AddDays(-1);

        var expired = await Assess(c => c with { Documents = [c.Documents[0], c.Documents[1] with { ValidTo = yesterday }] });
        var lastDay = await Assess(c => c with { Documents = [c.Documents[0], c.Documents[1] with { ValidTo = IntakeApp.Today }] });

        // C-4, C-5: expired is a document whose last day is before the filing date
        Assert.Equal(["identity-document"], expired.Answer!.Missing);
        Assert.Equal("document-expired", Assert.Single(expired.Errors).Code);
        Assert.Equal(yesterday, expired.Checklist.Single(r => r.Code == "identity-document").ExpiredOn);
        Assert.Equal(IntakeWays.RefuseToAccept, expired.Ways);
        Assert.Equal(Outcome.Accept, lastDay.Answer!.Outcome);
    }

    [Theory]
    [InlineData(4324, 1, 0)]
    [InlineData(4325, 0, 0)]
    [InlineData(5000, 0, 675)]
    public async Task Assess_Payment_SaysHowMuchIsMissingOrTooMuch(int paid, int missing, int over)
    {
        var assessment = await Assess(c => c with { Payments = [IntakeApp.Payment(paid)] });

        Assert.Equal((missing, over), ((int)assessment.Fee.Missing, (int)assessment.Fee.Over));
        Assert.Equal(missing > 0 ? IntakeWays.None : IntakeWays.Accept, assessment.Ways);
        Assert.Equal(missing > 0 ? ["fee-missing"] : [], assessment.Errors.Select(e => e.Code));
    }

    [Fact]
    public async Task Assess_PaidLastYear_ThatDaysIndexCounts()
    {
        var assessment = await Assess(c => c with { Payments = [IntakeApp.Payment(3932, new DateOnly(2025, 12, 31))] });

        // C-6: where paid in one year and filed in the next, the MCI of the payment date counts
        Assert.Equal((3932, 3932), (assessment.Fee.Due, assessment.Fee.Mci));
        Assert.Equal(IntakeWays.Accept, assessment.Ways);
    }

    [Fact]
    public async Task Assess_PaymentHalfTyped_NamesEachField()
    {
        var assessment = await Assess(c => c with { Payments = [new EnteredPayment(null, 10.5m, IntakeApp.Today.AddDays(1), "Bank", " ")] });

        Assert.Equal(
            ["fee.payments[0].payer", "fee.payments[0].receiptNumber", "fee.payments[0].amount", "fee.payments[0].paidOn"],
            assessment.Errors.Where(e => e.Field != "fee.payments").Select(e => e.Field));
    }

    [Fact]
    public async Task Assess_SameReceiptTwiceInADraft_IsRefusedAtTheField()
    {
        var payment = IntakeApp.Payment(4325);

        var assessment = await Assess(c => c with { Payments = [payment, payment with { Bank = " халық  банкі", Amount = 1 }] });

        var error = Assert.Single(assessment.Errors);
        Assert.Equal(("fee.payments[1].receiptNumber", "receipt-twice"), (error.Field, error.Code));
    }

    [Fact]
    public async Task Assess_ChildWithoutRepresentative_AsksForOne()
    {
        var child = await app.AddPerson(IntakeApp.Somebody(year: 2010));
        var parent = await app.AddPerson();

        var alone = await Assess(child, c => c);
        var unproven = await Assess(child, c => c with { RepresentativeId = parent });
        await app.Send(new AddRepresentation(child, parent, RepresentationKind.Parent, "Туу туралы куәлік № 1", null), IntakeApp.Officer);
        var represented = await Assess(child, c => c with { RepresentativeId = parent });

        // C-1: children act only through a representative
        Assert.Equal("representative-needed", Assert.Single(alone.Errors).Code);
        Assert.Equal("representative-no-authority", Assert.Single(unproven.Errors).Code);
        Assert.Equal(IntakeWays.Accept, represented.Ways);
    }

    [Fact]
    public async Task Assess_NewApplicantLikeSomebodyOnRecord_ShowsThemUntilTheOfficerHasLooked()
    {
        var known = IntakeApp.Somebody("Қасымова");
        var id = await app.AddPerson(known);
        var alike = known with { Iin = IntakeApp.NewIin(known.BirthDate!.Value), Surname = "Касимова" };

        var unseen = await Assess(id, c => c with { PersonId = null, NewPerson = alike });
        var seen = await Assess(id, c => c with { PersonId = null, NewPerson = alike, NotTheSame = [id] });

        Assert.Equal(id, Assert.Single(unseen.Duplicates).Person.Id);
        Assert.Equal("duplicates-unseen", Assert.Single(unseen.Errors).Code);
        Assert.Equal(IntakeWays.Accept, seen.Ways);
    }

    private async Task<DraftAssessment> Assess(Func<DraftContent, DraftContent> change) => await Assess(await app.AddPerson(), change);

    private async Task<DraftAssessment> Assess(Guid person, Func<DraftContent, DraftContent> change)
    {
        var (id, saved) = await app.Draft(change(IntakeApp.Package(person)));
        var asked = (await app.Send(new AssessDraft(id), IntakeApp.Officer)).Value;
        Assert.Equal(saved.Assessment.Errors.Count, asked.Errors.Count);
        return saved.Assessment;
    }
}
