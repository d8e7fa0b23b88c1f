using Licensing.Feedback.Data;
using Licensing.Feedback.Domain;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Offices;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Licensing.Queue.Data;
using Licensing.Queue.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Browser;

/// <summary>From the visitor who rates and complains at the terminal to the chief who sees what came of it (C-8, C-9), and what everybody may see.</summary>
public sealed class QualityPagesTests(Site site)
{
    private const int Months = 12;

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task Visitor_RatesAndComplains_TheChiefSeesTheFigures(string language)
    {
        site.Set(new DateOnly(2026, 11, 24), 10);
        var office = $"browser-quality-{language}";
        var about = await Fill(office, language);
        await using var visitor = await HallOffice.Terminal(site, office, language);
        await SurveyDesk.Rate(visitor, about);
        await Complain(visitor, about);

        await using var chief = await site.SignInWithRecoveryCodeAt(office, language, "Сейітов Б.", Roles.ApprovingChief);
        await Dashboard(chief);
        await Report(chief, office);
        await using var administrator = await site.SignInWithRecoveryCodeAt(office, language, "Әкімші Қ.", Roles.Administrator);
        await Targets(administrator);
        await using var citizen = await site.Visit(language, 390, 844);
        await Figures(citizen, office);
    }

    private static async Task Complain(Visitor visitor, Case about)
    {
        await SurveyDesk.Open(visitor, about);
        await visitor.Page.ClickAsync("form[action='/terminal/complaint'] button");
        await visitor.Expect("#reasons").ToBeVisibleAsync();
        await visitor.Page.ClickAsync("main button.primary");
        await visitor.Sees(visitor.Texts["error.required"]);
        await visitor.Page.FillAsync("#reasons", "Неге бас тартылғаны түсіндірілмеді");
        await visitor.Look("quality-complaint-reasons", whole: false);
        await visitor.Page.ClickAsync("main button.primary");
        await visitor.Sees(visitor.Texts["complaint.public.demand"]);
        await visitor.Look("quality-complaint-demand", whole: false);
        await visitor.Page.ClickAsync("button[name='demand'] >> nth=0");
        await visitor.Expect("#address").ToBeVisibleAsync();
        await visitor.Page.FillAsync("#address", "Астана, Достық 1");
        await visitor.Page.ClickAsync("main button.primary");
        await visitor.Sees(visitor.Texts["complaint.public.check"]);
        await visitor.Sees("Неге бас тартылғаны түсіндірілмеді");
        await visitor.Look("quality-complaint-check", whole: false);
        await visitor.Page.ClickAsync("button[value='send']");
        await visitor.Sees(visitor.Texts["complaint.public.done"]);
        await visitor.Sees("CM-26-");
        await visitor.Look("quality-complaint-done", whole: false);
        Assert.Equal("%PDF"u8.ToArray(), (await visitor.Paper("main a[data-coupon]"))[..4]);
        var coupon = await visitor.Page.Locator("main a[data-coupon]").GetAttributeAsync("href");
        await visitor.Page.GotoAsync(coupon!.Replace("/coupon", "", StringComparison.Ordinal));
        await visitor.Sees(visitor.Texts[$"complaint.state.{ComplaintState.Open}"]);
        await visitor.Look("quality-complaint-held", whole: false);
    }

    private static async Task Dashboard(Visitor chief)
    {
        await chief.Open("/chief");
        await chief.Expect("#chief-waiting").ToHaveTextAsync("3");
        await chief.Expect("#chief-overdue").ToHaveTextAsync("1");
        await chief.Look("quality-chief");
        Assert.False(await chief.IsWiderThanTheScreen());
        await chief.Page.ClickAsync("section[aria-labelledby='overdue'] tbody a");
        await chief.Sees(chief.Texts["quality.cases.Overdue"]);
        await chief.Expect("main tbody tr").ToHaveCountAsync(1);
        await chief.Look("quality-cases");
    }

    private static async Task Report(Visitor chief, string office)
    {
        await chief.Open($"/quality?period=2026&office={office}");
        await chief.Expect("#indicator-1-1").ToContainTextAsync("85");
        await chief.Expect("#indicator-1-1").ToContainTextAsync(chief.Texts[$"quality.standing.{Standing.BelowNorm}"]);
        await chief.Look("quality-report");
        Assert.False(await chief.IsWiderThanTheScreen());
        Assert.Equal("%PDF"u8.ToArray(), (await chief.Paper("main a[data-print]"))[..4]);
        await chief.Page.ClickAsync("#indicator-1-1 a");
        await chief.Sees(chief.Texts["quality.behind.own"]);
        await chief.Expect("svg.trend").ToBeVisibleAsync();
        await chief.Look("quality-indicator");
        await chief.Page.ClickAsync("#behind-Late");
        await chief.Sees(chief.Texts["quality.cases.Late"]);
        await chief.Expect("main tbody tr >> nth=0").ToBeVisibleAsync();
        await chief.Open($"/quality/indicator/2.1?period=2026&office={office}");
        await chief.Sees(chief.Texts["survey.answer.RatherYes"]);
        await chief.Look("quality-answers");
    }

