using Licensing.Feedback.Data;
using Licensing.Feedback.Domain;
using Licensing.Feedback.Features;
using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using static Licensing.Tests.Feedback.QualityApp;

namespace Licensing.Tests.Feedback;

/// <summary>C-9: every indicator, recomputed by SQL that was written by hand and knows nothing of the code that counts.</summary>
public sealed class QualityTests(QualityApp app) : IClassFixture<QualityApp>
{
    private const string Ended = """FROM kernel."Cases" c WHERE c."DecidedAt" >= {0} AND c."DecidedAt" < {1} AND c."State" <> 'Withdrawn' AND {2} IN ('', c."DecidingOfficeId") """;
    private const string Filed = """FROM kernel."Cases" c WHERE c."FiledAt" >= {0} AND c."FiledAt" < {1} AND {2} IN ('', c."OfficeId") """;
    private const string WasRefused = """EXISTS (SELECT 1 FROM kernel."IntakeRefusals" r INNER JOIN kernel."Drafts" d ON d."Id" = r."DraftId" WHERE d."CaseId" = c."Id")""";
    private const string Firsts = """
        FROM kernel."IntakeRefusals" r WHERE r."At" >= {0} AND r."At" < {1} AND {2} IN ('', r."OfficeId")
        AND r."Number" = (SELECT MIN(e."Number") FROM kernel."IntakeRefusals" e WHERE e."DraftId" = r."DraftId")
        """;
    private const string Called = """FROM queue."Tickets" t WHERE t."TakenAt" >= {0} AND t."TakenAt" < {1} AND {2} IN ('', t."OfficeId") AND t."CalledAt" IS NOT NULL """;
    private const string Founded = """FROM feedback."Complaints" f WHERE f."AnsweredAt" >= {0} AND f."AnsweredAt" < {1} AND {2} IN ('', f."OfficeId") AND f."State" IN ('Founded', 'Reopened') """;

    private const string Asked = """FROM feedback."SurveyAnswers" a WHERE a."Day" >= {0} AND a."Day" <= {1} AND {2} IN ('', a."OfficeId") """;

    [Theory]
    [InlineData("2026-11", "")]
    [InlineData("2026-10", Here)]
    [InlineData("2026-Q3", There)]
    [InlineData("2026", "")]
    [InlineData("2025-12-17_2026-11-05", "")]
    [InlineData("2026-03-04_2026-03-28", Here)]
    public async Task Indicators_OfAnyPeriod_AgreeWithSqlBeforeAndAfterTheSums(string period, string office)
    {
        var days = Period.Read(period)!;
        var expected = await BySql(days, office);
        Assert.Equal(expected, await Reported(days, office));

        while ((await app.Send(new SumMonths(100), Actor.System)).Value > 0)
        {
        }

        Assert.Equal(expected, await Reported(days, office));
    }

    /// <summary>What the two editions ask for is held against their own parts; the wait is flagged by the edition's limit only.</summary>
    [Fact]
    public async Task Standing_ByNormOfTheEdition_IsFlagged()
    {
        var whole = (await app.Send(new ShowQuality(app.First, app.First.AddMonths(1).AddDays(-1), OfficeId: Here), Chief)).Value.Whole.ToDictionary(v => v.Indicator);

        Assert.Equal([99m], whole[Measure.InTime].Norms);
        Assert.Equal(Standing.BelowNorm, whole[Measure.InTime].Standing);
        Assert.Equal((Standing.BelowNorm, 2L), (whole[Measure.ShortWait].Standing, whole[Measure.ShortWait].Over));
        Assert.Equal([85m, 100m], whole[Measure.Information].Norms);
        Assert.Equal((100m, Standing.Met), (whole[Measure.Information].Share!.Value, whole[Measure.Information].Standing));
        Assert.Equal(Standing.BelowNorm, whole[Measure.Founded].Standing);
        Assert.Equal(Standing.BelowNorm, whole[Measure.Internet].Standing);
    }

    [Fact]
    public async Task Report_ByOffice_NamesEachAndItsPartsMakeTheWhole()
    {
        var report = (await app.Send(new ShowQuality(app.First, BusinessTime.DateOf(app.Clock.Now), QualityBy.Office), Chief)).Value;

        Assert.Equal([$"Бөлім {Here}", $"Бөлім {There}"], report.Rows.Select(r => r.Name));
        foreach (var (at, indicator) in Indicators.All.Index().Where(i => i.Item != Measure.Internet))
        {
            Assert.Equal(report.Whole[at].Yes, report.Rows.Sum(r => r.Values[at].Yes));
            Assert.Equal(report.Whole[at].Of, report.Rows.Sum(r => r.Values[at].Of));
        }
    }

