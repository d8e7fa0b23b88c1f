using System.Globalization;
using System.Text;
using System.Text.Json;
using Licensing.Demo.Identity;
using Licensing.Platform.UseCases;
using Microsoft.Playwright;

namespace Licensing.Tests.Browser;

/// <summary>Who makes a passport out: the counter, who decides, the operator of the printing house's batches.</summary>
internal sealed class IdentityOffice : IAsyncDisposable
{
    private const string Unit = "migration-police-ast-department";

    /// <summary>Width, height and number of colours of a picture, once it is there.</summary>
    private const string Sides = """
        async picture => {
            await picture.decode();
            const canvas = new OffscreenCanvas(picture.naturalWidth, picture.naturalHeight);
            const pen = canvas.getContext('2d');
            pen.drawImage(picture, 0, 0);
            const points = new Uint32Array(pen.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
            return [canvas.width, canvas.height, new Set(points).size];
        }
        """;

    private readonly Site site;
    private readonly Visitor decider;
    private readonly Visitor printer;

    private IdentityOffice(Site site, Visitor counter, Visitor decider, Visitor printer) => (this.site, Counter, this.decider, this.printer) = (site, counter, decider, printer);

    public Visitor Counter { get; }

    public static async Task<IdentityOffice> Open(Site site, string language) => new(
        site,
        await site.SignInAt(Unit, language, "Жүнісова А.", Roles.IntakeOfficer),
        await site.SignInAt(Unit, language, "Тілеуова Г.", Roles.DecisionOfficer),
        await site.SignInAt(Unit, language, "Омаров Е.", Roles.Operator));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Counter.DisposeAsync();
        await decider.DisposeAsync();
        await printer.DisposeAsync();
    }

    /// <summary>Photograph and signature (ID-9.2); one that does not fit is refused with the words that say why.</summary>
    public async Task Capture(string number)
    {
        await Steps(Counter, number);
        await Counter.Expect("#photo-camera").ToBeVisibleAsync();
        await Counter.Confirm();
        await Counter.Sees(Counter.Texts["error.ID.photo-needed"]);
        await Counter.Upload("#photo", Picture("signature.png", DemoPortrait.Signature));
        await Counter.Sees(Counter.Texts.Format("error.ID.photo-ratio", 420, 120, "3,5×4,5"));
        await Counter.Look("603-identity-photo-refused");
        await Film();
        await Sign();
        await Counter.Look("604-identity-pictures");
        await Counter.Confirm();
        await Counter.Sees(Counter.Texts.Format("ID.step.saved", Counter.Texts["step.decision"]));
        Assert.False(await Counter.IsWiderThanTheScreen());
    }

    // The browser's own test camera stands for the counter's.
    private async Task Film()
    {
        var video = Counter.Page.Locator("#photo-field video");
        await Counter.Page.ClickAsync("#photo-camera");
        await Counter.Page.WaitForFunctionAsync("() => document.querySelector('#photo-field video').videoWidth > 0");
        await Counter.Look("603-identity-camera");
        await Counter.Page.ClickAsync("#photo-take");
        await Counter.Expect("#chin").ToBeVisibleAsync();
        await Assertions.Expect(video).ToBeHiddenAsync();
        Assert.True(await video.EvaluateAsync<bool>("video => video.srcObject === null"), "The camera was left on.");
    }

    private async Task Sign()
    {
        var canvas = Counter.Page.Locator("#signature-field canvas");
        await Counter.Page.ClickAsync("#signature-pad");
        await Counter.Page.WaitForFunctionAsync("() => document.querySelector('#signature-field canvas').onpointerdown !== null");
        await Counter.Page.ClickAsync("#signature-take");
        await Counter.Sees(Counter.Texts["error.ID.pad-empty"]);
        await canvas.ScrollIntoViewIfNeededAsync();
        var pad = (await canvas.BoundingBoxAsync())!;
        var mouse = Counter.Page.Mouse;
        await mouse.MoveAsync(pad.X + 20, pad.Y + (pad.Height / 2));
        await mouse.DownAsync();
        foreach (var (across, down) in new[] { (0.2f, 0.2f), (0.4f, 0.8f), (0.6f, 0.3f), (0.8f, 0.6f) })
        {
            await mouse.MoveAsync(pad.X + (pad.Width * across), pad.Y + (pad.Height * down), new MouseMoveOptions { Steps = 5 });
        }

        await mouse.UpAsync();
        await Counter.Page.ClickAsync("#signature-take");
        await Assertions.Expect(canvas).ToBeHiddenAsync();
        await Counter.Expect("#noSignature").ToHaveCountAsync(0);
    }

    public async Task Grant(string number)
    {
        await Steps(decider, number);
        await Arrived("Photo", 700, 900);
        await Arrived("Signature", 700, 200);
        await decider.Look("604-identity-pictures-arrived");
        await decider.Follow("main .tabs a[href*='tab=decision']", "tab=decision");
        await decider.Confirm();
        await decider.SeesHead("state.Granted");
    }

    // A picture of the case that has these sides and is not of one colour: not the one that was uploaded before, nor an empty one.
    private async Task Arrived(string kind, int width, int height)
    {
        var picture = decider.Page.Locator($"main .photos img[alt='{decider.Texts[$"ID.picture.{kind}"]}']");
        await picture.ScrollIntoViewIfNeededAsync();
        var seen = await picture.EvaluateAsync<int[]>(Sides);
        Assert.Equal([width, height], seen[..2]);
        Assert.True(seen[2] > 1, $"{kind} is of one colour.");
    }

    /// <summary>A batch of this one order.</summary>
    /// <returns>Number of the batch, number of the order.</returns>
    public async Task<(string Batch, string Order)> MakeBatch(string number)
    {
        var box = $"tr:has-text('{number}') input[type=checkbox]";
        await printer.Open("/identity/production");
        await printer.Expect(box).ToBeCheckedAsync();
        await printer.Look("605-production");
        Assert.False(await printer.IsWiderThanTheScreen());
        await printer.TabTo("#choose-none");
        await printer.Press("Enter");
        await printer.Expect(box).Not.ToBeCheckedAsync();
        await printer.Page.FocusAsync(box);
        await printer.Press("Space");
        await printer.Expect("#make-batch").ToContainTextAsync("(1)");
        await printer.Confirm();
        await printer.Arrives("**/identity/production/*-*");
        await printer.Expect("#batch-file").ToBeVisibleAsync();
        await printer.Look("606-batch");
        var answer = await printer.Page.Context.APIRequest.GetAsync(await printer.Page.GetAttributeAsync("#batch-file", "href") ?? "");
        Assert.Equal(200, answer.Status);
        using var file = JsonDocument.Parse(await answer.BodyAsync());
        var order = Assert.Single(file.RootElement.GetProperty("orders").EnumerateArray());
        Assert.Equal(7, order.GetProperty("termDays").GetInt32());
        return (file.RootElement.GetProperty("batch").GetString()!, order.GetProperty("order").GetString()!);
    }

    /// <summary>The printing house made it; the same file once more changes nothing.</summary>
    public async Task Answer(string batch, string order, string passport, DateOnly day)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $$"""
            {"schema":"licensing/production-acknowledgement/1","id":"ACK-{{batch}}","batch":"{{batch}}","madeAt":"{{day:yyyy-MM-dd}}T18:00:00+05:00",
             "items":[{"order":"{{order}}","outcome":"produced","number":"{{passport}}","producedOn":"{{day:yyyy-MM-dd}}"}]}
            """);
        var file = new FilePayload { Name = "answer.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(text) };
        await printer.Upload("#file", file);
        await printer.Sees(passport);
        await printer.Look("607-batch-answered");
        await printer.Open("/identity/production");
        await printer.Upload("#file", file);
        await printer.Expect("#ack-message").ToContainTextAsync(printer.Texts.Format("ID.ack.known", batch, 1, 0));
    }

    /// <summary>The applicant is told.</summary>
    public async Task Tell(string number, string passport)
    {
        await Steps(Counter, number);
        await Counter.Sees(passport);
        await Counter.Expect("#way-Phone").ToBeVisibleAsync();
        await Counter.Page.FocusAsync("#way-Phone");
        await Counter.Press("Space");
        await Counter.Expect("#way-Phone").ToBeCheckedAsync();
        await Counter.Look("608-identity-ready");
        await Counter.Confirm();
        await Counter.Sees(Counter.Texts.Format("ID.step.saved", Counter.Texts["step.hand-over"]));
    }

    /// <summary>To the holder in person.</summary>
    public async Task HandOver(string number)
    {
        site.Set(DateOnly.FromDateTime(site.Hours.Now.UtcDateTime), 12);
        await VehicleDesk.OpenCase(Counter, number);
        await Counter.Follow("main .tabs a[href*='tab=hand-over']", "tab=hand-over");
        await Counter.Expect("#documentShown").ToBeVisibleAsync();
        await Counter.Confirm();
        await Counter.SeesHead("state.HandedOver");
        await Counter.Look("609-identity-handed-over");
    }

    /// <summary>A paper of the case, by its printouts.</summary>
    public async Task<byte[]> Paper(string number, string path)
    {
        await VehicleDesk.OpenCase(Counter, number);
        await Counter.Follow("main .tabs a[href*='tab=printouts']", "tab=printouts");
        return await Counter.Paper($"main a[href^='{path}']");
    }

    private static FilePayload Picture(string name, byte[] content) => new() { Name = name, MimeType = "image/png", Buffer = content };

    private static async Task Steps(Visitor officer, string number)
    {
        await VehicleDesk.OpenCase(officer, number);
        await officer.Follow("main .tabs a[href*='tab=steps']", "tab=steps");
    }
}
