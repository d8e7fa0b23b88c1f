using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Intake;
using Licensing.Platform.People;
using Licensing.Platform.Search;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Platform.Intake;

/// <summary>C-1: an organisation applies through a person who has its authority.</summary>
public sealed class OrganisationTests(IntakeApp app) : IClassFixture<IntakeApp>
{
    private static readonly ActingEntry Attorney = new() { Authority = "№ 17, 02.03.2026", ValidTo = IntakeApp.Today.AddYears(1) };
    private static int _serial = 100;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AcceptDraft_NewOrganisation_EntersItItsRepresentativeAndTheCase()
    {
        var (firm, person) = (Firm("«Сәкен көлік» ЖШС"), await app.AddPerson());

        var accepted = await Accepted(Content(person) with { NewOrganisation = firm });

        var made = await app.Read(db => db.Cases.SingleAsync(c => c.Id == accepted.CaseId, Token));
        var kept = await app.Read(db => db.Organisations.SingleAsync(o => o.Bin == firm.Bin, Token));
        Assert.Equal((kept.Id, person, null), (made.OrganisationId, made.PersonId, made.RepresentativeId));
        Assert.Equal((firm.Name, firm.RegisteredOn), (made.ApplicantName, made.ApplicantDate));
        Assert.Contains("\"legal-entity\"", made.Facts, StringComparison.Ordinal);
        var authority = await app.Read(db => db.OrganisationRepresentatives.SingleAsync(r => r.OrganisationId == kept.Id, Token));
        Assert.Equal((person, Attorney.Authority, Attorney.ValidTo), (authority.PersonId, authority.Authority, authority.ValidTo));
        Assert.True(await app.Read(db => db.Audit.AnyAsync(a => a.SubjectKind == "organisation" && a.SubjectId == kept.Id.ToString(), Token)));
    }

    [Fact]
    public async Task AcceptDraft_ByOrganisation_IsFoundShownAndAnswersToItsRegistrationDay()
    {
        var (firm, person) = (Firm("«Тұлпар экспресс» ЖШС"), await app.AddPerson());
        var accepted = await Accepted(Content(person) with { NewOrganisation = firm });

        var shown = (await app.Send(new ShowCase(accepted.CaseId), IntakeApp.Officer)).Value;
        Assert.Equal((firm.Bin, Attorney.Authority), (shown.Organisation!.Bin, shown.Organisation.Authority));
        foreach (var text in new[] { firm.Bin!, "тулпар", "экспр" })
        {
            var found = (await app.Send(new SearchAll(text), IntakeApp.Officer, "талап")).Value;
            Assert.Equal(firm.Bin, Assert.Single(found.Organisations).Bin);
            Assert.Equal(accepted.CaseId, Assert.Single(found.Cases).Id);
        }

        // C-10: the day of registration stands in for a birth date, and the representative's own does not.
        var born = await app.Read(db => db.People.Where(p => p.Id == person).Select(p => p.BirthDate).SingleAsync(Token));
        Assert.NotNull((await app.Send(new ShowPublicStatus(accepted.Number, firm.RegisteredOn!.Value), Actor.Public)).Value.Status);
        Assert.Null((await app.Send(new ShowPublicStatus(accepted.Number, born), Actor.Public)).Value.Status);
    }

    [Fact]
    public async Task AcceptDraft_SameAuthorityTwice_IsEnteredOnce()
    {
        var person = await app.AddPerson();
        var id = await Saved(Firm());
        var content = Content(person) with { OrganisationId = id };

        await Accepted(content);
        await Accepted(content);
        await Accepted(content with { Acting = new() { Basis = ActingBasis.Charter, Authority = "Жарғы" } });

        var sheet = (await app.Send(new ShowOrganisation(id), IntakeApp.Officer)).Value;
        Assert.Equal((2, 3), (sheet.ActedForBy.Count, sheet.Cases.Count));
        Assert.All(sheet.ActedForBy, a => Assert.True(a.Holds && a.PersonId == person));
    }

    [Fact]
    public async Task AssessDraft_OrganisationNotNamed_SaysSo()
    {
        var person = await app.AddPerson();

        Assert.Equal(["organisation-needed"], await Errors(Content(person)));
        Assert.Equal(["organisation-needed", "representative-person-needed"], await Errors(Content(null)));
    }

