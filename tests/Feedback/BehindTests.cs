using Licensing.Feedback.Data;
using Licensing.Feedback.Domain;
using Licensing.Feedback.Features;
using Licensing.Platform.Auditing;
using Licensing.Platform.Measuring;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using static Licensing.Tests.Feedback.QualityApp;

namespace Licensing.Tests.Feedback;

/// <summary>C-9, C-11: what stands behind a figure is for those who may see it; targets are the administrator's.</summary>
public sealed class BehindTests(QualityApp app) : IClassFixture<QualityApp>
{
    private static readonly DateOnly From = new(2026, 10, 1);
    private static readonly DateOnly To = new(2026, 10, 31);

    private static Actor Administrator { get; } = Actors.With("Әкімші", Roles.Administrator);

    [Theory]
    [InlineData(CaseListKind.Ended, 5)]
    [InlineData(CaseListKind.Late, 1)]
    [InlineData(CaseListKind.Wrong, 1)]
    [InlineData(CaseListKind.NotAtOnce, 2)]
    [InlineData(CaseListKind.Refused, 2)]
    public async Task Cases_BehindAFigure_AreAsManyAsTheFigureSays(CaseListKind kind, int count)
    {
        var page = (await app.Send(new ListBehind(kind, From, To, new QualityScope(OfficeId: Here)), Chief)).Value;

        Assert.Equal(count, page.Rows.Count);
        Assert.All(page.Rows, r => Assert.Equal(Here, r.OfficeId));
    }

    [Fact]
    public async Task Cases_OfAnotherOffice_AreNotShown()
    {
        Assert.Empty((await app.Send(new ListBehind(CaseListKind.Ended, From, To, new QualityScope(OfficeId: There)), Chief)).Value.Rows);
        Assert.Empty((await app.Send(new ListBehind(CaseListKind.Ended, From, To, new QualityScope(OfficeId: There)), Supervisor)).Value.Rows);
        Assert.Equal(5, (await app.Send(new ListBehind(CaseListKind.Ended, From, To, new QualityScope()), Supervisor)).Value.Rows.Count);
        Assert.Equal(10, (await app.Send(new ListBehind(CaseListKind.Ended, From, To, new QualityScope()), OtherChief)).Value.Rows.Count);
        Assert.Equal("role", ComplaintApp.Code(await app.Send(new ListBehind(CaseListKind.Ended, From, To, new QualityScope()), ComplaintApp.Answering)));
    }

    [Fact]
    public async Task Cases_PageByPage_ShowEachOnce()
    {
        var whole = (await app.Send(new ListBehind(CaseListKind.Ended, From, To, new QualityScope(), Size: 500), OtherChief)).Value.Rows.Select(r => r.Id).ToList();
        List<Guid> paged = [];
        CasesBehind? page = null;
        do
        {
            page = (await app.Send(new ListBehind(CaseListKind.Ended, From, To, new QualityScope(), After: page?.Next, Size: 3), OtherChief)).Value;
            paged.AddRange(page.Rows.Select(r => r.Id));
        }
        while (page.Next is not null);
        Assert.Equal(whole, paged);
        Assert.Equal(10, paged.Count);
    }

    [Fact]
    public async Task Cases_RefusedOnAGround_AreThoseOfThatGround()
    {
        Assert.Equal(2, (await app.Send(new ListBehind(CaseListKind.Refused, From, To, new QualityScope(), Ground: "deprived-of-right"), Chief)).Value.Rows.Count);
        Assert.Empty((await app.Send(new ListBehind(CaseListKind.Refused, From, To, new QualityScope(), Ground: "deprived"), Chief)).Value.Rows);
    }

