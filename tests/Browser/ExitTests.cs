using Licensing.ExitClearance.Domain;
using Microsoft.Playwright;

namespace Licensing.Tests.Browser;

/// <summary>Leaving for good through the State Corporation (EX-4.1): four stages on a moved clock, and one that fails at the third.</summary>
[Trait("Lane", "second")]
public sealed class ExitTests(Site site)
{
    [Theory]
    [InlineData("kk", 3, "Кениг")]
    [InlineData("ru", 4, "Ланге")]
    [InlineData("en", 5, "Мейер")]
    public async Task Exit_ThroughTheCorporation_GoesThroughAllFourStages(string language, int day, string surname)
    {
        var office = new ExitOffice(site, language);
        var filed = new DateOnly(2026, 11, day);
        site.Set(filed, 10);
        string number;
        await using (var counter = await office.Counter())
        {
            number = await ExitOffice.TakeIn(counter, Applicant.Make(surname, "Артур", "Иванович", new DateOnly(1988, 3, day)), $"EXIT-{language}-1");
            Assert.StartsWith("EX-26-", number, StringComparison.Ordinal);
            Assert.NotEmpty(await ExitOffice.Paper(counter, number, "/print/exit-receipt/"));
        }

        site.Set(filed.AddDays(7), 11);
        await office.Agree(number, surname);
        site.Set(filed.AddDays(9), 10);
        await office.Grant(number);

        site.Set(filed.AddDays(10), 10);
        await using (var counter = await office.Counter())
        {
            await ExitOffice.Do(counter, number, "exit-confirmation");
            Assert.NotEmpty(await ExitOffice.Paper(counter, number, "/print/exit-confirmation/"));
        }

        site.Set(filed.AddDays(14), 10);
        await using (var counter = await office.Counter())
        {
            await office.ShowProof(counter, number);
            await ExitOffice.Do(counter, number, "address-removal");
            Assert.NotEmpty(await ExitOffice.Paper(counter, number, "/print/exit-decision/"));
            await ExitOffice.HandOver(counter, number);
            await counter.Open($"/registry/exits?q={number}");
            await counter.Expect($"main table a:has-text('{number}')").ToBeVisibleAsync();
            await counter.Look("508-exits");
            Assert.False(await counter.IsWiderThanTheScreen());
            await counter.Follow($"main table a:has-text('{number}')", "/registry/exits/");
            await counter.Expect("#stages").ToContainTextAsync(counter.Texts["EX.state.Leaving"]);
            await counter.Look("509-exit");
        }

        Assert.Equal((ExitState.Leaving, filed.AddDays(24)), ((await office.File(number)).State, (await office.File(number)).LeaveBy));
        site.Set(new DateOnly(2026, 11, 24), 10);
    }

    [Theory]
    [InlineData("kk", 9, "Бергер")]
    [InlineData("ru", 10, "Винтер")]
    [InlineData("en", 11, "Зоммер")]
    public async Task Exit_WithoutTheMilitaryCertificate_FailsAtStageThree(string language, int day, string surname)
    {
        var office = new ExitOffice(site, language);
        var filed = new DateOnly(2026, 11, day);
        site.Set(filed, 10);
        string number;
        await using (var counter = await office.Counter())
        {
            number = await ExitOffice.TakeIn(counter, Applicant.Make(surname, "Виктор", "Петрович", new DateOnly(1990, 5, day)), $"EXIT-{language}-2");
        }

        await office.Agree(number, surname);
        site.Set(filed.AddDays(2), 11);
        await office.Grant(number);
        await using (var counter = await office.Counter())
        {
            await ExitOffice.Do(counter, number, "exit-confirmation");
        }

        site.Set((await office.File(number)).ProofUntil!.Value.AddDays(1), 10);
        await office.Age();
        await office.Sign(number, "state.Refused");
        await using (var counter = await office.Counter())
        {
            Assert.NotEmpty(await ExitOffice.Paper(counter, number, "/print/exit-refusal/"));
            await Assertions.Expect(counter.Page.Locator("main a[href^='/print/exit-confirmation/']")).ToHaveCountAsync(0);
            await ExitOffice.HandOver(counter, number);
        }

        site.Set(new DateOnly(2026, 11, 24), 10);
    }
}
