using System.Net;
using System.Text;
using System.Text.Json;
using Licensing.Testing;

namespace Licensing.Tests.Vehicles;

/// <summary>C-12 for VR over HTTP, as other systems meet it.</summary>
public sealed class AssessEndpointTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Car = "\"applicantKind\":\"individual\",\"operation\":\"register\",\"vehicleKind\":\"car\"";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // VR-8, VR-7: the examples of the page.
    [Theory]
    [InlineData("""{"applicantKind":"individual","operation":"register","vehicleKind":"car","acquisition":"trade"}""", 18597, "accept", null)]
    [InlineData("""{"applicantKind":"individual","operation":"transit","vehicleKind":"trailer"}""", 1514, "accept", null)]
    [InlineData("""{"applicantKind":"individual","citizen":false,"stayMonths":2,"operation":"register","vehicleKind":"car"}""", 18597, "refuse", "stay-not-over-2-months")]
    [InlineData("""{"applicantKind":"legal-entity","operation":"deregister","vehicleKind":"car","bars":["not-admitted-to-traffic"]}""", 0, "refuse", "not-admitted-to-traffic")]
    public async Task Assess_Example_AnswersAsThePageSays(string facts, int total, string outcome, string? ground)
    {
        var (status, answer) = await Post($$"""{"filedAt":"2026-11-24T10:00:00+05:00","paidOn":"2026-11-24","facts":{{facts}},"documents":["application","identity-document","entity-registration","duty-receipt","registration-document","vehicle","ownership-document","diplomatic-service-request"]}""");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(("VR", "362-2007", outcome), (answer.GetProperty("service").GetString(), answer.GetProperty("edition").GetString(), answer.GetProperty("outcome").GetString()));
        Assert.Equal((total, "2026-11-24T16:00:00+05:00", 40), (answer.GetProperty("total").GetInt32(), answer.GetProperty("dueAt").GetString(), answer.GetProperty("waitMinutes").GetInt32()));
        Assert.Equal("2026-11-24T17:00:00+05:00", answer.GetProperty("result").GetProperty("collectFrom").GetString());
        Assert.Equal(ground is null ? [] : [ground], answer.GetProperty("grounds").EnumerateArray().Select(g => g.GetProperty("code").GetString()));
        Assert.Equal(answer.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("code").GetString()), answer.GetProperty("documents").EnumerateArray().Where(d => d.GetProperty("presented").GetBoolean()).Select(d => d.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("""{"facts":{"operation":"register","vehicleKind":"car"}}""", "facts.applicantKind")]
    [InlineData("""{"facts":{"applicantKind":"individual","vehicleKind":"car"}}""", "facts.operation")]
    [InlineData("""{"facts":{"applicantKind":"individual","operation":"register"}}""", "facts.vehicleKind")]
    [InlineData("""{"facts":{"applicantKind":"person","operation":"register","vehicleKind":"car"}}""", "facts.applicantKind")]
    [InlineData("""{"facts":{"applicantKind":"individual","operation":"reRegister","vehicleKind":"car"}}""", "facts.operation")]
    [InlineData("""{"facts":{"applicantKind":"individual","operation":"register","vehicleKind":"bus"}}""", "facts.vehicleKind")]
    [InlineData("""{"facts":{CAR,"citizen":"yes"}}""", "facts.citizen")]
    [InlineData("""{"facts":{CAR,"stayMonths":-1}}""", "facts.stayMonths")]
    [InlineData("""{"facts":{CAR,"stayMonths":"2"}}""", "facts.stayMonths")]
    [InlineData("""{"facts":{CAR,"foreignShare":100.01}}""", "facts.foreignShare")]
    [InlineData("""{"facts":{CAR,"foreignShare":-0.1}}""", "facts.foreignShare")]
    [InlineData("""{"facts":{CAR,"newPlates":1}}""", "facts.newPlates")]
    [InlineData("""{"facts":{CAR,"acquisition":"gift"}}""", "facts.acquisition")]
    [InlineData("""{"facts":{CAR,"temporaryImport":"false"}}""", "facts.temporaryImport")]
    [InlineData("""{"facts":{CAR,"specialEquipment":0}}""", "facts.specialEquipment")]
    [InlineData("""{"facts":{CAR,"nonFactoryConstruction":[]}}""", "facts.nonFactoryConstruction")]
    [InlineData("""{"facts":{CAR,"fromEmployer":"no"}}""", "facts.fromEmployer")]
    [InlineData("""{"facts":{CAR,"fromFixedAssets":{}}}""", "facts.fromFixedAssets")]
    [InlineData("""{"facts":{CAR,"bars":["stay-not-over-2-months"]}}""", "facts.bars")]
    [InlineData("""{"facts":{CAR,"vin":"1"}}""", "facts.vin")]
    [InlineData("""{"filedAt":"2007-10-11T10:00:00+05:00","facts":{CAR}}""", "filedAt")]
    [InlineData("""{"edition":"132-2014","facts":{CAR}}""", "edition")]
    [InlineData("""{"paidOn":"2006-12-31","facts":{CAR}}""", "paidOn")]
    public async Task Assess_BadInput_NamesTheMember(string body, string member)
    {
        var (status, problem) = await Post(body.Replace("CAR", Car, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(problem.GetProperty("errors").EnumerateObject(), m => m.Name == member || m.Name.StartsWith($"{member}[", StringComparison.Ordinal));
    }

    // C-12: a fact that is null counts as left out, and takes the default of the operation.
    [Fact]
    public async Task Assess_NullNewPlates_IsTheDefaultOfTheOperation()
    {
        var (_, answer) = await Post($$$"""{"facts":{{{{Car}}},"newPlates":null,"acquisition":null}}""");

        Assert.Contains(answer.GetProperty("fees").EnumerateArray(), fee => fee.GetProperty("code").GetString() == "plate-car");
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> Post(string body)
    {
        using var client = app.Client();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri("/api/assess/VR", UriKind.Relative), content, Token);
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync(Token)).RootElement);
    }
}