    [Fact]
    public async Task Answers_BehindAFigure_NameNoCaseAndAreTheOfficesOwn()
    {
        var since = new DateOnly(2026, 8, 1);
        var mine = (await app.Send(new ListAnswers(Measure.Courtesy, since, To, new QualityScope()), Chief)).Value;
        Assert.Equal((12, false), (mine.Lines.Count, mine.TooFew));
        Assert.Equal(["Сөз 0", "Сөз 3"], mine.Lines.Select(l => l.Words).OfType<string>().Distinct().Order(StringComparer.Ordinal));
        Assert.Equal([new(2026, 10, 1), new(2026, 9, 1), new(2026, 8, 1)], mine.Lines.Select(l => l.Month).Distinct());
        Assert.Empty((await app.Send(new ListAnswers(Measure.Courtesy, since, To, new QualityScope(OfficeId: There)), Chief)).Value.Lines);

        var first = (await app.Send(new ListAnswers(Measure.Courtesy, since, To, new QualityScope(), Size: 7), Chief)).Value;
        var second = (await app.Send(new ListAnswers(Measure.Courtesy, since, To, new QualityScope(), first.Next, Size: 7), Chief)).Value;
        Assert.Equal(mine.Lines.Select(l => l.Id), first.Lines.Concat(second.Lines).Select(l => l.Id));
        Assert.Null(second.Next);
        Assert.Equal("role", ComplaintApp.Code(await app.Send(new ListAnswers(Measure.Courtesy, From, To, new QualityScope()), ComplaintApp.Answering)));
    }

    /// <summary>C-10: an officer would know whose the few answers of a month are.</summary>
    [Fact]
    public async Task Answers_OfAGroupUnderTen_AreNotShown()
    {
        foreach (var question in new[] { Measure.Courtesy, Measure.HandlingTerm })
        {
            var few = (await app.Send(new ListAnswers(question, From, To, new QualityScope()), Chief)).Value;
            Assert.Equal((0, true, null), (few.Lines.Count, few.TooFew, few.Next));
        }

        Assert.False((await app.Send(new ListAnswers(Measure.Courtesy, From, To, new QualityScope(OfficeId: There)), Chief)).Value.TooFew);
    }

    [Fact]
    public async Task Asked_DaysOrNamesThatCannotBe_AreRefused()
    {
        var (day, end, name) = (new DateOnly(2099, 12, 31), DateOnly.MaxValue, new QualityScope(OfficeId: new string('x', 300)));
        Assert.Equal("to:quality.day office:too-long", ComplaintApp.Code(await app.Send(new ListAnswers(Measure.Courtesy, day, end, name), Chief)));
        Assert.Equal("to:quality.day office:too-long", ComplaintApp.Code(await app.Send(new ListBehind(CaseListKind.Ended, day, end, name), Chief)));
        Assert.Equal("office:too-long", ComplaintApp.Code(await app.Send(new ListBehind(CaseListKind.Overdue, day, end, name), Chief)));
        Assert.Equal("from:quality.day to:quality.day", ComplaintApp.Code(await app.Send(new ShowTrend(new ShowQuality(DateOnly.MinValue, DateOnly.MinValue)), Chief)));
        Assert.Equal("to:quality.day", ComplaintApp.Code(await app.Send(new FindComplaints(ComplaintWish.Founded, To: end), Chief)));
        Assert.Equal("not-found", ComplaintApp.Code(await app.Send(new ListBehind(CaseListKind.Ended, From, To, new QualityScope(OfficeId: "жоқ")), Chief)));
        Assert.Equal("not-found", ComplaintApp.Code(await app.Send(new ListAnswers(Measure.Courtesy, From, To, new QualityScope(Service: "XX")), Chief)));
        Assert.Equal("not-found", ComplaintApp.Code(await app.Send(new ShowQuality(From, To, OfficeId: "жоқ"), Chief)));
        Assert.All(["1999", "2101-01", "9999-01-01_9999-12-31", "2026-01-01_9999-12-31"], code => Assert.Null(Period.Read(code)));
    }

