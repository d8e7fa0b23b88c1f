using Licensing.ForeignResidence.Domain;
using Licensing.ForeignResidence.Features;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.Platform.Verifying;

namespace Licensing.Tests.ForeignResidence.Residence;

/// <summary>RP flow: records, decision, the document, telling the applicant, form 1-N, hand-over.</summary>
public sealed class PermitTests(ResidenceApp app) : IClassFixture<ResidenceApp>
{
    // RP-5, RP-8: a permit for 20 % of the index, a certificate for 400 %.
    [Theory]
    [InlineData("RUS", 865, "RP ")]
    [InlineData(null, 17300, "SC ")]
    public async Task Grant_WholeWay_EndsInTheHoldersHands(string? country, int fee, string series)
    {
        var kind = country is null ? ResidenceDocumentKind.Certificate : ResidenceDocumentKind.Permit;
        var person = await app.Person(country);
        var accepted = await app.Permit(person);
        var about = await app.CaseOf(accepted.CaseId);
        Assert.Equal(fee, about.Payments.Sum(p => p.Amount));
        Assert.Equal([ResidenceSteps.Records], about.Steps.Select(s => s.Code));

        var made = await app.GrantPermit(accepted.CaseId);

        Assert.StartsWith(series, made.Number, StringComparison.Ordinal);
        Assert.Equal((kind, person.Id, app.Today, ResidenceDocumentStatus.InForce), (made.Kind, made.PersonId, made.From, made.Status));
        Assert.Equal(kind == ResidenceDocumentKind.Permit ? app.Today.AddYears(5) : app.Today.AddYears(10), made.Until);
        Assert.IsType<Failure.Refused>((await app.HandOver(accepted.CaseId, person)).Failure);
        await app.MakePermit(accepted.CaseId);
        Assert.True((await app.HandOver(accepted.CaseId, person)).IsOk);
        var held = await app.DocumentOf(accepted.CaseId);
        Assert.Equal(("Б 0004567", ToldBy.Phone, app.Today), (held.BlankNumber, held.Told, held.SignedOn));
        Assert.NotNull(held.HandedOverAt);
        Assert.Equal(CaseState.HandedOver, (await app.CaseOf(accepted.CaseId)).State);
    }

    // DECISION of the page: ten years, not beyond the passport.
    [Theory]
    [InlineData("2026-11-24", null, "2036-11-24")]
    [InlineData("2026-11-24", "2036-11-23", "2036-11-23")]
    [InlineData("2026-11-24", "2036-11-25", "2036-11-24")]
    [InlineData("2024-02-29", "2050-01-01", "2034-02-28")]
    public void Until_IsNeverBeyondThePassport(string from, string? passport, string until) =>
        Assert.Equal(Day(until), ResidenceTerm.Until(Day(from), passport is null ? null : Day(passport)));

    // RP-18.1: the register knows who holds one, at intake and again at the decision.
    [Fact]
    public async Task Intake_HoldsADocument_IsKnownAndRefused()
    {
        var person = await app.Person();
        await app.GrantPermit((await app.Permit(person)).CaseId);

        var (_, saved) = await app.Draft("RP", new DraftContent { PersonId = person.Id, Facts = $$"""{"passportValidTo":"{{app.Today.AddYears(3):yyyy-MM-dd}}"}""" });

        Assert.Superset(new HashSet<string> { "birthDate", "status", "holdsValidDocument" }, saved.Assessment.Known.ToHashSet());
        Assert.Equal("holds-valid-document", Assert.Single(saved.Assessment.Answer!.Grounds).Code);
    }

    // Two applications at once: the second is not granted while the first holds; once it is annulled it is (RP-18.1).
    [Fact]
    public async Task Grant_AnotherInForce_IsRefusedUntilItIsAnnulled()
    {
        var person = await app.Person();
        var (first, second) = ((await app.Permit(person)).CaseId, (await app.Permit(person)).CaseId);
        var made = await app.GrantPermit(first);
        Assert.True((await app.Answer(second, ResidenceSteps.Records)).IsOk);

        Assert.Equal("RP.holds-one", Assert.IsType<Failure.Refused>((await app.Propose(second)).Failure).Problem.Code);
        Assert.True((await app.Send(new AnnulDocument(made.Id, made.Version, "жоғалды, 17.11.2026 өтініш"), ResidenceApp.Chief)).IsOk);
        Assert.Equal(CaseState.Granted, (await app.Propose(second)).Value);

        Assert.Equal((ResidenceDocumentStatus.Annulled, ResidenceDocumentStatus.InForce), ((await app.DocumentOf(first)).Status, (await app.DocumentOf(second)).Status));
        Assert.Equal("RP.document-ended", Assert.IsType<Failure.Refused>((await app.Send(new NoteProduced(first, await app.VersionOf(first), "Б 1"), ResidenceApp.Intake)).Failure).Problem.Code);
    }

    // What the records found is a fact at the decision, though nobody said so at intake.
    [Fact]
    public async Task Decide_RecordsFoundADocument_RefusesOnItsGround()
    {
        var id = (await app.Permit(await app.Person())).CaseId;
        Assert.False((await app.Answer(id, ResidenceSteps.Records, null, ResidencePermitFlow.HoldsOne)).Value.Passed);

        Assert.Equal(CaseState.Refused, (await app.Propose(id, DecisionKind.Refuse, null, "holds-valid-document")).Value);
    }

