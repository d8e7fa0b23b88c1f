using Licensing.Citizenship;
using Licensing.Citizenship.Data;
using Licensing.Citizenship.Domain;
using Licensing.Citizenship.Features;
using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain;
using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Intake;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Citizenship.Cases;

public sealed class IntakeTests(CitizenshipApp app) : IClassFixture<CitizenshipApp>
{
    private static CancellationToken Token => CitizenshipApp.Token;

    // CZ-6.1 to CZ-6.8: every basis is taken in, with the steps of its bodies and its term.
    [Theory]
    [InlineData("Oralman", "CHN", 0)]
    [InlineData("Ukraine", "UKR", 0)]
    [InlineData("Treaty", "RUS", 4325)]
    [InlineData("FormerUnion", "UZB", 4325)]
    [InlineData("Profession", "DEU", 4325)]
    [InlineData("Spouse", null, 4325)]
    [InlineData("Residence", null, 4325)]
    [InlineData("Renunciation", "KAZ", 4325)]
    public async Task Accept_EveryBasis_OpensAFileWithTheStepsOfItsBodies(string name, string? citizenship, int duty)
    {
        var (basis, person) = (Enum.Parse<Basis>(name), await app.Person(citizenship));
        var accepted = await app.Accept(person, basis);

        var about = await app.CaseOf(accepted.CaseId);
        var file = await app.FileOf(accepted.CaseId);
        Assert.Equal(
            basis == Basis.Renunciation ? [CitizenshipSteps.Police, CitizenshipSteps.Justice, CitizenshipSteps.Security, CitizenshipSteps.File, CitizenshipSteps.Decree]
                : [CitizenshipSteps.Police, CitizenshipSteps.Security, CitizenshipSteps.File, CitizenshipSteps.Decree],
            about.Steps.OrderBy(s => s.Ordinal).Select(s => s.Code));
        Assert.All(about.Steps, s => Assert.InRange(s.DueAt!.Value, about.FiledAt, about.DueAt));
        Assert.Equal((basis, FileState.Checked, basis == Basis.Oralman), (file.Basis, file.State, file.Exempted));
        Assert.Equal((person.Id, MemberRole.Applicant, citizenship), (file.Members[0].PersonId, file.Members[0].Role, file.Members[0].Citizenship));
        Assert.Equal(duty, about.Payments.Sum(p => p.Amount));
    }

    // CZ-12.1: the exemption is given once in a life.
    [Fact]
    public async Task Accept_ExemptionUsed_AsksForTheDuty()
    {
        var person = await app.Person("CHN");
        var first = await app.Accept(person, Basis.Oralman);

        var (_, saved) = await app.Draft(new DraftContent { PersonId = person.Id, Facts = app.Facts(Basis.Oralman, "CHN").ToJsonString(), Subject = CitizenshipApp.Subject().Write() });

        Assert.Equal(4325, saved.Assessment.Fee.Due);
        Assert.Contains("exemptionUsed", saved.Assessment.Known);
        Assert.Contains(saved.Assessment.Checklist, row => row.Code == "duty-receipt");
        var row = await app.Read<CitizenshipDb, DutyExemption>(db => db.Exemptions.AsNoTracking().SingleAsync(e => e.PersonId == person.Id, Token));
        Assert.Equal((first.CaseId, first.Number, app.Today), (row.CaseId, row.CaseNumber, row.On));
    }

