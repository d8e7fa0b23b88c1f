using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.UseCases;
using Licensing.Platform.Verifying;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Platform.Cases;

/// <summary>The QR codes of the papers that every service has: valid or not, number, office, day, and nothing of the applicant.</summary>
public sealed class VerifyCasePaperTests : IClassFixture<CasesApp>
{
    private readonly CasesApp app;

    public VerifyCasePaperTests(CasesApp app)
    {
        this.app = app;
        app.Clock.Now = TestClock.Tuesday;
    }

    [Fact]
    public async Task Verify_TalonOfAnOpenCase_SaysNumberOfficeAndDay()
    {
        // C-3.3
        var made = await app.Accepted();

        var paper = (await Verify(CasePaperCode.Talon(made.Id))).Value;

        var office = await app.Read(db => db.Offices.Where(o => o.Id == Actors.Astana).Select(o => o.NameKk).SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal(new VerifiedPaper("paper.talon", made.Number, office, BusinessTime.DateOf(TestClock.Tuesday), null, true), paper);
    }

    [Fact]
    public async Task Verify_TalonOfAClosedCase_IsNotValid()
    {
        var made = await app.Accepted();
        Assert.True((await app.Send(new Licensing.Platform.Cases.WithdrawCase(made.Id, made.Version, "Өтініші бойынша"), CasesApp.Decider)).IsOk);

        Assert.False((await Verify(CasePaperCode.Talon(made.Id))).Value.IsValid);
    }

    [Fact]
    public async Task Verify_Refusal_IsValidOnceItIsSigned()
    {
        // C-7
        var made = await app.Accepted();
        Assert.IsType<Failure.NotFound>((await Verify(CasePaperCode.Refusal(made.Id))).Failure);

        await app.Decide(made.Id, DecisionKind.Refuse, grounds: "barred");

        var paper = (await Verify(CasePaperCode.Refusal(made.Id))).Value;
        Assert.Equal(("paper.refusal", made.Number, true), (paper.KindKey, paper.Number, paper.IsValid));
    }

    [Fact]
    public async Task Verify_GrantedCase_KnowsNoRefusal()
    {
        var made = await app.Accepted();
        await app.Decide(made.Id, DecisionKind.Grant);

        Assert.IsType<Failure.NotFound>((await Verify(CasePaperCode.Refusal(made.Id))).Failure);
    }

    [Fact]
    public async Task Verify_TypedAsPrinted_SpacesAndCaseDoNotMatter()
    {
        var code = CasePaperCode.Talon((await app.Accepted()).Id);

        var typed = string.Join(' ', code.Chunk(5).Select(letters => new string(letters))).ToLowerInvariant();

        Assert.True((await Verify(typed)).IsOk);
    }

    [Theory]
    [InlineData("")]
    [InlineData("T")]
    [InlineData("T123")]
    [InlineData("X0193C0DE00007000800000000000ABCD")]
    [InlineData("T0193C0DE00007000800000000000ABCD")]
    [InlineData("R0193C0DE00007000800000000000ABCD")]
    [InlineData("N0193C0DE00007000800000000000ABCD")]
    public async Task Verify_CodeOfNothing_IsUnknown(string code) =>
        Assert.IsType<Failure.NotFound>((await Verify(code)).Failure);

    private Task<Result<VerifiedPaper>> Verify(string code) => app.Send(new VerifyPaper(code), Actor.Public);
}
