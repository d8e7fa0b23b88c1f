using System.Globalization;
using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Domain.Electronic;
using Licensing.AddressBureau.Features.Classifier;
using Licensing.AddressBureau.Features.Registry;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.Outbox;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Licensing.Tests.Browser;

/// <summary>The electronic certificate of 2014 (AC): issued at the window, opened, checked by anybody; and asked for through the portal with a signed request (AC-9).</summary>
public sealed class ElectronicTests(Site site)
{
    private const string Bureau = "address-bureau-ast";
    private const string Check = "/verify/address-certificate";

    [Theory]
    [InlineData("kk", "2026-12-07", "Жақыпов", "Ерболат", 1366)]
    [InlineData("ru", "2026-12-08", "Мусина", "Айнур", 390)]
    [InlineData("en", "2026-12-09", "Tasbolatov", "Nurlan", 1366)]
    public async Task Certificate_IssuedAtTheWindow_IsCheckedByAnybody(string language, string day, string surname, string given, int width)
    {
        var on = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        site.Set(on, 10);
        var person = await Registered(surname, given, null, on);
        var (pdf, data) = await Issued(language, person);
        var (number, code, copy) = await Kept(person);

        await using var visitor = await site.Visit(language, width);
        await visitor.Page.GotoAsync($"{Check}/{code}");
        await visitor.Expect("#verdict .notice.good").ToContainTextAsync(number);
        await visitor.Expect("#checks li").ToHaveCountAsync(10);
        Assert.DoesNotContain(surname, await visitor.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await visitor.Look("310-certificate-by-its-code");
        Assert.False(await visitor.IsWiderThanTheScreen());

        // By the number, by keyboard.
        await visitor.Fill("#number", number);
        await visitor.Press("Enter");
        await visitor.Arrives(url => url.Contains($"number={number}", StringComparison.Ordinal));
        await visitor.Expect("#verdict .notice.good").ToBeVisibleAsync();

        await Upload(visitor, $"{number}.pdf", pdf);
        await visitor.Expect("#verdict .notice.good").ToContainTextAsync(number);
        await visitor.Expect("#signed-data").ToContainTextAsync(surname);
        await visitor.Look("311-certificate-by-its-file");
        Assert.False(await visitor.IsWiderThanTheScreen());

        await visitor.TabTo("#barcode");
        await visitor.Page.FillAsync("#barcode", SignedBarcode.Digits(copy.Barcode!));
        await visitor.TabTo("#check-file");
        await visitor.Press("Enter");
        await visitor.Expect("#signed-data").ToContainTextAsync(surname);

        // Somebody changed one letter of the name.
        data[data.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(surname))] ^= 1;
        await Upload(visitor, "changed.p7m", data);
        await visitor.Expect("#verdict .notice.bad").ToBeVisibleAsync();
        await visitor.Expect("#checks .chip.bad >> nth=0").ToBeVisibleAsync();
        await visitor.Expect("#signed-data").ToHaveCountAsync(0);
        await visitor.Look("312-certificate-changed");
        Assert.False(await visitor.IsWiderThanTheScreen());
        site.Set(new DateOnly(2026, 11, 24), 10);
    }

    [Theory]
    [InlineData("kk", "2026-12-10", "Бектұров", "Санжар", 1988, 1366)]
    [InlineData("ru", "2026-12-11", "Пак", "Виктория", 1987, 390)]
    [InlineData("en", "2026-12-14", "Suleimen", "Arman", 1986, 1366)]
    public async Task Request_SentSigned_IsAnsweredOnItsPage(string language, string day, string surname, string given, int born, int width)
    {
        var on = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        site.Set(on, 10);
        var iin = Enumerable.Range(4711, 3).Select(serial => Iin.Create(new DateOnly(born, 4, 12), Sex.Male, serial)).First(made => made is not null)!.Value.Value;
        await Registered(surname, given, (iin, born), on);
        var content = $$$"""{"service":"AC","signedAt":"{{{day}}}T10:00:00+05:00","region":"KZ-AST","applicant":{"iin":"{{{iin}}}"},"facts":{"requester":"individual"}}""";
        var signer = TestKeys.Made.Applicants.Person($"{surname} {given}", iin);

        await using var visitor = await site.Visit(language, width);
        await visitor.Page.GotoAsync("/requests");
        await visitor.Look("315-send-a-request");
        Assert.False(await visitor.IsWiderThanTheScreen());
        await visitor.TabTo("#send");
        await visitor.Press("Enter");
        await visitor.Expect("#file-error").ToBeVisibleAsync();

        await Send(visitor, SignedFile.Of(content.Replace("KZ-AST", "KZ-XX", StringComparison.Ordinal), signer));
        await visitor.Expect("#wrong").ToContainTextAsync("region");
        await visitor.Look("316-request-refused");
        Assert.False(await visitor.IsWiderThanTheScreen());

        await Send(visitor, SignedFile.Of(content, signer));
        await visitor.Arrives(url => url.Contains("/requests/", StringComparison.Ordinal));
        await visitor.Expect("#no-result").ToBeVisibleAsync();
        await visitor.Look("317-request-taken");
        Assert.False(await visitor.IsWiderThanTheScreen());

        while (await site.Services.GetRequiredService<OutboxPump>().Round(TestContext.Current.CancellationToken) > 0)
        {
        }

        await visitor.Page.ReloadAsync();
        await visitor.Expect("#results a").ToHaveCountAsync(2);
        await visitor.Look("318-request-answered");
        Assert.False(await visitor.IsWiderThanTheScreen());
        Assert.NotEmpty(await visitor.Paper("#results a >> nth=0"));
        site.Set(new DateOnly(2026, 11, 24), 10);
    }

