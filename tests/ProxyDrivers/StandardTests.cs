using System.Globalization;
using System.Text.Json;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.Standards;
using Licensing.ProxyDrivers;

namespace Licensing.Tests.ProxyDrivers;

/// <summary>PD: the standard for proxy drivers (order 362 of 2007, standard 9).</summary>
public sealed class StandardTests
{
    private static readonly string[] Package = ["vehicle-registration-certificate", "power-of-attorney", "identity-document"];

    private static readonly DateTimeOffset Filed = At("2026-11-24T10:00:00");

    // The example of the page: a power of attorney that expired yesterday counts as not presented (PD-12.2).
    [Fact]
    public void Assess_ExampleExpiredAttorney_AnswersExactly()
    {
        var json = Json("""
            {"filedAt": "2026-11-24T10:00:00+05:00", "facts": {"attorneyValidTo": "2026-11-23"},
             "documents": ["vehicle-registration-certificate", "power-of-attorney", "identity-document"]}
            """);
        Assert.Equal(
            """
            {"service":"PD","edition":"362-2007","outcome":"incomplete","documents":[{"code":"vehicle-registration-certificate","clause":"12(1)","presented":true},{"code":"power-of-attorney","clause":"12(2)","presented":false},{"code":"identity-document","clause":"12(3)","presented":true}],"missing":["power-of-attorney"],"grounds":[],"fees":[],"total":0,"dueAt":"2026-11-24T13:00:00+05:00","waitMinutes":20,"result":{}}
            """,
            json);
    }

    // PD-12.2: the last day still counts; one that names no date never expires.
    [Theory]
    [InlineData(null, true)]
    [InlineData("2026-11-25", true)]
    [InlineData("2026-11-24", true)]
    [InlineData("2026-11-23", false)]
    [InlineData("1999-01-01", false)]
    public void Assess_AttorneyWithLastDay_CountsUntilItIsOver(string? lastDay, bool counts)
    {
        DateOnly? day = lastDay is null ? null : DateOnly.Parse(lastDay, CultureInfo.InvariantCulture);

        var assessment = Assess(new() { AttorneyValidTo = day }, Package);

        Assert.Equal(counts ? Outcome.Accept : Outcome.Incomplete, assessment.Outcome);
        Assert.Equal(counts ? [] : ["power-of-attorney"], assessment.Missing);
    }

    // The filing day is that of UTC+05:00, wherever the request comes from (C-5).
    [Theory]
    [InlineData("2026-11-23T18:59:00Z", true)]
    [InlineData("2026-11-23T19:01:00Z", false)]
    public void Assess_AttorneyAtMidnight_IsCountedByTheLocalDay(string filed, bool counts)
    {
        var assessment = Assess(
            new() { AttorneyValidTo = new(2026, 11, 23) }, Package, DateTimeOffset.Parse(filed, CultureInfo.InvariantCulture));

        Assert.Equal(counts ? Outcome.Accept : Outcome.Incomplete, assessment.Outcome);
    }

    // PD-12.1, PD-12.2, PD-12.3: each paper is asked for, and nothing else.
    [Theory]
    [InlineData("vehicle-registration-certificate")]
    [InlineData("power-of-attorney")]
    [InlineData("identity-document")]
    public void Assess_PaperMissing_IsIncomplete(string missing)
    {
        var assessment = Assess(new(), [.. Package.Where(document => document != missing), "application"]);

        Assert.Equal(Outcome.Incomplete, assessment.Outcome);
        Assert.Equal([missing], assessment.Missing);
        Assert.Equal(Package, assessment.Documents.Select(document => document.Code));
    }

    // PD-15.2: a check found that the vehicle is not admitted to traffic; it outweighs missing papers.
    [Fact]
    public void Assess_VehicleNotAdmitted_Refuses()
    {
        var assessment = Assess(new() { Bars = ["not-admitted-to-traffic"] }, []);

        Assert.Equal(Outcome.Refuse, assessment.Outcome);
        Assert.Equal([new FoundGround("not-admitted-to-traffic", "15(2)")], assessment.Grounds);
        Assert.Equal(Package, assessment.Missing);
    }

    // PD-7.1: three hours while the office is open; the rest of them on the next opening day.
    [Theory]
    [InlineData("2026-11-24T09:00:00", "2026-11-24T12:00:00")]
    [InlineData("2026-11-24T16:00:00", "2026-11-24T19:00:00")]
    [InlineData("2026-11-24T16:01:00", "2026-11-25T09:01:00")]
    [InlineData("2026-11-28T18:00:00", "2026-12-01T11:00:00")] // Saturday evening: Sunday and Monday are closed
    [InlineData("2026-12-15T17:00:00", "2026-12-17T10:00:00")] // the 16th is a holiday
    public void Assess_Term_IsThreeHoursOfOpening(string filed, string due) =>
        Assert.Equal(At(due), Assess(new(), Package, At(filed)).DueAt);

    // PD-7.2, PD-7.3, PD-8: twenty minutes in the queue, thirty to collect, free of charge.
    [Fact]
    public void Assess_Always_IsFreeWithTwentyMinutesInTheQueue()
    {
        var assessment = Assess(new(), Package);

        Assert.Equal((20, 0), (assessment.WaitMinutes, assessment.Total));
        Assert.Empty(assessment.Fees);
        Assert.Equal((30, "7(3)"), (Edition.HandOut.QueueMinutes, Edition.HandOut.Clause));
    }

    // PD-15.1: the act knows no receipt for an incomplete package. PD-20: complaints within a month.
    [Fact]
    public void Declared_Edition_SaysTheRest()
    {
        Assert.Equal(("362-2007", ScheduleKind.RoadPolice), (Edition.Code, Edition.Schedule));
        Assert.Equal(new MissingDocumentsRule("documents-not-presented", "15(1)", HasReceipt: false), Edition.MissingDocuments);
        Assert.Equal(("20", Term.Months(1)), (Edition.Complaint.Clause, Edition.Complaint.AnswerTerm));
        Assert.Equal(["road-police-unit", "road-police-department", "road-police-committee", "ministry"], Edition.Complaint.Line.Levels);
    }

    // C-2: in force from 12 October 2007, still applied though repealed.
    [Theory]
    [InlineData("2007-10-11", false)]
    [InlineData("2007-10-12", true)]
    [InlineData("2010-02-22", true)]
    [InlineData("2026-11-24", true)]
    public void EditionOn_Day_IsThatInForce(string day, bool there) => Assert.Equal(
        there, ProxyDriverStandard.Declared.EditionOn(DateOnly.Parse(day, CultureInfo.InvariantCulture), LawSnapshot.Defaults) is not null);

    private static IEdition Edition => Assert.Single(ProxyDriverStandard.Declared.Editions);

    private static Assessment Assess(ProxyDriverFacts facts, string[] documents, DateTimeOffset? filed = null)
    {
        var result = ProxyDriverStandard.Declared.Assess(facts, filed ?? Filed, documents, LawSnapshot.Defaults);
        Assert.Empty(result.Errors);
        return result.Assessment!;
    }

    private static string Json(string request) => JsonSerializer.Serialize(
        ProxyDriverStandard.Declared.Assess(JsonElement.Parse(request), Filed, LawSnapshot.Defaults).Assessment, JsonSerializerOptions.Web);

    private static DateTimeOffset At(string local) => DateTimeOffset.Parse(local + "+05:00", CultureInfo.InvariantCulture);
}
