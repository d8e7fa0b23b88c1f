using System.Globalization;
using System.Text.Json;
using Licensing.IdentityDocuments;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.Standards;

namespace Licensing.Tests.IdentityDocuments;

/// <summary>TI: the standard for the temporary identity card (decree 132 of 2014, standard 2).</summary>
public sealed class TemporaryCardTests
{
    private static readonly string[] Papers = ["application", "duty-receipt", "photo"];

    // TI-9.1 to TI-9.3, TI-7, TI-4.2: always the same three papers and one fee.
    [Fact]
    public void Assess_AllPapers_AnswersExactly() => Assert.Equal(
        """
        {"service":"TI","edition":"132-2014","outcome":"accept","documents":[{"code":"application","clause":"9(1)","presented":true},{"code":"duty-receipt","clause":"9(2)","presented":true},{"code":"photo","clause":"9(3)","presented":true}],"missing":[],"grounds":[],"fees":[{"code":"temporary-identity-card","percentOfMci":20,"amount":865}],"total":865,"dueAt":"2026-11-24T10:30:00+05:00","waitMinutes":15,"result":{}}
        """,
        JsonSerializer.Serialize(Assess("1990-01-01", "2026-11-24T10:00:00", Papers), JsonSerializerOptions.Web));

    // TI-10: each paper that is asked for can be the one that lacks.
    [Fact]
    public void Assess_PaperMissing_IsIncomplete() => Assert.All(Papers, missing =>
    {
        var assessment = Assess("1990-01-01", "2026-11-24T10:00:00", [.. Papers.Where(d => d != missing)]);
        Assert.Equal((Outcome.Incomplete, missing), (assessment.Outcome, Assert.Single(assessment.Missing)));
    });

    // TI-4.1: thirty minutes of opening hours; closing, Sunday, a holiday.
    [Theory]
    [InlineData("2026-11-24T19:45:00", "2026-11-25T09:15:00")]
    [InlineData("2026-11-28T19:45:00", "2026-11-30T09:15:00")] // a Saturday evening
    [InlineData("2026-11-29T12:00:00", "2026-11-30T09:30:00")] // a Sunday
    [InlineData("2026-12-16T12:00:00", "2026-12-17T09:30:00")] // Independence Day
    [InlineData("2026-11-24T13:00:00", "2026-11-24T13:30:00")]
    public void Assess_Term_IsHalfAnHourOfOpeningHours(string filed, string due) => Assert.Equal(At(due), Assess("1990-01-01", filed).DueAt);

    // TI-9 (DECISION): sixteen on the birthday, a leap day's child on 1 March.
    [Theory]
    [InlineData("2010-11-24", "2026-11-24", false)]
    [InlineData("2010-11-25", "2026-11-24", true)]
    [InlineData("2012-02-29", "2028-02-28", true)]
    [InlineData("2012-02-29", "2028-02-29", false)]
    public void Assess_Below16_IsRefused(string born, string filed, bool refused) => Assert.Equal(
        refused ? [new("below-16", "9")] : [], Assess(born, filed + "T10:00:00").Grounds);

    // TI-6, TI-10, TI-11: what does not depend on the facts.
    [Fact]
    public void Declared_Edition_SaysTheRest()
    {
        var edition = Assert.Single(TemporaryCardStandard.Declared.Editions);
        Assert.Equal(("10", true), (edition.MissingDocuments!.Clause, edition.MissingDocuments.HasReceipt));
        Assert.Equal(("11", Term.WorkingDays(15), Term.WorkingDays(15)), (edition.Complaint.Clause, edition.Complaint.AnswerTerm, edition.Complaint.QualityBodyTerm));
        Assert.Equal(ScheduleKind.ServiceCentre, edition.Schedule);
        Assert.Contains(edition.Overridable, item => item is { Key: $"number.{TemporaryCardStandard.ValidDays}", Value: "60" });
        Assert.Equal(["birthDate"], TemporaryCardStandard.Declared.FactsToAsk(JsonElement.Parse("{}")));
    }

    private static Assessment Assess(string born, string filed, string[]? documents = null)
    {
        var request = JsonElement.Parse($$$"""{"facts": {"birthDate": "{{{born}}}"}, "documents": {{{JsonSerializer.Serialize(documents ?? [])}}}}""");
        var result = TemporaryCardStandard.Declared.Assess(request, At(filed), LawSnapshot.Defaults);
        Assert.Empty(result.Errors);
        return result.Assessment!;
    }

    private static DateTimeOffset At(string local) => DateTimeOffset.Parse(local + "+05:00", CultureInfo.InvariantCulture);
}