    private static async Task Upload(Visitor visitor, string name, byte[] file)
    {
        await visitor.Page.SetInputFilesAsync("#file", new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = file });
        await visitor.TabTo("#check-file");
        await visitor.Press("Enter");
        await visitor.Arrives(url => url.EndsWith(Check, StringComparison.Ordinal));
        await visitor.Expect("#verdict").ToBeVisibleAsync();
    }

    private static async Task Send(Visitor visitor, byte[] file)
    {
        await visitor.Page.SetInputFilesAsync("#file", new FilePayload { Name = "request.p7m", MimeType = "application/pkcs7-mime", Buffer = file });
        await visitor.TabTo("#send");
        await visitor.Press("Enter");
    }

    // At the window, by keyboard: the PDF file, and the signed data beside it.
    private async Task<(byte[] Pdf, byte[] Data)> Issued(string language, Person person)
    {
        await using var registrar = await site.SignInAt(Bureau, language, "Омарова Ғ.", Roles.Registrar);
        await registrar.Open($"/addresses/people/{person.Id}?for=certificate");
        await registrar.TabTo("#documents-identity-document");
        await registrar.Press("Space");
        await registrar.Expect("#documents-identity-document").ToBeCheckedAsync();
        await registrar.Fill("#documentShown", "№ 012345678");
        await registrar.Press("Tab");
        await registrar.Confirm();
        await registrar.Expect("#print-certificate").ToBeVisibleAsync();
        await registrar.Look("309-electronic-certificate-issued");
        Assert.False(await registrar.IsWiderThanTheScreen());
        var data = await registrar.Page.Context.APIRequest.GetAsync(await registrar.Page.Locator("#signed-data").GetAttributeAsync("href") ?? "");
        return (await registrar.Paper("#print-certificate"), await data.BodyAsync());
    }

    private async Task<(string Number, string Code, ElectronicCertificate Copy)> Kept(Person person)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AddressBureauDb>();
        var made = await db.Inquiries.AsNoTracking().SingleAsync(i => i.PersonId == person.Id, TestContext.Current.CancellationToken);
        return (made.Number, made.VerifyCode, await db.ElectronicCertificates.AsNoTracking().SingleAsync(c => c.InquiryId == made.Id, TestContext.Current.CancellationToken));
    }

    private async Task<Person> Registered(string surname, string given, (string Iin, int Born)? number, DateOnly on)
    {
        var person = new Person().Describe(new(PersonName.Of(surname, given), new(number?.Born ?? 1961, 4, 12), Sex.Male, PersonStatus.Citizen, "KAZ", number?.Iin));
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<KernelDb>();
            db.People.Add(person);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var (desk, registrar) = (site.Services.GetRequiredService<IDispatcher>(), Actors.At(Bureau, "KZ-AST", "Тіркеуші", Roles.Registrar));
        var street = (await desk.Send(new FindPlaces("Астана, Есіл, Сығанақ"), registrar)).Value[0];
        var dwelling = (await desk.Send(new EnterDwelling(street.Id, $"3{on.Day}", "7"), registrar)).Value;
        Assert.True((await desk.Send(new EnterArrival(person.Id, true, dwelling.Id, on.AddYears(-2), null, "К-1"), registrar)).IsOk);
        return person;
    }
}
