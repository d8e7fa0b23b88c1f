using System.Net;
using System.Text;
using System.Text.Json;
using Licensing.Testing;

namespace Licensing.Tests.ProxyDrivers;

/// <summary>C-12 over HTTP, as other systems meet it.</summary>
public sealed class AssessEndpointTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Documents = """["vehicle-registration-certificate","power-of-attorney","identity-document"]""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // PD-12.2: the example of the page.
    [Fact]
    public async Task Assess_AttorneyExpiredTheDayBefore_IsIncompleteAsTheSpecificationSays()
    {
        var (status, answer) = await Post($$"""{"filedAt":"2026-11-24T10:00:00+05:00","facts":{"attorneyValidTo":"2026-11-23"},"documents":{{Documents}}}""");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(("PD", "362-2007", "incomplete"), (Text(answer, "service"), Text(answer, "edition"), Text(answer, "outcome")));
        Assert.Equal(["power-of-attorney"], answer.GetProperty("missing").EnumerateArray().Select(m => m.GetString()));
        Assert.Equal((0, 20, "2026-11-24T13:00:00+05:00"), (answer.GetProperty("total").GetInt32(), answer.GetProperty("waitMinutes").GetInt32(), Text(answer, "dueAt")));
        Assert.Equal("{}", answer.GetProperty("result").GetRawText());
        Assert.Equal("[]", answer.GetProperty("fees").GetRawText());
    }

    // PD-15.2
    [Fact]
    public async Task Assess_VehicleNotAdmitted_IsRefusedOnThatGround()
    {
        var (_, answer) = await Post($$"""{"filedAt":"2026-11-24T10:00:00+05:00","facts":{"attorneyValidTo":null,"bars":["not-admitted-to-traffic"]},"documents":{{Documents}}}""");

        Assert.Equal("refuse", Text(answer, "outcome"));
        Assert.Equal("""[{"code":"not-admitted-to-traffic","clause":"15(2)"}]""", answer.GetProperty("grounds").GetRawText());
    }

    [Theory]
    [InlineData("""{"facts":{"attorneyValidTo":"2026-02-30"}}""", "facts.attorneyValidTo")]
    [InlineData("""{"facts":{"attorneyValidTo":20261123}}""", "facts.attorneyValidTo")]
    [InlineData("""{"facts":{"attorneyValidTo":"2026-11-23T00:00:00"}}""", "facts.attorneyValidTo")]
    [InlineData("""{"facts":{"bars":["documents-not-presented"]}}""", "facts.bars")]
    [InlineData("""{"facts":{"bars":"not-admitted-to-traffic"}}""", "facts.bars")]
    [InlineData("""{"facts":{"owner":"x"}}""", "facts.owner")]
    [InlineData("""{"facts":[]}""", "facts")]
    [InlineData("""{"facts":{},"documents":"power-of-attorney"}""", "documents")]
    [InlineData("""{"facts":{},"filedAt":"2026-11-24T10:00:00"}""", "filedAt")]
    [InlineData("""{"facts":{},"filedAt":"2007-10-11T10:00:00+05:00"}""", "filedAt")]
    [InlineData("""{"facts":{},"edition":"132-2014"}""", "edition")]
    [InlineData("""{"facts":{},"paidOn":"2006-12-31"}""", "paidOn")]
    [InlineData("""{"facts":{},"extra":1}""", "extra")]
    public async Task Assess_BadInput_NamesTheMember(string request, string member)
    {
        var (status, answer) = await Post(request);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(member, Assert.Single(answer.GetProperty("errors").EnumerateObject()).Name.Split("[")[0]);
    }

    [Fact]
    public async Task Assess_NoFactsAtAll_TakesTheDefaults()
    {
        var (status, answer) = await Post($$"""{"filedAt":"2026-11-24T10:00:00+05:00","documents":{{Documents}}}""");

        Assert.Equal((HttpStatusCode.OK, "accept"), (status, Text(answer, "outcome")));
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private async Task<(HttpStatusCode Status, JsonElement Answer)> Post(string body)
    {
        using var client = app.Client();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync("/api/assess/PD", content, Token);
        return (response.StatusCode, JsonElement.Parse(await response.Content.ReadAsStringAsync(Token)));
    }
}
