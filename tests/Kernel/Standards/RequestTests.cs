using System.Globalization;
using System.Text.Json;
using Licensing.Kernel.Standards;

namespace Licensing.Tests.Kernel.Standards;

/// <summary>C-12: the request is read strictly, and every error names the member that is wrong.</summary>
public sealed class RequestTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2012-01-10T10:00:00+05:00", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("""[]""", "$", InputErrorCode.WrongType)]
    [InlineData("""{"facts": {"birthDate": "1990-01-01"}, "fact": 1}""", "fact", InputErrorCode.UnknownMember)]
    [InlineData("""{"facts": {"birthDate": "1990-01-01"}, "FiledAt": null}""", "FiledAt", InputErrorCode.UnknownMember)]
    [InlineData("""{"facts": {"birthDate": "1990-01-01"}, "edition": null, "edition": null}""", "edition", InputErrorCode.DuplicateMember)]
    [InlineData("""{"facts": []}""", "facts", InputErrorCode.WrongType)]
    [InlineData("""{}""", "facts.birthDate", InputErrorCode.Required)]
    [InlineData("""{"facts": null}""", "facts.birthDate", InputErrorCode.Required)]
    [InlineData("""{"facts": {"birthDate": null}}""", "facts.birthDate", InputErrorCode.Required)]
    [InlineData("""{"filedAt": "2026-11-24T10:00:00", "facts": {"birthDate": "1990-01-01"}}""", "filedAt", InputErrorCode.ImpossibleValue)]
    [InlineData("""{"filedAt": "2026-11-24", "facts": {"birthDate": "1990-01-01"}}""", "filedAt", InputErrorCode.ImpossibleValue)]
    [InlineData("""{"filedAt": "2026-02-30T10:00:00Z", "facts": {"birthDate": "1990-01-01"}}""", "filedAt", InputErrorCode.ImpossibleValue)]
    [InlineData("""{"filedAt": "2026-11-24T24:00:00Z", "facts": {"birthDate": "1990-01-01"}}""", "filedAt", InputErrorCode.ImpossibleValue)]
    [InlineData("""{"filedAt": "2026-11-24T10:00:00+25:00", "facts": {"birthDate": "1990-01-01"}}""", "filedAt", InputErrorCode.ImpossibleValue)]
    [InlineData("""{"filedAt": "0001-01-01T00:00:00+05:00", "facts": {"birthDate": "0001-01-01"}}""", "filedAt", InputErrorCode.ImpossibleValue)]
    [InlineData("""{"filedAt": "9999-12-31T23:59:59Z", "facts": {"birthDate": "1990-01-01"}}""", "filedAt", InputErrorCode.ImpossibleValue)]
    [InlineData("""{"filedAt": "2200-01-01T00:00:00+05:00", "facts": {"birthDate": "1990-01-01"}}""", "filedAt", InputErrorCode.ImpossibleValue)]
    [InlineData("""{"filedAt": 5, "facts": {"birthDate": "1990-01-01"}}""", "filedAt", InputErrorCode.WrongType)]
    [InlineData("""{"filedAt": "2007-10-11T10:00:00+05:00", "facts": {"birthDate": "1990-01-01"}}""", "filedAt", InputErrorCode.NoEditionInForce)]
    [InlineData("""{"edition": "1092-2010", "facts": {"birthDate": "1990-01-01"}}""", "edition", InputErrorCode.UnknownCode)]
    [InlineData("""{"edition": "132-2014", "facts": {"birthDate": "1990-01-01"}}""", "edition", InputErrorCode.EditionNotInForce)]
    [InlineData("""{"edition": 132, "facts": {"birthDate": "1990-01-01"}}""", "edition", InputErrorCode.WrongType)]
    [InlineData("""{"paidOn": "2006-12-31", "facts": {"birthDate": "1990-01-01"}}""", "paidOn", InputErrorCode.ImpossibleValue)]
    [InlineData("""{"paidOn": "2011-1-1", "facts": {"birthDate": "1990-01-01"}}""", "paidOn", InputErrorCode.ImpossibleValue)]
    [InlineData("""{"paidOn": "2011-01-01T00:00:00Z", "facts": {"birthDate": "1990-01-01"}}""", "paidOn", InputErrorCode.ImpossibleValue)]
    [InlineData("""{"documents": "passport", "facts": {"birthDate": "1990-01-01"}}""", "documents", InputErrorCode.WrongType)]
    [InlineData("""{"documents": [1], "facts": {"birthDate": "1990-01-01"}}""", "documents", InputErrorCode.WrongType)]
    [InlineData("""{"documents": [null], "facts": {"birthDate": "1990-01-01"}}""", "documents", InputErrorCode.WrongType)]
    public void Assess_WrongRequest_NamesTheMember(string json, string member, InputErrorCode code)
    {
        var result = Assess(json);
        Assert.False(result.IsValid);
        Assert.Equal((member, code), (result.Errors.Single().Member, result.Errors.Single().Code));
        Assert.NotEmpty(result.Errors.Single().Message);
    }

    [Theory]
    [InlineData("""{"birthDate": "2012-01-11"}""", "birthDate", InputErrorCode.ImpossibleValue)] // after the filing date
    [InlineData("""{"birthDate": "1990-02-30"}""", "birthDate", InputErrorCode.ImpossibleValue)]
    [InlineData("""{"birthDate": "01.01.1990"}""", "birthDate", InputErrorCode.ImpossibleValue)]
    [InlineData("""{"birthDate": 19900101}""", "birthDate", InputErrorCode.WrongType)]
    [InlineData("""{"birthDate": "1990-01-01", "birthDate": "1990-01-01"}""", "birthDate", InputErrorCode.DuplicateMember)]
    [InlineData("""{"birthDate": "1990-01-01", "BirthDate": null}""", "BirthDate", InputErrorCode.UnknownMember)]
    [InlineData("""{"birthDate": "1990-01-01", "citizenship": "SUN"}""", "citizenship", InputErrorCode.UnknownCode)]
    [InlineData("""{"birthDate": "1990-01-01", "citizenship": true}""", "citizenship", InputErrorCode.WrongType)]
    [InlineData("""{"birthDate": "1990-01-01", "channel": "Centre"}""", "channel", InputErrorCode.UnknownCode)]
    [InlineData("""{"birthDate": "1990-01-01", "channel": "0"}""", "channel", InputErrorCode.UnknownCode)]
    [InlineData("""{"birthDate": "1990-01-01", "channel": 0}""", "channel", InputErrorCode.WrongType)]
    [InlineData("""{"birthDate": "1990-01-01", "permit": "special"}""", "permit", InputErrorCode.UnknownCode)]
    [InlineData("""{"birthDate": "1990-01-01", "organisation": "true"}""", "organisation", InputErrorCode.WrongType)]
    [InlineData("""{"birthDate": "1990-01-01", "units": 0}""", "units", InputErrorCode.ImpossibleValue)]
    [InlineData("""{"birthDate": "1990-01-01", "units": 1001}""", "units", InputErrorCode.ImpossibleValue)]
    [InlineData("""{"birthDate": "1990-01-01", "units": 1.5}""", "units", InputErrorCode.WrongType)]
    [InlineData("""{"birthDate": "1990-01-01", "units": "1"}""", "units", InputErrorCode.WrongType)]
    [InlineData("""{"birthDate": "1990-01-01", "units": 1e300}""", "units", InputErrorCode.WrongType)]
    [InlineData("""{"birthDate": "1990-01-01", "share": 100.01}""", "share", InputErrorCode.ImpossibleValue)]
    [InlineData("""{"birthDate": "1990-01-01", "share": -0.01}""", "share", InputErrorCode.ImpossibleValue)]
    [InlineData("""{"birthDate": "1990-01-01", "share": 1e300}""", "share", InputErrorCode.ImpossibleValue)]
    [InlineData("""{"birthDate": "1990-01-01", "childAges": 5}""", "childAges", InputErrorCode.WrongType)]
    [InlineData("""{"birthDate": "1990-01-01", "childAges": [5, null]}""", "childAges", InputErrorCode.WrongType)]
    [InlineData("""{"birthDate": "1990-01-01", "childAges": [-1]}""", "childAges", InputErrorCode.ImpossibleValue)]
    [InlineData("""{"birthDate": "1990-01-01", "expedited": 8}""", "expedited", InputErrorCode.ImpossibleValue)]
    [InlineData("""{"birthDate": "1990-01-01", "expedited": 0}""", "expedited", InputErrorCode.ImpossibleValue)]
    [InlineData("""{"birthDate": "1990-01-01", "expedited": "7"}""", "expedited", InputErrorCode.WrongType)]
    [InlineData("""{"birthDate": "1990-01-01", "bars": ["unknown"]}""", "bars", InputErrorCode.UnknownCode)]
    [InlineData("""{"birthDate": "1990-01-01", "bars": ["below-16"]}""", "bars", InputErrorCode.UnknownCode)] // a ground, but no bar
    [InlineData("""{"birthDate": "1990-01-01", "bars": ["debt"]}""", "bars", InputErrorCode.NotAllowed)] // belongs to organisations
    [InlineData("""{"birthDate": "1990-01-01", "bars": "wanted"}""", "bars", InputErrorCode.WrongType)]
    [InlineData("""{"birthDate": "1990-01-01", "channel": "portal"}""", "channel", InputErrorCode.NotAllowed)] // unknown to this edition
    public void Assess_WrongFact_NamesIt(string facts, string member, InputErrorCode code)
    {
        var result = Assess($$$"""{"facts": {{{facts}}}}""");
        Assert.False(result.IsValid);
        Assert.Equal(($"facts.{member}", code), (result.Errors.Single().Member, result.Errors.Single().Code));
    }

    [Fact]
    public void Assess_SeveralErrors_AreAllNamed()
    {
        var result = Assess("""{"filedAt": "x", "paidOn": true, "more": 1, "facts": {"units": 0, "x": 1}}""");
        Assert.Equal(
            ["more", "filedAt", "paidOn", "facts.x", "facts.birthDate", "facts.units"],
            result.Errors.Select(error => error.Member));
    }

    [Theory]
    [InlineData("2012-01-10T10:00:00+05:00")]
    [InlineData("2012-01-10T05:00:00Z")]
    [InlineData("2012-01-10T05:00Z")]
    [InlineData("2012-01-09T21:00:00.000-08:00")]
    public void Assess_FilingTimeInAnyOffset_IsTheSameInstant(string filedAt) => Assert.Equal(
        Now.AddMinutes(10),
        Assess($$$"""{"filedAt": "{{{filedAt}}}", "facts": {"birthDate": "1990-01-01"}}""").Assessment!.DueAt);

    [Fact]
    public void Assess_FilingDate_IsTheBusinessDay()
    {
        // 20:00 in UTC is the next day at UTC+05:00: the birth date is not after it.
        var result = Assess("""{"filedAt": "2012-01-09T20:00:00Z", "facts": {"birthDate": "2012-01-10"}}""");
        Assert.Equal(["below-16"], result.Assessment!.Grounds.Select(ground => ground.Code));
    }

    [Fact]
    public void Assess_NullsAndDefaults_AreTheSame()
    {
        var full = Assess("""
            {"filedAt": null, "edition": null, "paidOn": null, "documents": null, "facts": {"birthDate": "1990-01-01",
             "citizenship": null, "channel": null, "permit": null, "units": null, "share": null, "childAges": null, "expedited": null, "bars": null}}
            """);
        var bare = Assess("""{"facts": {"birthDate": "1990-01-01"}}""");
        Assert.Equal(Json(bare.Assessment!), Json(full.Assessment!));
    }

    [Fact]
    public void Assess_Doubles_CountOnce()
    {
        var result = Assess("""
            {"documents": ["passport", "passport"], "facts": {"birthDate": "1990-01-01", "bars": ["wanted", "wanted"], "childAges": [18, 18]}}
            """);
        Assert.Equal(["18"], result.Assessment!.Findings[1].Facts[0].Values);
        Assert.Equal(2, result.Assessment.Grounds.Length);
    }

    [Fact]
    public void Assess_Answer_IsTheJsonOfTheSpecification()
    {
        var result = Assess("""{"documents": ["passport"], "facts": {"birthDate": "1996-01-11", "permit": "B-2", "units": 3.0}}""");
        Assert.Equal(
            """
            {"service":"XS","edition":"362-2007","outcome":"refuse","documents":[{"code":"application","clause":"12(1)","presented":false},{"code":"passport","clause":"12(2)","presented":true},{"code":"duty-receipt","clause":"12(3)","presented":false}],"missing":["application","duty-receipt"],"grounds":[{"code":"below-16","clause":"6"}],"fees":[{"code":"permit","percentOfMci":50,"amount":809},{"code":"unit","percentOfMci":30,"amount":485}],"total":1294,"dueAt":"2012-01-10T10:10:00+05:00","waitMinutes":null,"result":{"freeUntil":"2012-04-09"}}
            """,
            Json(result.Assessment!));
    }

    [Fact]
    public void Schema_Facts_TellAFormWhatToAsk()
    {
        var schema = SampleStandard.Declared.Schema;
        Assert.Equal(
            ["birthDate", "citizenship", "channel", "permit", "organisation", "units", "share", "documentValidTo", "childAges", "asylum", "expedited", "bars"],
            schema.Facts.Select(fact => fact.Name));
        Assert.Equal(["one-weapon", "B-2"], schema.Get("permit").Codes);
        Assert.Equal((1m, 1000m, FactType.WholeNumber), (schema.Get("units").Min, schema.Get("units").Max, schema.Get("units").Type));
        Assert.Equal((true, FactSource.Person), (schema.Get("birthDate").Required, schema.Get("birthDate").Source));
        Assert.Equal((FactType.Country, "KAZ"), (schema.Get("citizenship").Type, schema.Get("citizenship").Default));
        Assert.True(schema.Get("childAges").IsList);
    }

    [Fact]
    public void Schema_Choices_SayWhatCanBeChosenAndLeftOpen()
    {
        var schema = SampleStandard.Declared.Schema;
        Assert.Equal(["7", "10", "15"], schema.Get("expedited").Options);
        Assert.Equal(["one-weapon", "B-2"], schema.Get("permit").Options);
        Assert.Empty(schema.Get("units").Options);
        Assert.Equal(["permit", "expedited"], schema.Facts.Where(fact => fact.MayBeNone).Select(fact => fact.Name));
    }

    [Fact]
    public void ToJson_AnyFacts_AreReadBackTheSame()
    {
        var facts = new SampleFacts
        {
            BirthDate = new(1990, 1, 1), Permit = PermitKind.Special, Share = 12.5m, ChildAges = [3, 5], DocumentValidTo = new(2030, 1, 1),
        };
        var schema = SampleStandard.Declared.Schema;
        var json = schema.ToJson(facts);
        var read = FactReader.Read<SampleFacts>(schema, JsonSerializer.SerializeToElement(json), new(2012, 1, 10));
        Assert.Empty(read.Errors);
        Assert.Equal(json.ToJsonString(), schema.ToJson(read.Facts).ToJsonString());
    }

    private static AssessmentResult Assess(string json) =>
        SampleStandard.Declared.Assess(JsonElement.Parse(json), Now, LawSnapshot.Defaults);

    private static string Json(Assessment assessment) => JsonSerializer.Serialize(assessment, JsonSerializerOptions.Web);
}