    [Theory]
    [InlineData(null, 1, ActingBasis.PowerOfAttorney, "applicant.acting.authority", "required")]
    [InlineData("№ 4", null, ActingBasis.PowerOfAttorney, "applicant.acting.validTo", "required")]
    [InlineData("№ 4", -1, ActingBasis.PowerOfAttorney, "applicant.acting.validTo", "date-over")]
    [InlineData("Жарғы", -1, ActingBasis.Charter, "applicant.acting.validTo", "date-over")]
    public async Task AcceptDraft_AuthorityLacking_NamesTheField(string? authority, int? days, ActingBasis basis, string field, string code)
    {
        var acting = new ActingEntry { Basis = basis, Authority = authority, ValidTo = days is { } d ? IntakeApp.Today.AddDays(d) : null };
        var draft = await app.Draft(Content(await app.AddPerson()) with { NewOrganisation = Firm(), Acting = acting }, IntakeApp.ForFirms);

        var refused = await app.Send(new AcceptDraft(draft.Id, 2), IntakeApp.Officer);

        Assert.Contains(new FieldError(field, code), Assert.IsType<Failure.Invalid>(refused.Failure).Errors.Select(e => new FieldError(e.Field, e.Code)));
    }

    [Fact]
    public async Task AssessDraft_RepresentativeIsAChild_NamesTheField()
    {
        var child = await app.AddPerson(IntakeApp.Somebody(year: 2012));

        Assert.Contains("representative-child", await Errors(Content(child) with { NewOrganisation = Firm() }));
    }

    [Fact]
    public async Task AssessDraft_BinOfAnother_SaysWhose()
    {
        var known = Firm("«Алтын күн» ЖШС");
        await Saved(known);

        var saved = (await app.Draft(Content(await app.AddPerson()) with { NewOrganisation = known with { Name = "«Басқа» ЖШС" } }, IntakeApp.ForFirms)).Saved;

        Assert.Contains(saved.Assessment.Errors, e => e is { Field: "applicant.organisation.bin", Code: "bin-taken" } && e.Args.SequenceEqual(["«Алтын күн» ЖШС"]));
    }

    [Theory]
    [InlineData("12345", "bin-length")]
    [InlineData("15034000432x", "bin-not-digits")]
    public async Task AssessDraft_BinWrong_SaysWhat(string bin, string code) =>
        Assert.Contains(code, await Errors(Content(await app.AddPerson()) with { NewOrganisation = Firm() with { Bin = bin } }));

    // DECISION: a joint business of entrepreneurs has a BIN and follows the entrepreneur's column.
    [Fact]
    public async Task AssessDraft_JointBusiness_IsAnEntrepreneurForTheLaw()
    {
        var saved = (await app.Draft(Content(await app.AddPerson()) with { NewOrganisation = Firm(type: BinType.JointEntrepreneur) }, IntakeApp.ForFirms)).Saved;

        Assert.Equal("entrepreneur", (string?)saved.Assessment.Facts["applicantKind"]);
        Assert.DoesNotContain(saved.Assessment.Checklist, row => row.Code == "entity-registration");
    }