    [Fact]
    public async Task Trend_OfTwelveMonths_AgreesWithTheReportOfEach()
    {
        var asked = new ShowQuality(new(2026, 10, 1), new(2026, 10, 31), OfficeId: Here);
        var trend = (await app.Send(new ShowTrend(asked), Chief)).Value;

        Assert.Equal(12, trend.Months.Count);
        Assert.Equal(new DateOnly(2025, 11, 1), trend.Months[0].Month);
        var last = (await app.Send(asked, Chief)).Value.Whole;
        Assert.Equal(last.Select(v => (v.Yes, v.Of)), trend.Months[^1].Values.Select(v => (v.Yes, v.Of)));
    }

    [Fact]
    public async Task Report_WrongRoleOrPeriod_IsRefused()
    {
        Assert.Equal("role", ComplaintApp.Code(await app.Send(new ShowQuality(app.First, app.First), Actors.At(Here, "KZ-AST", "Қабылдаушы", Roles.IntakeOfficer))));
        Assert.Equal("to:quality.days", ComplaintApp.Code(await app.Send(new ShowQuality(app.First, app.First.AddDays(-1)), Chief)));
        Assert.Equal("to:quality.days", ComplaintApp.Code(await app.Send(new ShowQuality(app.First, app.First.AddYears(11)), Chief)));
        Assert.Equal("to:quality.days", ComplaintApp.Code(await app.Send(new PrintQuality(new ShowQuality(app.First, app.First.AddDays(-1)), "x"), Chief)));
        Assert.Equal("role", ComplaintApp.Code(await app.Send(new SumMonths(), Chief)));
    }

    [Fact]
    public async Task Paper_OfAQuarter_IsPrinted() =>
        Assert.NotEmpty((await app.Send(new PrintQuality(new ShowQuality(new(2026, 7, 1), new(2026, 9, 30), Service: "DL", Region: "KZ-AST"), "2026-Q3"), Chief)).Value.Pdf);

    private async Task<IReadOnlyList<(string Indicator, long Yes, long Of)>> Reported(Period days, string office)
    {
        var report = (await app.Send(new ShowQuality(days.From, days.To, OfficeId: office.Length == 0 ? null : office), Chief)).Value;
        return [.. report.Whole.Where(v => v.Indicator != Measure.Internet).Select(v => (Indicators.NumberOf(v.Indicator), v.Yes, v.Of))];
    }

    private async Task<IReadOnlyList<(string Indicator, long Yes, long Of)>> BySql(Period days, string office)
    {
        var (from, until) = (BusinessTime.ToUtc(BusinessTime.StartOf(days.From)), BusinessTime.ToUtc(BusinessTime.StartOf(days.To.AddDays(1))));
        Task<long> Count(string sql, string also = "") => Ask($"{sql} {also}", from, until, office);
        Task<long> Answered(string question, string also = "IS NOT NULL") => Ask($"{Asked} AND a.\"{question}\" {also}", days.From, days.To, office);
        const string Satisfied = "IN ('RatherYes', 'Yes')";
        var ended = await Count(Ended);
        return
        [
            ("1.1", await Count(Ended, """AND c."DecidedAt" <= c."DueAt" """), ended),
            ("1.2", await Count(Called, """AND t."WaitSeconds" <= 2400"""), await Count(Called)),
            ("2.1", await Answered("Process", Satisfied), await Answered("Process")),
            ("2.2", await Count(Ended, """AND NOT EXISTS (SELECT 1 FROM kernel."Events" e WHERE e."CaseId" = c."Id" AND e."Type" IN ('DecisionReturned', 'Corrected', 'Reopened'))"""), ended),
            ("3.1", await Answered("Information", Satisfied), await Answered("Information")),
            ("3.2",
                await Count(Filed, $"""AND NOT {WasRefused} AND NOT EXISTS (SELECT 1 FROM kernel."CaseDocument" p WHERE p."CaseId" = c."Id" AND NOT (p."Presented" = {True}))"""),
                await Count(Filed, $"AND NOT {WasRefused}") + await Count(Firsts)),
            ("4.1", await Count(Founded), ended),
            ("4.2", await Count(Founded, $"""AND f."AnsweredInTime" = {True}"""), await Count(Founded)),
            ("4.3", await Answered("Handling", Satisfied), await Answered("Handling")),
            ("4.4", await Answered("HandlingTerm", Satisfied), await Answered("HandlingTerm")),
            ("5.1", await Answered("Courtesy", Satisfied), await Answered("Courtesy")),
        ];
    }

    private Task<long> Ask(string from, params object[] values)
    {
        var sql = "SELECT CAST(COUNT(*) AS bigint) AS \"Value\" " + from;
        return app.Read<FeedbackDb, long>(db => db.Database.SqlQueryRaw<long>(sql, values).SingleAsync(Token));
    }

    private static string True => TestServer.Provider == "SqlServer" ? "1" : "TRUE";
}
