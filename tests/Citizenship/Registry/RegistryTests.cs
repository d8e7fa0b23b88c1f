using Licensing.Citizenship;
using Licensing.Citizenship.Data;
using Licensing.Citizenship.Domain;
using Licensing.Citizenship.Features;
using Licensing.Kernel.People;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Platform.Verifying;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Citizenship.Registry;

/// <summary>The register of citizenship acts: search, page, papers, the code on the certificate, merged people (CZ registry).</summary>
public sealed class RegistryTests(CitizenshipApp app) : IClassFixture<CitizenshipApp>
{
    [Fact]
    public async Task FindActs_NumberIinOrName_FindsTheAct()
    {
        var (person, act, _) = await Admitted();

        foreach (var typed in new[] { act.Number, act.Number[3..], person.Iin!, person.Name.Full.ToUpperInvariant(), person.Surname[..3] })
        {
            Assert.Contains(act.Id, (await Find(typed)).Lines.Select(l => l.Id));
        }

        Assert.Contains(act.Id, (await Find(null, Basis.FormerUnion)).Lines.Select(l => l.Id));
        Assert.DoesNotContain(act.Id, (await Find(null, Basis.Spouse)).Lines.Select(l => l.Id));
        Assert.Empty((await app.Send(new FindActs(), CitizenshipApp.Elsewhere)).Value.Lines);
        Assert.Equal("CZ.search-words", Assert.IsType<Failure.Invalid>((await app.Send(new FindActs("а"), CitizenshipApp.Intake)).Failure).Errors[0].Code);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new FindActs(), Actor.Public)).Failure);
    }

    [Fact]
    public async Task FindActs_PageByPage_ShowsEachOnce()
    {
        await Admitted();
        await Admitted();
        await Admitted();
        var seen = new List<Guid>();
        for (long? below = null; ;)
        {
            var page = (await app.Send(new FindActs(Below: below, Size: 1), CitizenshipApp.Chief)).Value;
            seen.AddRange(page.Lines.Select(l => l.Id));
            if (page.Next is not { } next)
            {
                break;
            }

            below = next;
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(await app.Read<CitizenshipDb, int>(db => db.Acts.CountAsync(CitizenshipApp.Token)), seen.Count);
    }

    [Fact]
    public async Task ShowAct_OfAFile_HasCaseDecreeAndTrail()
    {
        var (person, act, id) = await Admitted();
        var sheet = (await app.Send(new ShowAct(act.Id), CitizenshipApp.Intake)).Value;
        Assert.Equal((id, "№ 901", "UZB", "KAZ"), (sheet.Line.CaseId, sheet.Line.DecreeNumber, sheet.Line.Former, sheet.Line.Present));
        Assert.Equal(act.Number, Assert.Single((await app.Send(new ShowCitizenshipOf(person.Id), CitizenshipApp.Chief)).Value.Acts).Number);
        Assert.True(await app.Read(db => db.Audit.AnyAsync(a => a.PersonId == person.Id && a.SubjectKind == "citizenship-act", CitizenshipApp.Token)));
        Assert.IsType<Failure.NotFound>((await app.Send(new ShowAct(Guid.NewGuid()), CitizenshipApp.Intake)).Failure);
    }

    // CZ-5: the code on the certificate says number and issuer, and nothing of the holder.
    [Fact]
    public async Task Verify_CodeOfACertificate_SaysThatItIsOne()
    {
        var (person, act, _) = await Admitted();
        var found = await app.Read<IEnumerable<IVerifiable>, VerifiedPaper?>(async all =>
        {
            foreach (var kind in all)
            {
                if (await kind.Find(act.VerifyCode, app.Today, CitizenshipApp.Token) is { } paper)
                {
                    return paper;
                }
            }

            return null;
        });
        Assert.Equal((act.Number, true, (DateOnly?)null), (found!.Number, found.IsValid, found.ValidTo));
        Assert.DoesNotContain(person.Surname, $"{found}", StringComparison.Ordinal);
    }

    // C-1: two records of one person who used the exemption by each: both stay on record.
    [Fact]
    public async Task PeopleMerged_BothUsedTheExemption_BothStay()
    {
        var (one, other) = (await app.Person("CHN"), await app.Person("CHN"));
        await app.Accept(one, Basis.Oralman);
        var second = await app.Accept(other, Basis.Oralman);
        await using var scope = app.Provider.CreateAsyncScope();
        await Tell(scope.ServiceProvider, new PeopleMerged(one.Id, other.Id));

        Assert.Equal(2, await app.Read<CitizenshipDb, int>(db => db.Exemptions.CountAsync(e => e.PersonId == one.Id, CitizenshipApp.Token)));
        Assert.Equal(one.Id, (await app.FileOf(second.CaseId)).Members[0].PersonId);
    }

    private static async Task Tell(IServiceProvider services, PeopleMerged happened)
    {
        var db = services.GetRequiredService<CitizenshipDb>();
        await new FollowMergedCitizen(db).Handle(happened, null!, CitizenshipApp.Token);
        await db.SaveChangesAsync(CitizenshipApp.Token);
    }

    private async Task<ActPage> Find(string? text, Basis? basis = null) => (await app.Send(new FindActs(text, basis, Size: 500), CitizenshipApp.Intake)).Value;

    private async Task<(Person Person, CitizenshipAct Act, Guid CaseId)> Admitted()
    {
        var person = await app.Person();
        var id = (await app.Accept(person, Basis.FormerUnion)).CaseId;
        await app.Grant(id);
        return (person, Assert.Single(await app.ActsOf(id)), id);
    }
}