    [Theory]
    [InlineData(ApplicantKind.Individual, "individual")]
    [InlineData(ApplicantKind.Entrepreneur, "entrepreneur")]
    public async Task AcceptDraft_PersonOrEntrepreneur_AppliesAsAPerson(ApplicantKind kind, string code)
    {
        var person = await app.AddPerson();

        var accepted = await Accepted(Content(person) with { ApplicantKind = kind, Acting = null });

        var made = await app.Read(db => db.Cases.SingleAsync(c => c.Id == accepted.CaseId, Token));
        Assert.Equal((person, null), (made.PersonId, made.OrganisationId));
        Assert.Contains($"\"applicantKind\":\"{code}\"", made.Facts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SaveDraft_ServiceForPeopleAlone_ForgetsTheOrganisation()
    {
        var id = await Saved(Firm());

        var draft = (await app.Send(new StartDraft(IntakeApp.WithReceipt, OrganisationId: id), IntakeApp.Officer)).Value;
        var firms = (await app.Send(new StartDraft(IntakeApp.ForFirms, OrganisationId: id), IntakeApp.Officer)).Value;

        Assert.Null((await app.Send(new ShowDraft(draft.Id), IntakeApp.Officer)).Value.Organisation);
        Assert.Equal(id, (await app.Send(new ShowDraft(firms.Id), IntakeApp.Officer)).Value.Organisation!.Id);
    }

    // C-11: nobody handles a case of an organisation that they represent.
    [Fact]
    public async Task AcceptDraft_OfficerRepresentsTheOrganisation_IsNotAllowed()
    {
        var officer = IntakeApp.Somebody();
        var (own, other, id) = (await app.AddPerson(officer), await app.AddPerson(), await Saved(Firm()));
        await Accepted(Content(own) with { OrganisationId = id });
        var draft = await app.Draft(Content(other) with { OrganisationId = id }, IntakeApp.ForFirms);

        var refused = await app.Send(new AcceptDraft(draft.Id, 2), IntakeApp.Officer with { PersonIin = officer.Iin });

        Assert.Equal("own-case", Assert.IsType<Failure.NotAllowed>(refused.Failure).Code);
    }

    // C-3.2: the receipt names the organisation and who came for it.
    [Fact]
    public async Task RefuseToAccept_ByOrganisation_NamesItAndItsRepresentative()
    {
        var firm = Firm("«Жол серік» ЖШС");
        var draft = await app.Draft(Content(await app.AddPerson()) with { NewOrganisation = firm, Documents = [] }, IntakeApp.ForFirms);

        var receipt = (await app.Send(new RefuseToAccept(draft.Id, 2), IntakeApp.Officer)).Value;

        var sheet = (await app.Send(new ShowIntakeRefusal(receipt.Id), IntakeApp.Officer)).Value;
        Assert.Equal((firm.Name, firm.Bin, Attorney.Authority), (sheet.Refusal.ApplicantName, sheet.Organisation!.Bin, sheet.Organisation.Authority));
    }

    [Fact]
    public async Task SaveOrganisation_NewWithKnownBin_ChangesNothing()
    {
        var firm = Firm("«Бірінші» ЖШС");
        var id = await Saved(firm);

        var taken = await app.Send(new SaveOrganisation(firm with { Name = "«Екінші» ЖШС" }, IsNew: true), IntakeApp.Officer);

        Assert.Equal("bin-taken", Assert.Single(Assert.IsType<Failure.Invalid>(taken.Failure).Errors).Code);
        Assert.Equal(firm.Name, (await app.Send(new ShowOrganisation(id), IntakeApp.Officer)).Value.Data.Name);
        Assert.IsType<Failure.NotFound>((await app.Send(new ShowOrganisation(Guid.NewGuid()), IntakeApp.Officer)).Failure);
    }

    private static NewOrganisationEntry Firm(string name = "«Дала жолы» ЖШС", BinType type = BinType.Resident)
    {
        while (true)
        {
            if (Bin.Create(new(2015, 3, 1), type, BinUnit.Head, Interlocked.Increment(ref _serial)) is { } bin)
            {
                return new NewOrganisationEntry { Bin = bin.Value, Name = name, RegisteredOn = new(2015, 3, 9), Head = "Сәтбаев Ерлан", Address = "Астана, Кенесары көшесі, 4" };
            }
        }
    }

    private static DraftContent Content(Guid? person) => new()
    {
        ApplicantKind = ApplicantKind.LegalEntity,
        PersonId = person,
        Acting = Attorney,
        Documents = [new("application") { Presented = true }, new("entity-registration") { Presented = true }],
    };

    private async Task<Guid> Saved(NewOrganisationEntry firm) => (await app.Send(new SaveOrganisation(firm), IntakeApp.Officer)).Value;

    private async Task<List<string>> Errors(DraftContent content) =>
        [.. (await app.Draft(content, IntakeApp.ForFirms)).Saved.Assessment.Errors.Select(e => e.Code).Order()];

    private async Task<AcceptedDraft> Accepted(DraftContent content)
    {
        var draft = await app.Draft(content, IntakeApp.ForFirms);
        var accepted = await app.Send(new AcceptDraft(draft.Id, 2), IntakeApp.Officer, "intake", key: draft.Id);
        Assert.True(accepted.IsOk, $"{accepted.Failure}: {string.Join(", ", draft.Saved.Assessment.Errors)}");
        return accepted.Value;
    }
}