    // CZ-12.1: once, whatever two counters do at once, and also where the case was withdrawn.
    [Fact]
    public async Task Accept_ExemptionAtTwoCountersAtOnce_IsUsedOnce()
    {
        var person = await app.Person("MNG");
        var content = new DraftContent { PersonId = person.Id, Facts = app.Facts(Basis.Oralman, "MNG").ToJsonString(), Subject = CitizenshipApp.Subject().Write() };
        var drafts = new[] { await app.Draft(content), await app.Draft(content) };
        var whole = content with { Documents = [.. drafts[0].Saved.Assessment.Checklist.Select(r => new PresentedDocument(r.Code) { Presented = true })] };
        foreach (var (id, saved) in drafts)
        {
            Assert.True((await app.Send(new SaveDraft(id, saved.Version, whole), CitizenshipApp.Intake)).IsOk);
        }

        var both = await Task.WhenAll(drafts.Select(d => app.Send(new AcceptDraft(d.Id, d.Saved.Version + 1), CitizenshipApp.Intake)));

        var accepted = Assert.Single(both, r => r.IsOk);
        Assert.True((await app.Send(new WithdrawCase(accepted.Value.CaseId, await app.VersionOf(accepted.Value.CaseId), "өз еркімен"), CitizenshipApp.Intake)).IsOk);
        Assert.Equal(1, await app.Read<CitizenshipDb, int>(db => db.Exemptions.CountAsync(e => e.PersonId == person.Id, Token)));
        Assert.Equal(FileState.Closed, (await app.FileOf(accepted.Value.CaseId)).State);
    }

    // The questionnaire, the relative and the family are asked beyond the facts; what is lacking is named at its field.
    [Fact]
    public async Task SaveDraft_Subject_SaysWhatIsLacking()
    {
        var person = await app.Person();
        async Task<string> Wrong(CitizenshipSubject subject)
        {
            var (_, saved) = await app.Draft(new DraftContent { PersonId = person.Id, Facts = app.Facts(Basis.FormerUnion, "UZB").ToJsonString(), Subject = subject.Write() });
            return string.Join(", ", saved.Assessment.ErrorsOf(DraftSteps.Subject).Select(e => $"{e.Field[8..]} {e.Code}"));
        }

        Assert.Equal("birthPlace required, address required, relative required, kinship required", await Wrong(new()));
        Assert.Equal("", await Wrong(CitizenshipApp.Subject()));
        Assert.Equal("next foreign-citizenship", await Wrong(CitizenshipApp.Subject() with { Next = "KAZ" }));
        var grown = app.Today.AddYears(-18);
        Assert.Equal(
            "family[0].birthDate CZ.child-grown, family[1].consents CZ.child-consent, family[3].citizenship CZ.member-citizen",
            await Wrong(CitizenshipApp.Subject(
                CitizenshipApp.Member(MemberRole.Child, "Дилором", grown), CitizenshipApp.Member(MemberRole.Child, "Нигора", app.Today.AddYears(-14)),
                CitizenshipApp.Member(MemberRole.Child, "Феруза", app.Today.AddYears(-14).AddDays(1)), CitizenshipApp.Member(MemberRole.Child, "Мухаббат", app.Today.AddYears(-5), "KAZ"))));
        Assert.Equal(
            "family CZ.one-spouse, family[1].birthDate CZ.spouse-minor",
            await Wrong(CitizenshipApp.Subject(
                CitizenshipApp.Member(MemberRole.Spouse, "Гулнара", app.Today.AddYears(-30)), CitizenshipApp.Member(MemberRole.Spouse, "Малика", grown.AddDays(1), consents: true))));
        Assert.Equal("family[0].surname CZ.member-applicant", await Wrong(CitizenshipApp.Subject(new FamilyMember { Role = MemberRole.Spouse, PersonId = person.Id })));
    }

    // C-1: somebody of the family who is on record is that record, not a second one.
    [Fact]
    public async Task SaveDraft_MemberAlikeSomebodyOnRecord_HasToBeSaid()
    {
        var (person, other) = (await app.Person(), await app.Person());
        var entry = PersonRules.EntryOf(other);
        var typed = new FamilyMember { Role = MemberRole.Spouse, Person = entry };
        var (_, saved) = await app.Draft(new DraftContent { PersonId = person.Id, Facts = app.Facts(Basis.FormerUnion, "UZB").ToJsonString(), Subject = CitizenshipApp.Subject(typed).Write() });
        Assert.Equal("CZ.member-on-record", Assert.Single(saved.Assessment.ErrorsOf(DraftSteps.Subject)).Code);

        var accepted = await app.Accept(person, Basis.FormerUnion, typed with { PersonId = other.Id });

        Assert.Equal([person.Id, other.Id], (await app.FileOf(accepted.CaseId)).Members.Select(m => m.PersonId));
    }

