using System.Net;
using System.Text;
using System.Text.Json;
using Licensing.Testing;

namespace Licensing.Tests.DriverLicences;

/// <summary>C-12 over HTTP, as other systems meet it.</summary>
public sealed class AssessEndpointTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Documents = """["application","identity-document","training-certificate","medical-certificate","driver-card","duty-receipt"]""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Assess_AdultAskingForB_IsAcceptedAsTheSpecificationSays()
    {
        var (status, answer) = await Post("DL", $$"""{"filedAt":"2026-11-24T10:00:00+05:00","facts":{"birthDate":"2008-11-24","categories":["B"]},"documents":{{Documents}}}""");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(("DL", "362-2007", "accept"), (Text(answer, "service"), Text(answer, "edition"), Text(answer, "outcome")));
        Assert.Equal((5406, "2026-11-24T16:00:00+05:00", 40), (answer.GetProperty("total").GetInt32(), Text(answer, "dueAt"), answer.GetProperty("waitMinutes").GetInt32()));
        Assert.Equal("2026-11-24T18:00:00+05:00", Text(answer.GetProperty("result"), "collectFrom"));
        Assert.Equal(
            ["service", "edition", "outcome", "documents", "missing", "grounds", "fees", "total", "dueAt", "waitMinutes", "result"],
            answer.EnumerateObject().Select(m => m.Name));
    }

    [Fact]
    public async Task Assess_OneDayTooYoung_IsRefusedOnThatGround()
    {
        var (_, answer) = await Post("DL", $$"""{"filedAt":"2026-11-24T10:00:00+05:00","facts":{"birthDate":"2008-11-25","categories":["B"]},"documents":{{Documents}}}""");

        Assert.Equal("refuse", Text(answer, "outcome"));
        Assert.Equal("age-below-minimum", Text(answer.GetProperty("grounds")[0], "code"));
    }

    [Fact]
    public async Task Assess_CategoryEWithElevenMonths_IsRefusedAndThePaperIsMissing()
    {
        var (_, answer) = await Post("DL", $$"""{"filedAt":"2026-11-24T10:00:00+05:00","facts":{"birthDate":"1990-01-01","categories":["E"],"drivingExperienceMonths":11},"documents":{{Documents}}}""");

        Assert.Equal("refuse", Text(answer, "outcome"));
        Assert.Equal("experience-below-12-months", Text(answer.GetProperty("grounds")[0], "code"));
        Assert.Equal("experience-proof", answer.GetProperty("missing")[0].GetString());
    }

    [Theory]
    [InlineData("""{"facts":{"categories":["B"]}}""", "facts.birthDate")]
    [InlineData("""{"facts":{"birthDate":"1990-01-01"}}""", "facts.categories")]
    [InlineData("""{"facts":{"birthDate":"1990-01-01","categories":[]}}""", "facts.categories")]
    [InlineData("""{"facts":{"birthDate":"1990-01-01","categories":["F"]}}""", "facts.categories")]
    [InlineData("""{"facts":{"birthDate":"1990-13-01","categories":["B"]}}""", "facts.birthDate")]
    [InlineData("""{"filedAt":"2026-11-24T10:00:00+05:00","facts":{"birthDate":"2026-11-25","categories":["B"]}}""", "facts.birthDate")]
    [InlineData("""{"facts":{"birthDate":"1990-01-01","categories":["B"],"drivingExperienceMonths":-1}}""", "facts.drivingExperienceMonths")]
    [InlineData("""{"facts":{"birthDate":"1990-01-01","categories":["B"],"drivingExperienceMonths":1.5}}""", "facts.drivingExperienceMonths")]
    [InlineData("""{"facts":{"birthDate":"1990-01-01","categories":["B"],"bars":["unknown"]}}""", "facts.bars")]
    [InlineData("""{"facts":{"birthDate":"1990-01-01","categories":["B"],"colour":"red"}}""", "facts.colour")]
    [InlineData("""{"filedAt":"2026-11-24T10:00:00","facts":{"birthDate":"1990-01-01","categories":["B"]}}""", "filedAt")]
    [InlineData("""{"filedAt":"2007-10-11T10:00:00+05:00","facts":{"birthDate":"1980-01-01","categories":["B"]}}""", "filedAt")]
    [InlineData("""{"edition":"1999","facts":{"birthDate":"1990-01-01","categories":["B"]}}""", "edition")]
    [InlineData("""{"paidOn":"2006-12-31","facts":{"birthDate":"1990-01-01","categories":["B"]}}""", "paidOn")]
    [InlineData("""{"documents":"application","facts":{"birthDate":"1990-01-01","categories":["B"]}}""", "documents")]
    [InlineData("""{"extra":1,"facts":{"birthDate":"1990-01-01","categories":["B"]}}""", "extra")]
    [InlineData("""[]""", "$")]
    [InlineData("""{"facts":""", "$")]
    public async Task Assess_BadInput_NamesTheMember(string body, string member)
    {
        var (status, problem) = await Post("DL", body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(problem.GetProperty("errors").EnumerateObject(), m => m.Name == member || m.Name.StartsWith($"{member}[", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Assess_UnknownService_IsNotFoundAndNamesTheMember()
    {
        var (status, problem) = await Post("QQ", "{}");

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.True(problem.GetProperty("errors").TryGetProperty("code", out _));
    }

    [Fact]
    public async Task OpenApi_DescribesTheFactsOfTheService()
    {
        using var client = app.Client();
        var document = JsonDocument.Parse(await client.GetStringAsync("/openapi/v1.json", Token)).RootElement;

        var facts = document.GetProperty("paths").GetProperty("/api/assess/DL").GetProperty("post")
            .GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("properties").GetProperty("facts");
        Assert.Equal(["birthDate", "categories"], facts.GetProperty("required").EnumerateArray().Select(r => r.GetString()).Order());
    }

    private static string? Text(JsonElement element, string member) => element.GetProperty(member).GetString();

    private async Task<(HttpStatusCode Status, JsonElement Answer)> Post(string code, string body)
    {
        using var client = app.Client();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri($"/api/assess/{code}", UriKind.Relative), content, Token);
        Assert.Equal(response.IsSuccessStatusCode ? "application/json" : "application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync(Token)).RootElement);
    }
}