    // RP-18.2: a passport that ends tomorrow; accepted only because the applicant insists on a written refusal.
    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    public async Task Intake_PassportEndsSoon_IsAGround(int days)
    {
        var person = await app.Person();
        var (_, saved) = await app.Draft("RP", new DraftContent { PersonId = person.Id, Facts = $$"""{"passportValidTo":"{{app.Today.AddDays(days):yyyy-MM-dd}}"}""", Subject = ResidenceApp.Form.Write() });
        Assert.Equal("passport-expires-within-2-months", Assert.Single(saved.Assessment.Answer!.Grounds).Code);

        var id = (await app.Permit(person, app.Today.AddDays(days), insisted: true)).CaseId;
        Assert.True((await app.Answer(id, ResidenceSteps.Records)).IsOk);
        Assert.Equal("grant-needs-reasons", Assert.IsType<Failure.Refused>((await app.Propose(id)).Failure).Problem.Code);
        Assert.Equal(CaseState.Granted, (await app.Propose(id, reasoning: "жаңа паспорт елшілікте")).Value);
        Assert.Equal(app.Today.AddDays(days), (await app.DocumentOf(id)).Until);
    }

    // No permit beyond a passport that is over on the day of the decision.
    [Fact]
    public async Task Grant_PassportOver_IsNotIssued()
    {
        var id = (await app.Permit(await app.Person(), app.Today.AddDays(-1), insisted: true)).CaseId;
        Assert.True((await app.Answer(id, ResidenceSteps.Records)).IsOk);
        Assert.Equal("RP.passport-over", Assert.IsType<Failure.Refused>((await app.Propose(id, reasoning: "себебі бар")).Failure).Problem.Code);
    }

    // RP-6: a child who leaves the country alone gets a certificate.
    [Fact]
    public async Task Grant_StatelessChildLeavingAlone_GetsACertificate()
    {
        var (child, parent) = (await app.Person(null, 9, 12), await app.Person(null));
        await app.Add<KernelDb>(new Representation { PersonId = child.Id, RepresentativeId = parent.Id, Kind = RepresentationKind.Parent, Authority = "Туу туралы куәлік" });
        var facts = new System.Text.Json.Nodes.JsonObject { ["leavingWithoutParents"] = true };
        var content = new DraftContent { PersonId = child.Id, RepresentativeId = parent.Id, Facts = facts.ToJsonString(), Subject = ResidenceApp.Form.Write() };
        var (draft, saved) = await app.Draft("RP", content);
        var id = (await app.Accept(draft, saved, content, child)).CaseId;
        Assert.Equal(ResidenceDocumentKind.Certificate, (await app.GrantPermit(id)).Kind);
    }

    [Theory]
    [InlineData("{}", "subject.proofNumber required, subject.birthPlace required, subject.address required, subject.phone required")]
    [InlineData("""{"proofNumber":"N1","birthPlace":"Омбы","address":"Тұран 7","phone":"abc"}""", "subject.phone RP.phone-unreadable")]
    public async Task SaveDraft_Form_SaysWhatIsLacking(string subject, string wrong)
    {
        var person = await app.Person();
        var (_, saved) = await app.Draft("RP", new DraftContent { PersonId = person.Id, Subject = subject });
        Assert.Equal(wrong, string.Join(", ", saved.Assessment.ErrorsOf(DraftSteps.Subject).Select(e => $"{e.Field} {e.Code}")));
    }

    // RP-16, RP-17: in this order, with what is wrong at the field.
    [Fact]
    public async Task Make_OutOfOrderOrWrong_IsRefused()
    {
        var id = (await app.Permit(await app.Person())).CaseId;
        await app.GrantPermit(id);

        Assert.Equal("step-not-open", Assert.IsType<Failure.Refused>((await app.Send(new NoteTold(id, await app.VersionOf(id), ToldBy.Phone, null), ResidenceApp.Intake)).Failure).Problem.Code);
        Assert.Equal("RP.blank-needed", Code(await app.Send(new NoteProduced(id, await app.VersionOf(id), " "), ResidenceApp.Intake)));
        Assert.True((await app.Send(new NoteProduced(id, await app.VersionOf(id), "Б 1"), ResidenceApp.Intake)).IsOk);
        Assert.Equal("RP.how-needed", Code(await app.Send(new NoteTold(id, await app.VersionOf(id), (ToldBy)9, null), ResidenceApp.Intake)));
        Assert.True((await app.Send(new NoteTold(id, await app.VersionOf(id), ToldBy.InPerson, null), ResidenceApp.Intake)).IsOk);
        Assert.Equal("date-in-future", Code(await app.Send(new NoteSigned(id, await app.VersionOf(id), app.Today.AddDays(1)), ResidenceApp.Intake)));
        Assert.Equal("RP.signed-before-made", Code(await app.Send(new NoteSigned(id, await app.VersionOf(id), app.Today.AddDays(-1)), ResidenceApp.Intake)));
        Assert.IsType<Failure.NotAllowed>((await app.Send(new NoteSigned(id, await app.VersionOf(id), app.Today), ResidenceApp.Decider)).Failure);
        Assert.True((await app.Send(new NoteSigned(id, await app.VersionOf(id), app.Today), ResidenceApp.Intake)).IsOk);
    }

    // The QR code answers anybody, and says nothing of the holder.
    [Fact]
    public async Task Verify_Code_SaysWhetherItHolds()
    {
        var made = await app.GrantPermit((await app.Permit(await app.Person())).CaseId);
        var paper = (await app.Send(new VerifyPaper(made.VerifyCode), Actor.Public)).Value;
        Assert.Equal((made.Number, true, made.Until), (paper.Number, paper.IsValid, paper.ValidTo));
        await app.Send(new AnnulDocument(made.Id, made.Version, "азаматтық алды"), ResidenceApp.Chief);
        Assert.False((await app.Send(new VerifyPaper(made.VerifyCode), Actor.Public)).Value.IsValid);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Code(Result<StepResult> result) => Assert.Single(Assert.IsType<Failure.Invalid>(result.Failure).Errors).Code;
}
