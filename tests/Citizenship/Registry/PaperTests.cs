using Licensing.Citizenship;
using Licensing.Citizenship.Domain;
using Licensing.Citizenship.Features;
using Licensing.Kernel.People;
using Licensing.Platform.Printing;
using Licensing.Platform.UseCases;

namespace Licensing.Tests.Citizenship.Registry;

/// <summary>Every paper of CZ prints, when it is there to print (CZ-5, CZ-12.1, CZ-16, CZ-17).</summary>
public sealed class PaperTests(CitizenshipApp app) : IClassFixture<CitizenshipApp>
{
    [Fact]
    public async Task Papers_OfAFamily_PrintAtTheirTime()
    {
        var person = await app.Person("CHN", 30, 50);
        var id = (await app.Accept(person, Basis.Oralman, CitizenshipApp.Member(MemberRole.Child, "Ерке", app.Today.AddYears(-6), "CHN", Sex.Male))).CaseId;
        Assert.All(await Task.WhenAll(Print(id, CasePaper.Questionnaire), Print(id, CasePaper.Undertaking), Print(id, CasePaper.Inquiries)), Printed);
        Assert.Equal("CZ.not-granted", Assert.IsType<Failure.Refused>((await Print(id, CasePaper.Decision)).Failure).Problem.Code);
        Assert.Equal("CZ.not-surrendered", Assert.IsType<Failure.Refused>((await Print(id, CasePaper.Receipt)).Failure).Problem.Code);
        Assert.IsType<Failure.NotFound>((await app.Send(new PrintCertificates(id, null, "https://x/verify"), CitizenshipApp.Intake)).Failure);

        await app.Clear(id);
        var batch = await app.SendOff(id);
        Printed(await app.Send(new PrintCoveringList(batch), CitizenshipApp.Decider));
        Assert.True((await app.Decree(batch, await app.Outcomes(id, null, "incited-hatred"))).IsOk);
        await app.Propose(id);
        await app.Approve(id);
        Printed(await Print(id, CasePaper.Decision));
        Printed(await app.Send(new PrintCertificates(id, null, "https://x/verify"), CitizenshipApp.Intake));
        Printed(await app.Send(new PrintCertificates(null, (await app.ActsOf(id))[0].Id, "https://x/verify"), CitizenshipApp.Chief));
        await app.Tell(id);
        await app.Surrender(id);
        Printed(await Print(id, CasePaper.Receipt));
        Assert.IsType<Failure.NotFound>((await app.Send(new PrintCoveringList(batch), CitizenshipApp.Elsewhere)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Send(new PrintCasePaper(id, CasePaper.Decision), CitizenshipApp.Elsewhere)).Failure);
    }

    [Fact]
    public async Task Papers_OfWhoLeaves_Print()
    {
        var id = (await app.Accept(await app.Person("KAZ"), Basis.Renunciation)).CaseId;
        Printed(await Print(id, CasePaper.Questionnaire));
        Printed(await Print(id, CasePaper.Inquiries));
        Assert.Equal("CZ.no-undertaking", Assert.IsType<Failure.Refused>((await Print(id, CasePaper.Undertaking)).Failure).Problem.Code);
        await app.Grant(id);
        Printed(await Print(id, CasePaper.Decision));
        Printed(await app.Send(new PrintCertificates(id, null, "https://x/verify"), CitizenshipApp.Intake));
    }

    private Task<Result<PrintedPaper>> Print(Guid id, CasePaper paper) => app.Send(new PrintCasePaper(id, paper), CitizenshipApp.Intake);

    private static void Printed(Result<PrintedPaper> result)
    {
        Assert.True(result.IsOk, $"{result.Failure}");
        Assert.Equal("%PDF"u8.ToArray(), result.Value.Pdf[..4]);
    }
}
