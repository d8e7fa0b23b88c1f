using Licensing.Platform.Printing;
using Licensing.Platform.UseCases;
using Licensing.ResidenceRegistration.Features;

namespace Licensing.Tests.ResidenceRegistration.Registry;

/// <summary>The papers: consent, sheet or notice of the registration, departure slips, the register; each for those who may print it.</summary>
public sealed class PaperTests(ResidenceApp app) : IClassFixture<ResidenceApp>
{
    // RR-9.1, appendix: printed before the package is whole, and kept with the case.
    [Fact]
    public async Task Consent_OfDraftAndCase_Prints()
    {
        var (person, child, flat) = (await app.Person(), await app.Person(9), await app.Flat());
        var (draft, _, _) = await app.Draft("RR", person, new RegistrationSubject().Write(), ResidenceApp.Permanent());
        await IsPaper(new PrintDraftConsent(draft), ResidenceApp.Intake);
        Assert.IsType<Failure.NotFound>((await app.Send(new PrintDraftConsent(draft), ResidenceApp.Corporation, "print")).Failure);
        var (other, _, _) = await app.Draft("RD", person, "{}", ResidenceApp.Because("imprisonment"));
        Assert.IsType<Failure.NotFound>((await app.Send(new PrintDraftConsent(other), ResidenceApp.Intake, "print")).Failure);

        var caseId = await app.Registered(person, app.Into(flat, ResidenceApp.Moving(child)) with { Until = app.Today.AddDays(9) }, ResidenceApp.Temporary());
        await IsPaper(new PrintConsent(caseId), ResidenceApp.Decider);
        Assert.IsType<Failure.NotFound>((await app.Send(new PrintConsent(caseId), ResidenceApp.Elsewhere, "print")).Failure);
        var own = await app.Registered(await app.Person(), app.Into(await app.Flat()), ResidenceApp.Permanent(("ownHousing", true)));
        Assert.Equal("RR.no-consent", await Refused(new PrintConsent(own)));
    }

    // RR-6: the sheet, or the notice of the portal; written chips are named.
    [Fact]
    public async Task Address_SheetAndNotice_Print()
    {
        var caseId = await app.Registered(await app.Person(), app.Into(await app.Flat()));
        await IsPaper(new PrintAddress(caseId), ResidenceApp.Intake);
        var line = (await app.Send(new ShowActs(caseId), ResidenceApp.Intake)).Value.Lines[0];
        Assert.True((await app.Send(new WriteChip(line.Id, line.Version, "034567891"), ResidenceApp.Intake)).IsOk);
        await IsPaper(new PrintAddress(caseId), ResidenceApp.Intake);
        await IsPaper(new PrintAddress(await app.Registered(await app.Person(), app.Into(await app.Flat()), ResidenceApp.Permanent(("channel", "portal")))), ResidenceApp.Chief);
        Assert.IsType<Failure.NotFound>((await app.Send(new PrintSlips(caseId), ResidenceApp.Intake, "print")).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new PrintAddress(caseId), ResidenceApp.Supervisor, "print")).Failure);
    }

    // RD-6: a slip for each person, with the places of stamp and seal.
    [Fact]
    public async Task Slips_OfARemoval_Print()
    {
        var (owner, one, other, flat) = (await app.Person(), await app.Person(30), await app.Person(28), await app.Flat());
        await app.Live(flat, null, one, other);
        await IsPaper(new PrintSlips(await app.Removed(owner, app.Out(one, other), "court-decision")), ResidenceApp.Intake);
    }

    [Fact]
    public async Task Register_AsAskedFor_Prints()
    {
        await IsPaper(new PrintRegister(new AskedActs(List: ActList.HomeVisits)), ResidenceApp.Supervisor);
        await app.Registered(await app.Person(), app.Into(await app.Flat()));
        await IsPaper(new PrintRegister(new AskedActs()), ResidenceApp.Intake);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new PrintRegister(new AskedActs()), Actor.Public, "print")).Failure);
    }

    private async Task IsPaper(IRequest<PrintedPaper> request, Actor by)
    {
        var printed = await app.Send(request, by, "print");
        Assert.True(printed.IsOk, $"{printed.Failure}");
        Assert.Equal("%PDF"u8.ToArray(), printed.Value.Pdf[..4]);
        var folder = Environment.GetEnvironmentVariable("LICENSING_PAPERS");
        if (folder is not null)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{request.GetType().Name}-{printed.Value.Pdf.Length}.pdf"), printed.Value.Pdf, ResidenceApp.Token);
        }
    }

    private async Task<string> Refused(IRequest<PrintedPaper> request) => Assert.IsType<Failure.Refused>((await app.Send(request, ResidenceApp.Intake, "print")).Failure).Problem.Code;
}
