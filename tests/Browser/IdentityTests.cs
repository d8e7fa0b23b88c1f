using System.Globalization;
using Licensing.Platform.Intake;

namespace Licensing.Tests.Browser;

/// <summary>A passport in seven working days, with batch and hand-over, each officer at their own browser (ID flow, ID-4.1).</summary>
public sealed class IdentityTests(Site site)
{
    [Theory]
    [InlineData("kk", 1, "Оразбаев")]
    [InlineData("ru", 2, "Тарасенко")]
    [InlineData("en", 3, "Баймуратов")]
    public async Task Passport_Expedited_GoesWithABatchAndIsHandedOver(string language, int day, string surname)
    {
        site.Set(new DateOnly(2026, 12, day), 10);
        await using var office = await IdentityOffice.Open(site, language);
        var (counter, applicant) = (office.Counter, Applicant.Make(surname, "Ерлан", "Маратұлы", new DateOnly(1991, 5, day)));

        await Intake.BeginOf(counter, "ID");
        await Intake.Enter(counter, applicant);
        await Intake.GoOn(counter, DraftSteps.Facts);
        await Intake.Answer(counter, "document-passport", "reason-first", "expedited-7");
        await counter.Look("600-identity-facts");
        await Intake.GoOn(counter, DraftSteps.Subject);
        await counter.Fill("#subject-birthPlace", "Қарағанды қ.");
        await counter.Fill("#subject-phone", "+7 701 555 01 42");
        await counter.Fill("#subject-address", "Астана қ., Сығанақ к-сі, 24, 118-пәтер");
        await counter.Fill("#subject-latinSurname", "ORAZBAYEV");
        await counter.Fill("#subject-latinGivenName", "YERLAN");
        await counter.TabTo("#subject-consents");
        await counter.Press("Space");
        await counter.Expect("#subject-consents").ToBeCheckedAsync();
        await counter.Look("601-identity-form");
        await Intake.TickAll(counter);
        await Intake.PayDue(counter, $"ID-{language}-1", "17300");
        await Intake.GoOn(counter, DraftSteps.Check);
        await counter.Look("602-identity-check");
        var number = await Intake.Accept(counter);
        Assert.StartsWith("ID-26-", number, StringComparison.Ordinal);

        await office.Capture(number);
        await office.Grant(number);
        var (batch, order) = await office.MakeBatch(number);
        var passport = string.Create(CultureInfo.InvariantCulture, $"N{day}7654321");
        await office.Answer(batch, order, passport, new DateOnly(2026, 12, day));

        await office.Tell(number, passport);
        await office.HandOver(number);
        Assert.NotEmpty(await office.Paper(number, "/print/identity-talon/"));
        Assert.NotEmpty(await office.Paper(number, "/print/identity-form/"));

        await counter.Open($"/registry/identity-documents?q={passport}");
        await counter.StatePurpose("№ 1 сұрау");
        await counter.Sees(surname);
        await counter.Look("610-identity-documents");
        Assert.False(await counter.IsWiderThanTheScreen());
        await counter.Follow("main table a >> nth=0", "/registry/identity-documents/");
        await counter.Sees(counter.Texts["ID.status.Valid"]);
        await counter.Look("611-identity-document");
        Assert.False(await counter.IsWiderThanTheScreen());
    }
}
