using System.Text.Json.Nodes;
using Licensing.ExitClearance.Domain;
using Licensing.ExitClearance.Features;
using Licensing.Platform.Intake;

namespace Licensing.Tests.ExitClearance;

/// <summary>The questionnaire (EX-9.1, appendix 2): what is lacking, and whether the children are those of the situation.</summary>
public sealed class SubjectTests(ExitApp app) : IClassFixture<ExitApp>
{
    [Fact]
    public async Task SaveDraft_EmptyQuestionnaire_SaysWhatIsLacking() => Assert.Equal(
        "subject.country required, subject.birthPlace required, subject.address required, subject.mobilePhone required, subject.consents required",
        await Wrong(new ExitSubject()));

    [Fact]
    public async Task SaveDraft_Questionnaire_IsWhole() => Assert.Equal("", await Wrong(ExitApp.Subject));

    [Theory]
    [InlineData("KAZ", "subject.country country-unknown")]
    [InlineData("XYZ", "subject.country country-unknown")]
    public async Task SaveDraft_Country_IsAnotherState(string code, string wrong) => Assert.Equal(wrong, await Wrong(ExitApp.Subject with { Country = code }));

    [Fact]
    public async Task SaveDraft_Telephone_HasDigits() =>
        Assert.Equal("subject.mobilePhone EX.phone-unreadable", await Wrong(ExitApp.Subject with { MobilePhone = "жоқ" }));

    // EX-9.4, EX-9.5: opinion from ten to seventeen, consent of the other parent until eighteen.
    [Theory]
    [InlineData(9, "subject.children[0].consent required")]
    [InlineData(10, "subject.children[0].opinion required, subject.children[0].consent required")]
    [InlineData(17, "subject.children[0].opinion required, subject.children[0].consent required")]
    [InlineData(18, "")]
    public async Task SaveDraft_Child_BringsWhatTheAgeAsksFor(int age, string wrong) => Assert.Equal(
        wrong, await Wrong(ExitApp.Subject with { Children = [Child(age)] }, new JsonObject { ["childAges"] = new JsonArray(age), ["otherParentStays"] = true }));

    // The documents follow from the ages of the situation: the list of children has to be the same.
    [Fact]
    public async Task SaveDraft_Children_AreThoseOfTheSituation()
    {
        Assert.Equal("subject.children EX.children-differ", await Wrong(ExitApp.Subject, new JsonObject { ["childAges"] = new JsonArray(5) }));
        Assert.Equal("subject.children EX.children-differ", await Wrong(ExitApp.Subject with { Children = [Child(6)] }, new JsonObject { ["childAges"] = new JsonArray(5) }));
        Assert.Equal("", await Wrong(ExitApp.Subject with { Children = [Child(5)] }, new JsonObject { ["childAges"] = new JsonArray(5) }));
    }

    [Fact]
    public async Task SaveDraft_Rows_HaveNamesAndDegrees() => Assert.Equal(
        "subject.children EX.children-differ, subject.children[0].name required, subject.children[0].iin EX.child-iin, subject.children[0].birthDate required, "
        + "subject.relatives[0].degree required, subject.work[0].years required, subject.work[0].organisation required",
        await Wrong(ExitApp.Subject with
        {
            Children = [new ExitChild { Iin = "1" }],
            Relatives = [new ExitRelative { Name = "Вебер Анна" }],
            Work = [new ExitWork { Position = "инженер" }],
        }));

    // What the forms hold, and what a page of theirs has room for.
    [Fact]
    public async Task SaveDraft_TextsTooLong_NameTheirFields() => Assert.Equal(
        "subject.passportNumber too-long, subject.cardNumber too-long, subject.relatives[0].born too-long, subject.relatives[0].address too-long, "
        + "subject.relatives[0].work too-long, subject.relatives[0].marriage too-long, subject.work[0].years too-long, subject.work[0].address too-long, subject.work[0].position too-long",
        await Wrong(ExitApp.Subject with
        {
            PassportNumber = Letters(41),
            CardNumber = Letters(41),
            Relatives = [new ExitRelative { Name = Letters(300), Degree = Letters(60), Born = Letters(301), Address = Letters(301), Work = Letters(301), Marriage = Letters(301) }],
            Work = [new ExitWork { Years = Letters(41), Organisation = Letters(300), Address = Letters(301), Position = Letters(301) }],
        }));

    [Fact]
    public async Task SaveDraft_PapersGivenInFuture_NameTheirFields() => Assert.Equal(
        "subject.passportOn date-in-future, subject.cardOn date-in-future",
        await Wrong(ExitApp.Subject with { PassportOn = app.Today.AddDays(1), CardOn = app.Today.AddDays(1) }));

    [Fact]
    public async Task SaveDraft_PapersOfAChildTooLong_NameTheirFields() => Assert.Equal(
        "subject.children[0].document too-long, subject.children[0].opinion too-long, subject.children[0].consent too-long",
        await Wrong(
            ExitApp.Subject with { Children = [Child(12) with { Document = Letters(41), Opinion = Letters(301), Consent = Letters(301) }] },
            new JsonObject { ["childAges"] = new JsonArray(12), ["otherParentStays"] = true }));

    [Theory]
    [InlineData(null)]
    [InlineData("nothing")]
    [InlineData("[]")]
    public void Subject_Unreadable_IsEmpty(string? json) => Assert.Null(ExitJson.Subject(json).Country);

    [Fact]
    public void Subject_WithoutItsLists_HasEmptyOnes()
    {
        var read = ExitJson.Subject("""{"country":"DEU","children":null,"relatives":[null],"work":null}""");

        Assert.Equal(("DEU", 0, 0, 0), (read.Country, read.Children.Count, read.Relatives.Count, read.Work.Count));
    }

    private static string Letters(int count) => new('ж', count);

    private ExitChild Child(int age) => new() { Name = "Вебер Макс", BirthDate = app.Today.AddYears(-age), Document = "N1" };

    private async Task<string> Wrong(ExitSubject subject, JsonObject? facts = null)
    {
        var (_, saved, _) = await app.Draft(await app.Person(), subject, facts);
        return string.Join(", ", saved.Assessment.ErrorsOf(DraftSteps.Subject).Select(e => $"{e.Field} {e.Code}"));
    }
}
