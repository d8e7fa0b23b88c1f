using System.Net;
using System.Text;
using System.Text.Json;
using Licensing.Testing;

namespace Licensing.Tests.Citizenship;

/// <summary>C-12 for CZ over HTTP, as other systems meet it.</summary>
public sealed class AssessEndpointTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Wife = "\"basis\":\"spouse\",\"citizenship\":\"XXX\",\"birthDate\":\"1990-05-01\"";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // The example of the page (CZ-6.6, CZ-7, CZ-8).
    [Theory]
    [InlineData("2023-11-24", "accept", "[]")]
    [InlineData("2023-11-25", "refuse", """[{"code":"basis-not-met","clause":"6"}]""")]
    public async Task Assess_ExampleOfThePage_AnswersToTheLetter(string marriedSince, string outcome, string grounds)
    {
        var (status, answer) = await Post(
            $$$"""{"filedAt":"2026-11-24T10:00:00+05:00","facts":{{{{Wife}}},"statelessFromBirth":true,"marriedSince":"{{{marriedSince}}}"},"documents":["identity-document","personal-application","questionnaire","undertaking","address-certificate","photos","duty-receipt","spouse-identity","marriage-certificate"]}""");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(
            $$$"""{"service":"CZ","edition":"362-2007","outcome":"{{{outcome}}}","documents":[{"code":"identity-document","clause":"12(1)а","presented":true},{"code":"personal-application","clause":"12(1)б","presented":true},{"code":"questionnaire","clause":"12(1)в","presented":true},{"code":"undertaking","clause":"12(1)г","presented":true},{"code":"address-certificate","clause":"12(1)д","presented":true},{"code":"photos","clause":"12(1)е","presented":true},{"code":"duty-receipt","clause":"12(1)ж","presented":true},{"code":"spouse-identity","clause":"12(1)","presented":true},{"code":"marriage-certificate","clause":"12(1)","presented":true}],"missing":[],"grounds":{{{grounds}}},"fees":[{"code":"citizenship","percentOfMci":100,"amount":4325}],"total":4325,"dueAt":"2027-05-24T18:30:00+05:00","waitMinutes":60,"result":{}}""",
            JsonSerializer.Serialize(answer, Plain));
    }

    [Theory]
    [InlineData("""{"facts":{"citizenship":"RUS","birthDate":"1990-05-01"}}""", "facts.basis")]
    [InlineData("""{"facts":{"basis":"oralman","birthDate":"1990-05-01"}}""", "facts.citizenship")]
    [InlineData("""{"facts":{"basis":"oralman","citizenship":"RUS"}}""", "facts.birthDate")]
    [InlineData("""{"facts":{"basis":"formerUnion","citizenship":"RUS","birthDate":"1990-05-01"}}""", "facts.basis")]
    [InlineData("""{"facts":{"basis":"oralman","citizenship":"SUN","birthDate":"1990-05-01"}}""", "facts.citizenship")]
    [InlineData("""{"facts":{"basis":"oralman","citizenship":"rus","birthDate":"1990-05-01"}}""", "facts.citizenship")]
    [InlineData("""{"filedAt":"2026-11-24T10:00:00+05:00","facts":{"basis":"oralman","citizenship":"RUS","birthDate":"2026-11-25"}}""", "facts.birthDate")]
    [InlineData("""{"filedAt":"2026-11-24T10:00:00+05:00","facts":{WIFE,"marriedSince":"2026-11-25"}}""", "facts.marriedSince")]
    [InlineData("""{"filedAt":"2026-11-24T10:00:00+05:00","facts":{WIFE,"residentSince":"2026-11-25"}}""", "facts.residentSince")]
    [InlineData("""{"facts":{WIFE,"marriedSince":"24.11.2023"}}""", "facts.marriedSince")]
    [InlineData("""{"facts":{WIFE,"residentSince":2020}}""", "facts.residentSince")]
    [InlineData("""{"facts":{WIFE,"profession":"lawyer"}}""", "facts.profession")]
    [InlineData("""{"facts":{WIFE,"requirementsMet":"yes"}}""", "facts.requirementsMet")]
    [InlineData("""{"facts":{WIFE,"permanentResident":1}}""", "facts.permanentResident")]
    [InlineData("""{"facts":{WIFE,"relativeIsCitizen":"no"}}""", "facts.relativeIsCitizen")]
    [InlineData("""{"facts":{WIFE,"bornInKazakhstan":0}}""", "facts.bornInKazakhstan")]
    [InlineData("""{"facts":{WIFE,"repressedDescendant":[]}}""", "facts.repressedDescendant")]
    [InlineData("""{"facts":{WIFE,"exemptionUsed":{}}}""", "facts.exemptionUsed")]
    [InlineData("""{"facts":{WIFE,"statelessFromBirth":"true"}}""", "facts.statelessFromBirth")]
    [InlineData("""{"facts":{WIFE,"formerCitizenshipEnded":1}}""", "facts.formerCitizenshipEnded")]
    [InlineData("""{"facts":{WIFE,"male":"m"}}""", "facts.male")]
    [InlineData("""{"facts":{WIFE,"hasChildren":2}}""", "facts.hasChildren")]
    [InlineData("""{"facts":{WIFE,"married":"yes"}}""", "facts.married")]
    [InlineData("""{"facts":{WIFE,"bars":["other-citizenship"]}}""", "facts.bars")]
    [InlineData("""{"facts":{WIFE,"bars":["state-security"]}}""", "facts.bars")]
    [InlineData("""{"facts":{WIFE,"spouse":"x"}}""", "facts.spouse")]
    [InlineData("""{"filedAt":"2007-10-11T10:00:00+05:00","facts":{WIFE}}""", "filedAt")]
    [InlineData("""{"edition":"132-2014","facts":{WIFE}}""", "edition")]
    public async Task Assess_BadInput_NamesTheMember(string body, string member)
    {
        var (status, problem) = await Post(body.Replace("WIFE", Wife, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(problem.GetProperty("errors").EnumerateObject(), m => m.Name == member || m.Name.StartsWith($"{member}[", StringComparison.Ordinal));
    }

    // The terminal's «check before you come» finds the service by itself and asks its first question.
    [Fact]
    public async Task Terminal_CheckBeforeYouCome_AsksOnWhichBasis()
    {
        using var client = app.Client();
        var page = await client.GetStringAsync(new Uri("/terminal/needs/CZ", UriKind.Relative), Token);
        Assert.Contains("value=\"renunciation\"", page, StringComparison.Ordinal);
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> Post(string body)
    {
        using var client = app.Client();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri("/api/assess/CZ", UriKind.Relative), content, Token);
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync(Token)).RootElement);
    }
}
