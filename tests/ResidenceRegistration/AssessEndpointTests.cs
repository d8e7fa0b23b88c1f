using System.Net;
using System.Text;
using System.Text.Json;
using Licensing.Testing;

namespace Licensing.Tests.ResidenceRegistration;

/// <summary>C-12 for RR and RD over HTTP, as other systems meet them; assess knows no person, so that EX proves nothing there.</summary>
public sealed class AssessEndpointTests(WebApp app) : IClassFixture<WebApp>
{
    // RR-9.1, RR-9.3, RR-9.4 on the sixteenth birthday; RD-9.1, RD-9.3, RD-9.4.
    [Theory]
    [InlineData(
        "RR", """{"filedAt":"2026-11-24T10:00:00+05:00","facts":{"kind":"temporary","birthDate":"2010-11-24"},"documents":["owner-consent","identity-document"]}""",
        """{"service":"RR","edition":"132-2014","outcome":"incomplete","documents":[{"code":"owner-consent","clause":"9(1)","presented":true},{"code":"identity-document","clause":"9(3)","presented":true},{"code":"duty-receipt","clause":"9(4)","presented":false}],"missing":["duty-receipt"],"grounds":[],"fees":[{"code":"registration","percentOfMci":10,"amount":433}],"total":433,"dueAt":"2026-11-24T10:30:00+05:00","waitMinutes":15,"result":{}}""")]
    [InlineData(
        "RD", """{"filedAt":"2026-11-24T19:45:00+05:00","facts":{"reason":"emigration"},"documents":["application","passport","exit-clearance"]}""",
        """{"service":"RD","edition":"132-2014","outcome":"accept","documents":[{"code":"application","clause":"9(1)","presented":true},{"code":"passport","clause":"9(3)","presented":true},{"code":"exit-clearance","clause":"9(4)","presented":true}],"missing":[],"grounds":[],"fees":[],"total":0,"dueAt":"2026-11-25T09:15:00+05:00","waitMinutes":15,"result":{}}""")]
    public async Task Assess_Package_AnswersToTheLetter(string service, string body, string expected)
    {
        var (status, answer) = await Post(service, body);
        Assert.Equal((HttpStatusCode.OK, expected), (status, answer.GetRawText()));
    }

    [Theory]
    [InlineData("RR", """{"facts":{"birthDate":"1990-01-01"}}""", "facts.kind")]
    [InlineData("RR", """{"facts":{"kind":"permanent"}}""", "facts.birthDate")]
    [InlineData("RR", """{"filedAt":"2026-11-24T10:00:00+05:00","facts":{"kind":"permanent","birthDate":"2026-11-25"}}""", "facts.birthDate")]
    [InlineData("RR", """{"facts":{"kind":"permanent","birthDate":"1990-01-01","ownHousing":"yes"}}""", "facts.ownHousing")]
    [InlineData("RR", """{"facts":{"kind":"permanent","birthDate":"1990-01-01","until":"2027-01-01"}}""", "facts.until")]
    [InlineData("RR", """{"filedAt":"2014-03-06T10:00:00+05:00","facts":{"kind":"permanent","birthDate":"1990-01-01"}}""", "filedAt")]
    [InlineData("RD", """{"facts":{}}""", "facts.reason")]
    [InlineData("RD", """{"facts":{"reason":"death"}}""", "facts.reason")]
    [InlineData("RD", """{"facts":{"reason":"emigration","personId":"x"}}""", "facts.personId")]
    [InlineData("RD", """{"edition":"254-2018","facts":{"reason":"emigration"}}""", "edition")]
    public async Task Assess_BadInput_NamesTheMember(string service, string body, string member)
    {
        var (status, problem) = await Post(service, body);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(problem.GetProperty("errors").EnumerateObject(), m => m.Name == member);
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> Post(string service, string body)
    {
        using var client = app.Client();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri($"/api/assess/{service}", UriKind.Relative), content, TestContext.Current.CancellationToken);
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement);
    }
}