    [Fact]
    public async Task Target_OfAYear_FlagsWhatMeetsTheNormOnly()
    {
        Assert.Equal((Standing.NotMeasured, Standing.Met), ((await Information(2024)).Standing, (await Information(2025)).Standing));
        Assert.True((await app.Send(new SetTarget(2025, null, Measure.Information, 99.5m), Administrator)).IsOk);
        Assert.True((await app.Send(new SetTarget(2025, "DL", Measure.Handling, 61), Administrator)).IsOk);

        var list = (await app.Send(new ShowTargets(2025), Chief)).Value;
        Assert.Equal([(null, Measure.Information, 99.5m), ("DL", Measure.Handling, 61m)], list.Targets.Select(t => (t.Service, t.Indicator, t.Percent)));
        Assert.Equal(99.5m, (await Information(2025)).Target);
        Assert.True(await app.Read(db => db.Audit.AnyAsync(a => a.SubjectKind == "quality-target" && a.Verb == AuditVerb.Changed && a.SubjectId.StartsWith("2025::3.1"), Token)));

        Assert.True((await app.Send(new SetTarget(2025, null, Measure.Information, null), Administrator)).IsOk);
        Assert.Null((await Information(2025)).Target);
    }

    [Fact]
    public async Task Target_WrongOrByOthers_IsRefused()
    {
        Assert.Equal("role", ComplaintApp.Code(await app.Send(new SetTarget(2026, null, Measure.InTime, 99), Chief)));
        Assert.Equal("percent:quality.percent", ComplaintApp.Code(await app.Send(new SetTarget(2026, null, Measure.InTime, 101), Administrator)));
        Assert.Equal("year:quality.year", ComplaintApp.Code(await app.Send(new SetTarget(2006, null, Measure.InTime, 99), Administrator)));
        Assert.Equal("service:quality.service-unknown", ComplaintApp.Code(await app.Send(new SetTarget(2026, "XX", Measure.InTime, 99), Administrator)));
        Assert.Equal("indicator:required", ComplaintApp.Code(await app.Send(new SetTarget(2026, null, Measure.Refused, 99), Administrator)));
        Assert.Equal("service:quality.service-unknown", ComplaintApp.Code(await app.Send(new SetOnline("XX", null), Administrator)));
    }

    [Fact]
    public async Task Target_OfTwoAdministratorsAtOnce_IsSetOnce()
    {
        var both = await Task.WhenAll(
            app.Send(new SetTarget(2030, null, Measure.Courtesy, 80), Administrator), app.Send(new SetTarget(2030, null, Measure.Courtesy, 90), Actors.With("Әкімші 2", Roles.Administrator)));

        Assert.Contains(both, r => r.IsOk);
        Assert.Equal(1, await app.Read<FeedbackDb, int>(db => db.Targets.CountAsync(t => t.Year == 2030, Token)));
    }

    /// <summary>C-9 3.3: a service counts from the day on which there is information on it.</summary>
    [Fact]
    public async Task Online_FromADayOn_CountsFromThen()
    {
        Assert.True((await app.Send(new SetOnline("DL", new DateOnly(2026, 9, 15)), Administrator)).IsOk);

        Assert.Equal(0, (await Measured(new(2026, 8, 1), new(2026, 8, 31), Measure.Internet, "DL")).Yes);
        Assert.Equal((1, 1), ((await Measured(new(2026, 9, 1), new(2026, 9, 30), Measure.Internet, "DL")) is var v ? (v.Yes, v.Of) : default));

        Assert.True((await app.Send(new SetOnline("DL", null), Administrator)).IsOk);
        Assert.Equal(0, (await Measured(new(2026, 9, 1), new(2026, 9, 30), Measure.Internet, "DL")).Yes);
    }

    private Task<IndicatorValue> Information(int year) => Measured(new(year, 10, 1), new(year, 12, 31), Measure.Information, null);

    private async Task<IndicatorValue> Measured(DateOnly from, DateOnly to, Measure indicator, string? service) =>
        (await app.Send(new ShowQuality(from, to, Service: service), Chief)).Value.Whole.Single(v => v.Indicator == indicator);
}
