using System.Net;
using System.Text;
using System.Text.Json;
using Licensing.Testing;

namespace Licensing.Tests.Weapons;

/// <summary>C-12 for WP over HTTP, as other systems meet it.</summary>
public sealed class AssessEndpointTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Gun = "\"applicantKind\":\"citizen\",\"permit\":\"store\",\"weapon\":\"gas\",\"birthDate\":\"1980-05-01\"";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // WP-8, WP-18: the examples of the page and one of each outcome.
    [Theory]
    [InlineData("""{"applicantKind":"citizen","permit":"acquire","weapon":"gas","birthDate":"1980-05-01"}""", 2163, "incomplete")]
    [InlineData("""{"applicantKind":"citizen","permit":"store","weapon":"pneumatic","muzzleEnergyJ":7.5,"calibreMm":4.5,"birthDate":"1980-05-01"}""", 2163, "accept")]
    [InlineData("""{"applicantKind":"citizen","permit":"store","weapon":"pneumatic","muzzleEnergyJ":7.6,"birthDate":"1980-05-01"}""", 2596, "accept")]
    [InlineData("""{"applicantKind":"citizen","permit":"store-carry","weapon":"self-defence-smoothbore","birthDate":"1980-05-01"}""", 2596, "refuse")]
    public async Task Assess_Example_AnswersAsThePageSays(string facts, int total, string outcome)
    {
        var (status, answer) = await Post($$"""{"filedAt":"2026-11-24T10:00:00+05:00","facts":{{facts}},"documents":["photos","duty-receipt","acquisition-paper"]}""");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal((outcome, total, "2026-12-24T18:30:00+05:00"), (answer.GetProperty("outcome").GetString(), answer.GetProperty("total").GetInt32(), answer.GetProperty("dueAt").GetString()));
    }

    [Theory]
    [InlineData("""{"facts":{"permit":"store","weapon":"gas"}}""", "facts.applicantKind")]
    [InlineData("""{"facts":{"applicantKind":"citizen","weapon":"gas"}}""", "facts.permit")]
    [InlineData("""{"facts":{"applicantKind":"citizen","permit":"store"}}""", "facts.weapon")]
    [InlineData("""{"facts":{"applicantKind":"citizen","permit":"store","weapon":"gas"}}""", "facts.birthDate")]
    [InlineData("""{"facts":{"applicantKind":"guard-company","permit":"employee-store-carry","weapon":"service"}}""", "facts.birthDate")]
    [InlineData("""{"filedAt":"2026-11-24T10:00:00+05:00","facts":{"applicantKind":"citizen","permit":"store","weapon":"gas","birthDate":"2026-11-25"}}""", "facts.birthDate")]
    [InlineData("""{"facts":{"applicantKind":"citizen","permit":"store","weapon":"gas","birthDate":"1980-02-30"}}""", "facts.birthDate")]
    [InlineData("""{"facts":{"applicantKind":"citizen","permit":"store","weapon":"bow","birthDate":"1980-05-01"}}""", "facts.weapon")]
    [InlineData("""{"facts":{"applicantKind":"citizen","permit":"storeCarry","weapon":"gas","birthDate":"1980-05-01"}}""", "facts.permit")]
    [InlineData("""{"facts":{"applicantKind":"police","permit":"store","weapon":"gas"}}""", "facts.applicantKind")]
    [InlineData("""{"facts":{GUN,"units":0}}""", "facts.units")]
    [InlineData("""{"facts":{GUN,"units":1001}}""", "facts.units")]
    [InlineData("""{"facts":{GUN,"units":1.5}}""", "facts.units")]
    [InlineData("""{"facts":{GUN,"employees":0}}""", "facts.employees")]
    [InlineData("""{"facts":{GUN,"employees":1001}}""", "facts.employees")]
    [InlineData("""{"facts":{GUN,"stayYears":-1}}""", "facts.stayYears")]
    [InlineData("""{"facts":{GUN,"smoothboreYears":"3"}}""", "facts.smoothboreYears")]
    [InlineData("""{"facts":{GUN,"muzzleEnergyJ":-0.1}}""", "facts.muzzleEnergyJ")]
    [InlineData("""{"facts":{GUN,"calibreMm":"4,5"}}""", "facts.calibreMm")]
    [InlineData("""{"facts":{GUN,"administrativeOffences":-1}}""", "facts.administrativeOffences")]
    [InlineData("""{"facts":{GUN,"serviceman":1}}""", "facts.serviceman")]
    [InlineData("""{"facts":{GUN,"repeat":"no"}}""", "facts.repeat")]
    [InlineData("""{"facts":{GUN,"reorganised":0}}""", "facts.reorganised")]
    [InlineData("""{"facts":{GUN,"cashCollection":[]}}""", "facts.cashCollection")]
    [InlineData("""{"facts":{GUN,"newStorageRoom":{}}}""", "facts.newStorageRoom")]
    [InlineData("""{"facts":{GUN,"hasResidence":"yes"}}""", "facts.hasResidence")]
    [InlineData("""{"facts":{GUN,"hasStorage":1}}""", "facts.hasStorage")]
    [InlineData("""{"facts":{GUN,"safetyKnown":"true"}}""", "facts.safetyKnown")]
    [InlineData("""{"facts":{GUN,"uncleanedConviction":"no"}}""", "facts.uncleanedConviction")]
    [InlineData("""{"facts":{GUN,"bars":["not-a-recipient"]}}""", "facts.bars")]
    [InlineData("""{"facts":{GUN,"serial":"1"}}""", "facts.serial")]
    [InlineData("""{"filedAt":"2007-10-11T10:00:00+05:00","facts":{GUN}}""", "filedAt")]
    public async Task Assess_BadInput_NamesTheMember(string body, string member)
    {
        var (status, problem) = await Post(body.Replace("GUN", Gun, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(problem.GetProperty("errors").EnumerateObject(), m => m.Name == member || m.Name.StartsWith($"{member}[", StringComparison.Ordinal));
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> Post(string body)
    {
        using var client = app.Client();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri("/api/assess/WP", UriKind.Relative), content, Token);
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync(Token)).RootElement);
    }
}
