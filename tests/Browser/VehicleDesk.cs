using System.Text.RegularExpressions;
using Licensing.Platform.Intake;
using Licensing.Platform.Outbox;
using Licensing.Platform.UseCases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Licensing.Tests.Browser;

/// <summary>The officers of a road police unit at their browsers, and what they do for vehicles without a mouse.</summary>
internal sealed partial class VehicleDesk : IAsyncDisposable
{
    /// <summary>The smallest picture that is one.</summary>
    public static FilePayload Photo { get; } = new()
    {
        Name = "front.png",
        MimeType = "image/png",
        Buffer = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
    };

    private readonly Site site;

    private VehicleDesk(Site site, Visitor counter, Visitor inspector, Visitor decider) =>
        (this.site, Counter, Inspector, Decider) = (site, counter, inspector, decider);

    public Visitor Counter { get; }

    public Visitor Inspector { get; }

    public Visitor Decider { get; }

    public static async Task<VehicleDesk> Open(Site site, string language) => new(
        site,
        await site.SignIn(language, "Жүнісова А.", Roles.IntakeOfficer),
        await site.SignIn(language, "Омаров С.", Roles.Inspector),
        await site.SignIn(language, "Тілеуова Г.", Roles.DecisionOfficer));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Counter.DisposeAsync();
        await Inspector.DisposeAsync();
        await Decider.DisposeAsync();
    }

    public async Task ReceivePlates(string plates)
    {
        await Decider.Open("/plates/receive");
        await Decider.Page.FocusAsync("#plates");
        await Decider.Type(plates);
        await Decider.Press("Tab");
        await Decider.Type("12/345");
        await Decider.Press("F2");
        await Decider.Arrives(url => url.Contains("/plates/acts/", StringComparison.Ordinal));
    }

    /// <summary>From any page to the applicant's step of a new draft of a service.</summary>
    public Task Begin(string service) => Intake.BeginOf(Counter, service);

    /// <summary>Answers questions of the situation.</summary>
    public Task Choose(params IEnumerable<string> answers) => Intake.Answer(Counter, answers);

    /// <summary>Goes on to the documents and ticks every row.</summary>
    public Task TickAll() => Intake.TickAll(Counter);

    public Task Pay(string receipt, string due) => Intake.PayDue(Counter, receipt, due);

    /// <summary>By the search field of the frame to the page of a case.</summary>
    public static async Task OpenCase(Visitor officer, string number)
    {
        await officer.Find(number);
        await officer.Expect("main .facts >> nth=0").ToBeVisibleAsync();
    }

    /// <summary>VR-16: against a signature, in the hours of handing out.</summary>
    public async Task HandOver(string number, string name)
    {
        var day = DateOnly.FromDateTime(site.Hours.Now.UtcDateTime);
        site.Set(day, 12, 30);
        await OpenCase(Counter, number);
        await Counter.Follow("main .tabs a[href*='tab=hand-over']", "tab=hand-over");
        await Counter.Expect("#documentShown").ToBeVisibleAsync();
        await Counter.Confirm();
        await Counter.SeesHead("state.HandedOver");
        await Counter.Look(name);
    }

    /// <summary>The certificate in force, as the register's page shows it.</summary>
    public async Task<string> CertificateOf(string vin)
    {
        await Counter.Open($"/registry/vehicles?q={vin}");
        await Counter.StatePurpose("№ 1 сұрау");
        await Counter.Expect("main table").ToBeVisibleAsync();
        var found = Certificate().Match(await Counter.Page.InnerTextAsync("main table"));
        Assert.True(found.Success);
        return found.Value;
    }

    /// <summary>What the outbox holds reaches those who asked for it, as the job does it.</summary>
    public async Task Deliver()
    {
        while (await site.Services.GetRequiredService<OutboxPump>().Round(TestContext.Current.CancellationToken) > 0)
        {
        }
    }

    /// <summary>PD: registered in minutes, by one officer at the counter and one who decides.</summary>
    /// <returns>Address of the registration's page.</returns>
    public async Task<string> Proxy(Applicant driver, string certificate, string attorney)
    {
        await Begin("PD");
        await Intake.Enter(Counter, driver);
        await Intake.GoOn(Counter, DraftSteps.Facts);
        await Intake.GoOn(Counter, DraftSteps.Subject);
        await Counter.Fill("#subject-certificate", certificate);
        await Counter.Fill("#subject-number", attorney);
        await Counter.Fill("#subject-issuedOn", "01122026");
        await Counter.Fill("#subject-notary", "Есенова Г.");
        await Counter.Press("Tab");
        await Counter.Sees("Toyota Camry");
        await Counter.Look("147-proxy");
        await TickAll();
        await Intake.GoOn(Counter, DraftSteps.Fee);
        await Intake.GoOn(Counter, DraftSteps.Check);
        var number = await Intake.Accept(Counter);
        await OpenCase(Decider, number);
        await Decider.Follow("main .tabs a[href*='tab=decision']", "tab=decision");
        await Decider.Look("155-decision-proxy");
        await Decider.Confirm();
        await Decider.SeesHead("state.Granted");
        await Decider.Follow("main .tabs a[href*='tab=steps']", "tab=steps");
        await Decider.Look("148-proxy-registered");
        return await Decider.Page.GetAttributeAsync("main a[href^='/proxy-drivers/']", "href") ?? "";
    }

    [GeneratedRegex("[A-Z]{2} [0-9]{8}")]
    private static partial Regex Certificate();
}
