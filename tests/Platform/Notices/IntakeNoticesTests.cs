using Licensing.Kernel.Cases;
using Licensing.Platform.Intake;
using Licensing.Platform.Notices;
using Licensing.Platform.Outbox;
using Licensing.Tests.Platform.Intake;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Platform.Notices;

/// <summary>Intake with a mail server and a gateway on this machine.</summary>
public sealed class IntakeNoticesApp : IntakeApp
{
    public FakeMailServer Mail { get; } = new();

    public FakeGateway Gateway { get; private set; } = default!;

    public override async ValueTask InitializeAsync()
    {
        Gateway = await FakeGateway.Start();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Mail.DisposeAsync();
        await Gateway.DisposeAsync();
    }

    /// <summary>Tells listeners what happened, and sends what they raised.</summary>
    public async Task Pump()
    {
        while (await Provider.GetRequiredService<OutboxPump>().Round(TestContext.Current.CancellationToken) > 0)
        {
        }

        await Provider.GetRequiredService<NoticePump>().Round(TestContext.Current.CancellationToken);
    }

    protected override void Configure(IServiceCollection services)
    {
        base.Configure(services);
        NoticesApp.Use(services, Mail, Gateway);
    }
}

public sealed class IntakeNoticesTests(IntakeNoticesApp app) : IClassFixture<IntakeNoticesApp>
{
    [Theory]
    [InlineData("kk", "құжаттарыңыз қабылданды")]
    [InlineData("ru", "документы приняты")]
    [InlineData("en", "documents accepted")]
    [InlineData("xx", "құжаттарыңыз қабылданды")]
    public async Task AcceptDraft_LanguageSaidAtIntake_TellsNumberAndDueInIt(string language, string words)
    {
        var phone = NoticesApp.NewPhone();

        var accepted = await Accept(phone, new NoticeWish(true, language));
        await app.Pump();

        var text = Assert.Single(app.Gateway.To(phone));
        Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.Contains(accepted.Number, text, StringComparison.Ordinal);
        Assert.Contains("24.11.2026 16:00", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AcceptDraft_NoNoticesWanted_TellsNothing()
    {
        var phone = NoticesApp.NewPhone();

        var accepted = await Accept(phone, new NoticeWish(Wanted: false));
        await app.Pump();

        Assert.Empty(app.Gateway.To(phone));
        Assert.False((await app.Send(new NoticesOfCase(accepted.CaseId), IntakeApp.Officer)).Value.IsWanted);
    }

    // C-3.2: what is missing, by its names in the act; the short message names the receipt.
    [Fact]
    public async Task RefuseToAccept_DocumentsMissing_TellsWhatToBring()
    {
        var (phone, email) = (NoticesApp.NewPhone(), $"missing{Guid.NewGuid():N}@example.kz");
        var person = await app.AddPerson(IntakeApp.Somebody() with { Phone = phone, Email = email });
        var content = IntakeApp.Package(person);
        var (draft, saved) = await app.Draft(content with { Documents = [content.Documents[0]], Notices = new NoticeWish(true, "en") });

        var refused = (await app.Send(new RefuseToAccept(draft, saved.Version), IntakeApp.Officer)).Value;
        await app.Pump();

        Assert.Contains($"Receipt {refused.Number}", Assert.Single(app.Gateway.To(phone)), StringComparison.Ordinal);
        Assert.Contains("identity-document", app.Mail.Bodies.Single(b => b.Contains($"Receipt {refused.Number} ", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private async Task<AcceptedDraft> Accept(string phone, NoticeWish wish)
    {
        var person = await app.AddPerson(IntakeApp.Somebody() with { Phone = phone });
        var (draft, saved) = await app.Draft(IntakeApp.Package(person) with { Notices = wish });
        return (await app.Send(new AcceptDraft(draft, saved.Version), IntakeApp.Officer)).Value;
    }
}
