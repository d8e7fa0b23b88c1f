using System.Net;
using System.Text;
using System.Text.Json;
using Licensing.Testing;

namespace Licensing.Tests.ExitClearance;

/// <summary>C-12 for EX over HTTP, as other systems meet it.</summary>
public sealed class AssessEndpointTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Needs = "/terminal/needs/EX";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // The example of the page (EX-4.1, EX-7).
    [Fact]
    public async Task Assess_ExampleOfThePage_AnswersToTheLetter()
    {
        var (status, answer) = await Post(
            """{"filedAt":"2026-11-24T10:00:00+05:00","facts":{"channel":"corporation","birthDate":"1990-01-01"},"documents":["questionnaire","identity-card-and-passport","duty-receipt"]}""");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(
            """{"service":"EX","edition":"254-2018","outcome":"accept","documents":[{"code":"questionnaire","clause":"9(1)","presented":true},{"code":"identity-card-and-passport","clause":"9(2)","presented":true},{"code":"duty-receipt","clause":"9(6)","presented":true}],"missing":[],"grounds":[],"fees":[{"code":"exit","percentOfMci":100,"amount":4325}],"total":4325,"dueAt":"2026-12-25T18:30:00+05:00","waitMinutes":15,"result":{"stages":[{"stage":1,"dueOn":"2026-12-15"},{"stage":2,"dueOn":"2026-12-17"},{"stage":3,"dueOn":"2026-12-24"},{"stage":4,"dueOn":"2026-12-25"}]}}""",
            answer.GetRawText());
    }

    // EX-4.1: no stages at the provider, an empty array.
    [Fact]
    public async Task Assess_AtTheProvider_HasAnEmptyArrayOfStages()
    {
        var (_, answer) = await Post("""{"filedAt":"2026-11-24T10:00:00+05:00","facts":{"birthDate":"1990-01-01"}}""");
        Assert.Equal(
            ("""{"stages":[]}""", "incomplete", "2026-12-24T18:30:00+05:00"),
            (answer.GetProperty("result").GetRawText(), answer.GetProperty("outcome").GetString(), answer.GetProperty("dueAt").GetString()));
    }

    [Theory]
    [InlineData("""{"facts":{}}""", "facts.birthDate")]
    [InlineData("""{"filedAt":"2026-11-24T10:00:00+05:00","facts":{"birthDate":"2026-11-25"}}""", "facts.birthDate")]
    [InlineData("""{"facts":{BORN,"channel":"portal"}}""", "facts.channel")]
    [InlineData("""{"facts":{BORN,"childAges":12}}""", "facts.childAges")]
    [InlineData("""{"facts":{BORN,"childAges":["12"]}}""", "facts.childAges")]
    [InlineData("""{"facts":{BORN,"childAges":[1.5]}}""", "facts.childAges")]
    [InlineData("""{"facts":{BORN,"childAges":[-1]}}""", "facts.childAges")]
    [InlineData("""{"facts":{BORN,"childAges":[151]}}""", "facts.childAges")]
    [InlineData("""{"facts":{BORN,"childAges":[null]}}""", "facts.childAges")]
    [InlineData("""{"facts":{BORN,"represented":1}}""", "facts.represented")]
    [InlineData("""{"facts":{BORN,"dependantsStay":"no"}}""", "facts.dependantsStay")]
    [InlineData("""{"facts":{BORN,"otherParentStays":[]}}""", "facts.otherParentStays")]
    [InlineData("""{"facts":{BORN,"liableToService":"true"}}""", "facts.liableToService")]
    [InlineData("""{"facts":{BORN,"bars":["documents-not-presented"]}}""", "facts.bars")]
    [InlineData("""{"facts":{BORN,"bars":["military-removal-not-presented"]}}""", "facts.bars")]
    [InlineData("""{"facts":{BORN,"citizenship":"KAZ"}}""", "facts.citizenship")]
    [InlineData("""{"filedAt":"2018-03-13T10:00:00+05:00","facts":{BORN}}""", "filedAt")]
    [InlineData("""{"edition":"362-2007","facts":{BORN}}""", "edition")]
    public async Task Assess_BadInput_NamesTheMember(string body, string member)
    {
        var (status, problem) = await Post(body.Replace("BORN", "\"birthDate\":\"1990-01-01\"", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(problem.GetProperty("errors").EnumerateObject(), m => m.Name == member || m.Name.StartsWith($"{member}[", StringComparison.Ordinal));
    }

    // The terminal's «check before you come» finds the service by itself; several ages are one answer.
    [Fact]
    public async Task Terminal_CheckBeforeYouCome_TakesTheAgesOfChildren()
    {
        using var client = app.Client();
        var page = await client.GetStringAsync(new Uri(Needs, UriKind.Relative), Token);
        Assert.Contains("value=\"corporation\"", page, StringComparison.Ordinal);
        foreach (var answer in new[] { "provider", "01.01.1990", "false", "false", "3, 12", "false", "false" })
        {
            using var next = await client.SubmitShown(Needs, page, ("answer", answer));
            page = await next.Content.ReadAsStringAsync(Token);
        }

        using var placed = await client.SubmitShown(Needs, page, ("region", "KZ-AST"));
        page = await placed.Content.ReadAsStringAsync(Token);
        Assert.Contains("9(4)", page, StringComparison.Ordinal); // the guardianship body's opinion, for the child of 12
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> Post(string body)
    {
        using var client = app.Client();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri("/api/assess/EX", UriKind.Relative), content, Token);
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync(Token)).RootElement);
    }
}