    // Permanent residence is known from its own register; a citizen can only leave (CZ-6.8).
    [Fact]
    public async Task KnownFacts_ResidentAndCitizen_AreNotAsked()
    {
        var (fresh, old, citizen) = (await app.Person(), await app.Person(), await app.Person("KAZ"));
        await Reside(fresh, app.Today.AddYears(-5).AddDays(1));
        await Reside(old, app.Today.AddYears(-5));
        async Task<DraftAssessment> Known(Person person) => (await app.Draft(new DraftContent { PersonId = person.Id, Facts = "{}" })).Saved.Assessment;

        Assert.Equal(["birthDate", "citizenship", "male", "permanentResident"], (await Known(fresh)).Known.Order());
        Assert.Equal($"{app.Today.AddYears(-5):yyyy-MM-dd}", (string?)(await Known(old)).Facts["residentSince"]);
        Assert.Equal("renunciation", (string?)(await Known(citizen)).Facts["basis"]);
        Assert.Equal(["renunciation"], (await Known(citizen)).Options["basis"]);
        Assert.DoesNotContain("renunciation", (await Known(old)).Options["basis"]);
    }

    // CZ-6: the panel says which bases fit by what is known, and what each asks for.
    [Fact]
    public async Task ExplainBases_CitizenOfUkraine_SaysWhatFitsAndWhatEachAsks()
    {
        var person = await app.Person("UKR");
        await Reside(person, app.Today.AddYears(-6));

        var explained = (await app.Send(new ExplainBases(person.Id, """{"citizenship":"UKR","birthDate":"1990-01-01","permanentResident":true}"""), CitizenshipApp.Intake)).Value;

        var fits = explained.Bases.ToDictionary(b => b.Basis, b => b.Fit);
        Assert.Equal(
            [(Basis.Residence, BasisFit.Met), (Basis.Ukraine, BasisFit.Possible), (Basis.Treaty, BasisFit.No), (Basis.FormerUnion, BasisFit.Possible), (Basis.Spouse, BasisFit.Possible)],
            new[] { Basis.Residence, Basis.Ukraine, Basis.Treaty, Basis.FormerUnion, Basis.Spouse }.Select(b => (b, fits[b])));
        Assert.DoesNotContain(Basis.Renunciation, fits.Keys);
        Assert.Equal(["former-citizenship-ended", "relative-identity-copy", "kinship-proof"], explained.Bases.Single(b => b.Basis == Basis.FormerUnion).Documents);
        Assert.Equal((3, 0), explained.Bases.Single(b => b.Basis == Basis.Ukraine) is var u ? (u.Months, u.Fee) : default);
        Assert.Equal(app.Today.AddYears(-6), explained.Resident!.Since);
        Assert.Equal([Basis.Renunciation], (await app.Send(new ExplainBases(null, """{"citizenship":"KAZ"}"""), CitizenshipApp.Intake)).Value.Bases.Select(b => b.Basis));
        Assert.IsType<Failure.NotAllowed>((await app.Send(new ExplainBases(person.Id, "{}"), CitizenshipApp.Decider)).Failure);
    }

    private Task Reside(Person person, DateOnly since)
    {
        var snapshot = new PersonSnapshot(person.Id, person.Name, person.Iin, person.BirthDate, person.Sex, person.Citizenship);
        var act = new RegistryAct(Guid.Empty, "1", "362-2007", CitizenshipApp.Unit, "KZ-AST", "КҚП", since, new Officer(Guid.Empty, "А.", CitizenshipApp.Unit), app.Clock.Now.UtcDateTime);
        var residence = PermanentResidence.Permit(Random.Shared.NextInt64(1_000_000, 900_000_000), snapshot, new PlannedHome("Тұран 7", "Оспанов", null), act);
        residence.Register("Тұран 7", "АТК 1", since, act.By);
        return app.Add<ForeignResidenceDb>(residence);
    }
}
