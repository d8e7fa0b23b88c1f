using System.Net;
using System.Text;
using System.Text.Json;
using Licensing.Testing;

namespace Licensing.Tests.IdentityDocuments;

/// <summary>C-12 for ID and TI over HTTP, as other systems meet them.</summary>
public sealed class AssessEndpointTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Order = "\"document\":\"both\",\"reason\":\"type-change\",\"birthDate\":\"1990-01-01\"";
    private const string Needs = "/terminal/needs/ID";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // The example of the page (ID-4.1, ID-7, ID-9.3), on the sixteenth birthday.
    [Fact]
    public async Task Assess_ExampleOfThePage_AnswersToTheLetter()
    {
        var (status, answer) = await Post(
            "ID",
            """{"filedAt":"2026-11-24T10:00:00+05:00","facts":{"document":"both","reason":"first","birthDate":"2010-11-24","represented":false},"documents":["duty-receipt","birth-certificate"]}""");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(
            """{"service":"ID","edition":"132-2014","outcome":"accept","documents":[{"code":"duty-receipt","clause":"9(1)","presented":true},{"code":"birth-certificate","clause":"9(3)","presented":true}],"missing":[],"grounds":[],"fees":[{"code":"passport","percentOfMci":400,"amount":17300},{"code":"identity-card","percentOfMci":20,"amount":865}],"total":18165,"dueAt":"2026-12-24T18:30:00+05:00","waitMinutes":15,"result":{}}""",
            answer.GetRawText());
    }

    // TI-4.1, TI-7, TI-9.
    [Fact]
    public async Task Assess_TemporaryCard_IsDueInHalfAnHour()
    {
        var (_, answer) = await Post("TI", """{"filedAt":"2026-11-24T10:00:00+05:00","facts":{"birthDate":"1990-01-01"}}""");
        Assert.Equal(
            ("incomplete", 865, "2026-11-24T10:30:00+05:00"),
            (answer.GetProperty("outcome").GetString(), answer.GetProperty("total").GetInt32(), answer.GetProperty("dueAt").GetString()));
    }

    [Theory]
    [InlineData("ID", """{"facts":{"reason":"first","birthDate":"1990-01-01"}}""", "facts.document")]
    [InlineData("ID", """{"facts":{"document":"passport","birthDate":"1990-01-01"}}""", "facts.reason")]
    [InlineData("ID", """{"facts":{"document":"passport","reason":"first"}}""", "facts.birthDate")]
    [InlineData("ID", """{"facts":{"document":"visa","reason":"first","birthDate":"1990-01-01"}}""", "facts.document")]
    [InlineData("ID", """{"facts":{"document":"passport","reason":"stolen","birthDate":"1990-01-01"}}""", "facts.reason")]
    [InlineData("ID", """{"filedAt":"2026-11-24T10:00:00+05:00","facts":{"document":"passport","reason":"first","birthDate":"2026-11-25"}}""", "facts.birthDate")]
    [InlineData("ID", """{"facts":{ORDER,"expedited":5}}""", "facts.expedited")]
    [InlineData("ID", """{"facts":{ORDER,"expedited":"7"}}""", "facts.expedited")]
    [InlineData("ID", """{"facts":{ORDER,"expedited":true}}""", "facts.expedited")]
    [InlineData("ID", """{"facts":{ORDER,"channel":"provider"}}""", "facts.channel")]
    [InlineData("ID", """{"facts":{ORDER,"channel":"portal","expedited":10}}""", "facts.channel")]
    [InlineData("ID", """{"facts":{"document":"passport","reason":"lost","birthDate":"1990-01-01","channel":"portal"}}""", "facts.channel")]
    [InlineData("ID", """{"facts":{ORDER,"onPaper":1}}""", "facts.onPaper")]
    [InlineData("ID", """{"facts":{ORDER,"parentsDifferInCitizenship":"no"}}""", "facts.parentsDifferInCitizenship")]
    [InlineData("ID", """{"facts":{ORDER,"dutyExempt":"yes"}}""", "facts.dutyExempt")]
    [InlineData("ID", """{"facts":{ORDER,"represented":[]}}""", "facts.represented")]
    [InlineData("ID", """{"facts":{ORDER,"bars":["below-16"]}}""", "facts.bars")]
    [InlineData("ID", """{"facts":{ORDER,"citizenship":"KAZ"}}""", "facts.citizenship")]
    [InlineData("ID", """{"filedAt":"2014-03-06T10:00:00+05:00","facts":{ORDER}}""", "filedAt")]
    [InlineData("TI", """{"facts":{}}""", "facts.birthDate")]
    [InlineData("TI", """{"filedAt":"2026-11-24T10:00:00+05:00","facts":{"birthDate":"2026-11-25"}}""", "facts.birthDate")]
    [InlineData("TI", """{"facts":{"birthDate":"1990-01-01","bars":["below-16"]}}""", "facts.bars")]
    [InlineData("TI", """{"facts":{"birthDate":"1990-01-01","dutyExempt":true}}""", "facts.dutyExempt")]
    [InlineData("TI", """{"edition":"254-2018","facts":{"birthDate":"1990-01-01"}}""", "edition")]
    public async Task Assess_BadInput_NamesTheMember(string service, string body, string member)
    {
        var (status, problem) = await Post(service, body.Replace("ORDER", Order, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(problem.GetProperty("errors").EnumerateObject(), m => m.Name == member || m.Name.StartsWith($"{member}[", StringComparison.Ordinal));
    }

    // The terminal's «check before you come» finds both services by itself; speed is a choice that can be declined.
    [Fact]
    public async Task Terminal_CheckBeforeYouCome_OffersSpeed()
    {
        using var client = app.Client();
        var page = await client.GetStringAsync(new Uri(Needs, UriKind.Relative), Token);
        foreach (var answer in new[] { "passport", "exchange", "01.01.1990" })
        {
            page = await Next(client, page, answer);
        }

        Assert.All("7 10 15 none".Split(' '), choice => Assert.Contains($"value=\"{choice}\"", page, StringComparison.Ordinal));
        foreach (var answer in new[] { "none", "true", "false", "false" })
        {
            page = await Next(client, page, answer);
        }

        using var placed = await client.SubmitShown(Needs, page, ("region", "KZ-AST"));
        page = await placed.Content.ReadAsStringAsync(Token);
        Assert.Contains("9(2)", page, StringComparison.Ordinal); // photographs, as it is taken on paper
        Assert.Contains("name=\"answer\"", await client.GetStringAsync(new Uri("/terminal/needs/TI", UriKind.Relative), Token), StringComparison.Ordinal);
    }

    private static async Task<string> Next(HttpClient client, string page, string answer)
    {
        using var next = await client.SubmitShown(Needs, page, ("answer", answer));
        return await next.Content.ReadAsStringAsync(Token);
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> Post(string service, string body)
    {
        using var client = app.Client();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri($"/api/assess/{service}", UriKind.Relative), content, Token);
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync(Token)).RootElement);
    }
}
