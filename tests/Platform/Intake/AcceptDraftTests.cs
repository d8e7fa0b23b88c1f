using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Auditing;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Platform.Intake;

public sealed class AcceptDraftTests(IntakeApp app) : IClassFixture<IntakeApp>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AcceptDraft_WholePackage_BecomesACaseWithEverything()
    {
        var draft = await app.PackageDraft();

        var accepted = (await Accept(draft)).Value;

        var made = await app.Read(db => db.Cases.Include(c => c.Documents).Include(c => c.Payments).Include(c => c.Steps).Include(c => c.Events)
            .AsSplitQuery().SingleAsync(c => c.Id == accepted.CaseId, Token));
        Assert.True(CaseNumber.TryParse(accepted.Number, out var number));
        Assert.Equal((IntakeApp.WithReceipt, 2026), (number.Service, number.Year));
        Assert.Equal((accepted.Number, "362-2007", CaseState.InReview), (made.Number, made.Edition, made.State));
        Assert.Equal(["application", "identity-document"], made.Documents.OrderBy(d => d.Ordinal).Select(d => d.Code));
        Assert.All(made.Documents, d => Assert.True(d.Presented));
        Assert.Equal(4325, Assert.Single(made.Payments).Amount);
        Assert.Equal(("interview", StepState.Open), (Assert.Single(made.Steps).Code, made.Steps[0].State));
        Assert.Equal("Accepted", Assert.Single(made.Events).Type);
        // DL-7.1 in small: six hours of an open Tuesday
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 16, 0, 0, TimeSpan.FromHours(5)).UtcDateTime, made.DueAt);
        Assert.Contains("birthDate", made.Facts, StringComparison.Ordinal);
        Assert.Equal(accepted.CaseId, await app.Read(db => db.Drafts.Where(d => d.Id == draft).Select(d => d.CaseId).SingleAsync(Token)));
    }

    [Fact]
    public async Task AcceptDraft_WholePackage_LeavesAuditAndTellsOthers()
    {
        var accepted = (await Accept(await app.PackageDraft(), purpose: "intake")).Value;

        var audit = await app.Read(db => db.Audit.SingleAsync(a => a.CaseId == accepted.CaseId, Token));
        var message = await app.Read(db => db.Outbox.SingleAsync(m => m.Payload.Contains(accepted.Number), Token));
        Assert.Equal((AuditVerb.Changed, IntakeApp.Officer.Name, "intake"), (audit.Verb, audit.UserName, audit.Purpose));
        Assert.Equal(typeof(CaseAccepted).FullName, message.Type);
    }

    [Fact]
    public async Task AcceptDraft_Repeated_IsTheSameCase()
    {
        var draft = await app.PackageDraft();

        var first = await Accept(draft);
        var again = await Accept(draft);
        var withoutKey = await app.Send(new AcceptDraft(draft, 99), IntakeApp.Officer);

        Assert.Equal(first.Value, again.Value);
        Assert.Equal(first.Value.Number, withoutKey.Value.Number);
        Assert.Equal(1, await app.Read(db => db.Events.CountAsync(e => e.CaseId == first.Value.CaseId, Token)));
    }

    [Fact]
    public async Task AcceptDraft_TwoOfficersAtOnce_MakeOneCase()
    {
        var draft = await app.PackageDraft();
        var person = await app.Read(db => db.Drafts.Where(d => d.Id == draft).Select(d => d.PersonId).SingleAsync(Token));

        var both = await Task.WhenAll(
            app.Send(new AcceptDraft(draft, 2), IntakeApp.Officer, key: Guid.NewGuid()),
            app.Send(new AcceptDraft(draft, 2), IntakeApp.Colleague, key: Guid.NewGuid()));

        Assert.Contains(both, r => r.IsOk);
        Assert.All(both, r => Assert.True(r.IsOk || r.Failure is Failure.Conflict));
        Assert.Equal(1, await app.Read(db => db.Cases.CountAsync(c => c.PersonId == person, Token)));
    }

    [Fact]
    public async Task AcceptDraft_StalePage_SaysWhoChangedIt()
    {
        var draft = await app.PackageDraft();
        await app.Send(new SaveDraft(draft, 2, IntakeApp.Package(await app.AddPerson())), IntakeApp.Colleague);

        var late = await Accept(draft);

        Assert.Equal(IntakeApp.Colleague.Name, Assert.IsType<Failure.Conflict>(late.Failure).ByName);
    }

    [Fact]
    public async Task AcceptDraft_NewApplicant_EntersThemInTheRegister()
    {
        var entry = IntakeApp.Somebody("Тұрсынбекова") with
        {
            DocumentKind = IdentityDocumentKind.IdentityCard,
            DocumentNumber = "041 234 567",
            DocumentIssuer = "ІІМ",
            DocumentIssuedOn = new DateOnly(2020, 5, 1),
        };
        var draft = await app.PackageDraft(c => c with { PersonId = null, NewPerson = entry });

        var accepted = (await Accept(draft)).Value;

        var person = await app.Read(db => db.People.Include(p => p.Documents).SingleAsync(p => p.Iin == entry.Iin, Token));
        Assert.Equal("041234567", Assert.Single(person.Documents).NumberKey);
        Assert.Equal(person.Id, await app.Read(db => db.Cases.Where(c => c.Id == accepted.CaseId).Select(c => c.PersonId).SingleAsync(Token)));
    }

    [Fact]
    public async Task AcceptDraft_NewApplicantTwiceAtOnce_IsOnePerson()
    {
        var entry = IntakeApp.Somebody("Бірегей");
        var drafts = new[]
        {
            await app.PackageDraft(c => c with { PersonId = null, NewPerson = entry }),
            await app.PackageDraft(c => c with { PersonId = null, NewPerson = entry }),
        };

        var both = await Task.WhenAll(drafts.Select(d => Accept(d)));

        Assert.Single(both, r => r.IsOk);
        Assert.Contains(Assert.IsType<Failure.Invalid>(Assert.Single(both, r => !r.IsOk).Failure).Errors, e => e.Code == "iin-taken");
        Assert.Equal(1, await app.Read(db => db.People.CountAsync(p => p.Iin == entry.Iin, Token)));
    }

    [Fact]
    public async Task AcceptDraft_CorrectedApplicant_CorrectsTheRecord()
    {
        var entry = IntakeApp.Somebody();
        var person = await app.AddPerson(entry);
        var (draft, _) = await app.Draft(IntakeApp.Package(person) with { NewPerson = entry with { Surname = "Жаңатегі" } });

        var accepted = (await Accept(draft)).Value;

        Assert.Equal("Жаңатегі", await app.Read(db => db.People.Where(p => p.Id == person).Select(p => p.Surname).SingleAsync(Token)));
        Assert.StartsWith("Жаңатегі", await app.Read(db => db.Cases.Where(c => c.Id == accepted.CaseId).Select(c => c.ApplicantName).SingleAsync(Token)), StringComparison.Ordinal);
        Assert.Contains(await app.Read(db => db.NameKeys.Where(k => k.PersonId == person).Select(k => k.Key).ToListAsync(Token)), key => key.StartsWith("жанатеги", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AcceptDraft_ReceiptUsedInAnotherCase_IsRefusedAtTheField()
    {
        var payment = IntakeApp.Payment(4325);
        var first = (await Accept(await app.PackageDraft(c => c with { Payments = [payment] }))).Value;

        var second = await Accept(await app.PackageDraft(c => c with { Payments = [payment with { Bank = "ХАЛЫҚ БАНКІ" }] }));

        var error = Assert.Single(Assert.IsType<Failure.Invalid>(second.Failure).Errors);
        Assert.Equal(("fee.payments[0].receiptNumber", "receipt-used"), (error.Field, error.Code));
        Assert.Equal([first.Number], error.Args);
    }

    [Fact]
    public async Task AcceptDraft_SameReceiptAtOnce_CountsOnce()
    {
        var payment = IntakeApp.Payment(4325);
        var drafts = new[] { await app.PackageDraft(c => c with { Payments = [payment] }), await app.PackageDraft(c => c with { Payments = [payment] }) };

        var both = await Task.WhenAll(drafts.Select(d => Accept(d)));

        Assert.Single(both, r => r.IsOk);
        Assert.Equal("receipt-used", Assert.Single(Assert.IsType<Failure.Invalid>(Assert.Single(both, r => !r.IsOk).Failure).Errors).Code);
    }

    [Fact]
    public async Task AcceptDraft_FeeNotPaid_IsRefusedEvenWhenInsisted()
    {
        var draft = await app.PackageDraft(c => c with { Payments = [] });

        Assert.Equal("fee-missing", Assert.Single(Assert.IsType<Failure.Invalid>((await Accept(draft)).Failure).Errors).Code);
        Assert.IsType<Failure.Invalid>((await Accept(draft, insisted: true)).Failure);
    }

    [Fact]
    public async Task AcceptDraft_DocumentsMissing_OnlyWhereTheActKnowsNoReceipt()
    {
        static DraftContent Bare(DraftContent c) => c with { Documents = [], Payments = [] };
        var withReceipt = await app.PackageDraft(Bare);
        var without = await app.PackageDraft(Bare, IntakeApp.WithoutReceipt);

        // C-3.2: a receipt, or where the act knows none, a refusal on the ground «documents not presented»
        Assert.IsType<Failure.Invalid>((await Accept(withReceipt, insisted: true)).Failure);
        Assert.True((await Accept(without, insisted: true)).IsOk);
    }

    [Fact]
    public async Task AcceptDraft_GroundForRefusal_OnlyForARefusalInWriting()
    {
        var draft = await app.PackageDraft(c => c with { Facts = """{"rooms":["library"],"bars":["barred"]}""" });

        var accepted = await Accept(draft);
        var insisted = await Accept(draft, insisted: true);

        Assert.Equal("intake-would-be-refused", Assert.IsType<Failure.Refused>(accepted.Failure).Problem.Code);
        Assert.True(insisted.IsOk);
    }

    [Fact]
    public async Task AcceptDraft_NoGroundButInsisted_IsRefused()
    {
        var result = await Accept(await app.PackageDraft(), insisted: true);

        Assert.Equal("intake-nothing-to-refuse", Assert.IsType<Failure.Refused>(result.Failure).Problem.Code);
    }

    [Fact]
    public async Task AcceptDraft_OfficersOwnCase_IsNotAllowed()
    {
        var entry = IntakeApp.Somebody();
        var (draft, _) = await app.Draft(IntakeApp.Package(await app.AddPerson(entry)));

        var result = await app.Send(new AcceptDraft(draft, 2), IntakeApp.Officer with { PersonIin = entry.Iin });

        // C-11: nobody handles a case in which they are a party
        Assert.Equal("own-case", Assert.IsType<Failure.NotAllowed>(result.Failure).Code);
    }

    [Fact]
    public async Task AcceptDraft_DecisionOfficer_IsNotAllowed()
    {
        var result = await app.Send(new AcceptDraft(await app.PackageDraft(), 2), Actors.With("Decider", Roles.DecisionOfficer));

        Assert.IsType<Failure.NotAllowed>(result.Failure);
    }

    private Task<Result<AcceptedDraft>> Accept(Guid draft, bool insisted = false, string? purpose = null) =>
        app.Send(new AcceptDraft(draft, 2, insisted), IntakeApp.Officer, purpose, key: draft);
}