    private static async Task Targets(Visitor administrator)
    {
        await administrator.Open("/quality/targets?year=2031");
        await administrator.Expect("#percent").ToBeVisibleAsync();
        await administrator.Fill("#percent", "101");
        await administrator.Confirm();
        await administrator.Sees(administrator.Texts["error.quality.percent"]);
        await administrator.Fill("#percent", "99,5");
        await administrator.Confirm();
        await administrator.Expect("section[aria-labelledby='targets'] tbody").ToContainTextAsync("99,5");
        await administrator.Look("quality-targets");
    }

    private static async Task Figures(Visitor citizen, string office)
    {
        await citizen.Page.GotoAsync("/figures");
        await citizen.Page.SelectOptionAsync("#region", "KZ-AST");
        await citizen.Page.ClickAsync("main button.primary");
        await citizen.Expect($"a[href='/figures/{office}']").ToBeVisibleAsync();
        await citizen.Look("quality-figures");
        await citizen.Page.ClickAsync($"a[href='/figures/{office}']");
        await citizen.Sees(citizen.Texts["figures.in-time"]);
        await citizen.Sees("83\u00A0%");
        await citizen.Look("quality-office-figures");
        Assert.False(await citizen.IsWiderThanTheScreen());
    }

    /// <summary>An office with a year behind it: five of six cases in time, three people in the hall, one case that is late.</summary>
    /// <returns>A case that has ended today.</returns>
    private async Task<Case> Fill(string id, string language)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var (db, halls, feedback) = (
            scope.ServiceProvider.GetRequiredService<KernelDb>(), scope.ServiceProvider.GetRequiredService<QueueDb>(), scope.ServiceProvider.GetRequiredService<FeedbackDb>());
        var office = new Office { Id = id, Kind = OfficeKind.RoadPoliceUnit, Region = "KZ-AST", NameKk = $"Астана қаласы ІІД ЖПБ, Есіл {language}", AddressKk = "Астана", Services = ["DL", "VR"] };
        db.Offices.Add(office);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var serial = 880_000L + (1_000 * "kkruen".IndexOf(language, StringComparison.Ordinal));
        var first = new DateOnly(2025, 12, 1);
        for (var n = 0; n < Months * 6; n++)
        {
            db.Cases.Add(SurveyDesk.Filed(office, serial++, BusinessTime.At(first.AddMonths(n / 6).AddDays(3 + (n % 6)), new TimeOnly(10, 0)), n % 6 == 5 ? 72 : 1));
            feedback.Answers.Add(SurveyAnswer.Take(
                new SurveyPlace("DL", "362-2007", id, "KZ-AST"),
                new Dictionary<Measure, Contentment> { [Measure.Process] = n % 5 == 0 ? Contentment.No : Contentment.RatherYes, [Measure.Courtesy] = Contentment.Yes },
                n % 7 == 0 ? "Кезек ұзақ болды" : null, first.AddMonths(n / 6).AddDays(4)));
        }

        db.Cases.Add(SurveyDesk.Filed(office, serial++, BusinessTime.At(new(2026, 11, 20), new TimeOnly(10, 0)), null));
        var today = SurveyDesk.Filed(office, serial++, BusinessTime.At(new(2026, 11, 24), new TimeOnly(9, 0)), 0);
        db.Cases.Add(today);
        halls.Tickets.AddRange(Enumerable.Range(1, 9).Select(n => Taken(office, serial + n, n)));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await halls.SaveChangesAsync(TestContext.Current.CancellationToken);
        await feedback.SaveChangesAsync(TestContext.Current.CancellationToken);
        return today;
    }

    private static Ticket Taken(Office office, long serial, int n)
    {
        var at = BusinessTime.At(new(2026, 11, 24), new TimeOnly(9, 0)).AddMinutes(n * 5);
        var ticket = Ticket.Take(new TicketOrder(office.Id, office.Region, "DL", "362-2007", 40, "kk", null), serial, n, new(2026, 11, 24), BusinessTime.ToUtc(at));
        Assert.Null(n <= 6 ? ticket.Call(new HallWindow { OfficeId = office.Id, Number = 1 }, new Officer(Guid.CreateVersion7(), "Омаров С.", office.Id), BusinessTime.ToUtc(at.AddMinutes(8))) : null);
        return ticket;
    }
}
