using System.Net;
using System.Text.Json;
using Licensing.Platform.Auditing;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.ProxyDrivers;

/// <summary>The patrol's question over HTTP, as a telephone of the road police asks it.</summary>
public sealed class MayDriveEndpointTests(PatrolApp app) : IClassFixture<PatrolApp>
{
    private const string Path = "/api/patrol/may-drive";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task MayDrive_Owner_AnswersYesInOneRoundTrip()
    {
        using var client = await app.SignedIn(Actors.Astana, Roles.Patrol);

        var (status, answer) = await Get(client, $"?plate=777%20sss%2001&iin={app.Owner.Iin}");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.True(answer.GetProperty("mayDrive").GetBoolean());
        Assert.Equal(("owner", "777 SSS 01", "Сейітов Самат"), (Text(answer, "reason"), Text(answer.GetProperty("vehicle"), "plate"), Text(answer.GetProperty("person"), "name")));
        Assert.Equal(app.Licence, Text(answer.GetProperty("licence"), "number"));
        Assert.Equal(["mayDrive", "reason", "also", "until", "vehicle", "person", "licence", "on"], answer.EnumerateObject().Select(m => m.Name));
    }

    [Fact]
    public async Task MayDrive_ByVinAndLicence_AnswersTheSame()
    {
        using var client = await app.SignedIn(Actors.Astana, Roles.Patrol);

        var (_, answer) = await Get(client, $"?vin={app.Car.Identifier}&licence={Uri.EscapeDataString(app.Licence)}");

        Assert.Equal((true, "owner"), (answer.GetProperty("mayDrive").GetBoolean(), Text(answer, "reason")));
    }

    [Fact]
    public async Task MayDrive_UnknownPlate_AnswersNoWithTheReason()
    {
        using var client = await app.SignedIn(Actors.Astana, Roles.Patrol);

        var (status, answer) = await Get(client, $"?plate=999ZZZ20&iin={app.Owner.Iin}");

        Assert.Equal((HttpStatusCode.OK, false, "vehicle-unknown"), (status, answer.GetProperty("mayDrive").GetBoolean(), Text(answer, "reason")));
    }

    [Theory]
    [InlineData("", "plate", "iin")]
    [InlineData("?plate=777SSS01&iin=123", "iin")]
    [InlineData("?plate=777SSS01&iin=900101300018", "iin")]
    [InlineData("?plate=777SSS01&vin=XTA219010M0000007&iin=880504300070", "vin")]
    [InlineData("?plate=%20&iin=%20", "plate", "iin")]
    [InlineData("?plate=777SSS01&licence=1", "licence")]
    public async Task MayDrive_BadInput_IsAProblemThatNamesTheMember(string query, params string[] members)
    {
        using var client = await app.SignedIn(Actors.Astana, Roles.Patrol);

        var (status, problem) = await Get(client, query);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Superset(members.ToHashSet(), problem.GetProperty("errors").EnumerateObject().Select(m => m.Name).ToHashSet());
        Assert.All(problem.GetProperty("errors").EnumerateObject(), m => Assert.DoesNotContain("error.", m.Value[0].GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task MayDrive_NotSignedIn_Is401AndNoPage()
    {
        using var client = app.Client();

        Assert.Equal(HttpStatusCode.Unauthorized, (await Get(client, $"?plate=777SSS01&iin={app.Owner.Iin}")).Status);
    }

    // C-11: the role patrol and no other; the attempt is in the trail.
    [Theory]
    [InlineData(Roles.IntakeOfficer)]
    [InlineData(Roles.Supervisor)]
    public async Task MayDrive_OtherRole_Is403AndInTheTrail(string role)
    {
        using var client = await app.SignedIn(Actors.Astana, role);
        var before = await Denied();

        Assert.Equal(HttpStatusCode.Forbidden, (await Get(client, $"?plate=777SSS01&iin={app.Owner.Iin}")).Status);
        Assert.Equal(before + 1, await Denied());
    }

    // Whatever is asked: an answer or a problem, never a fault.
    [Fact]
    public async Task MayDrive_AnyInput_IsAnsweredOrAProblem()
    {
        using var client = await app.SignedIn(Actors.Astana, Roles.Patrol);
        var random = new Random(20_071_012);
        string[] names = ["plate", "vin", "iin", "licence"];
        for (var i = 0; i < 300; i++)
        {
            var query = string.Join('&', names.Where(_ => random.Next(2) == 0).Select(name => $"{name}={Uri.EscapeDataString(Noise(random))}"));

            var (status, _) = await Get(client, "?" + query);

            Assert.True(status is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{status}: {query}");
        }
    }

    [Fact]
    public async Task OpenApi_DescribesTheQuestion()
    {
        using var client = app.Client();
        var document = JsonElement.Parse(await client.GetStringAsync("/openapi/v1.json", Token));

        var ask = document.GetProperty("paths").GetProperty(Path).GetProperty("get");
        Assert.Equal(["iin", "licence", "plate", "vin"], ask.GetProperty("parameters").EnumerateArray().Select(p => Text(p, "name")).Order());
        Assert.Equal(["200", "400", "401", "403"], ask.GetProperty("responses").EnumerateObject().Select(r => r.Name).Order());
        Assert.NotEmpty(Text(ask, "summary")!);
    }

    // Right pieces, and letters, signs and controls of all kinds between them.
    private string Noise(Random random)
    {
        string[] pieces = [app.Car.Plate!, app.Car.Identifier, app.Owner.Iin!, app.Licence, "", " ", "'", "\"", "%", "_", "\\", "\u0000", "\u202E", "ҚӘ", "😀", "--", "0", "А"];
        var length = random.Next(4);
        return string.Concat(Enumerable.Range(0, length).Select(_ => random.Next(3) == 0
            ? new string((char)random.Next(1, 0xD7FF), random.Next(1, 70))
            : pieces[random.Next(pieces.Length)]));
    }

    private static string? Text(JsonElement element, string member) => element.GetProperty(member).GetString();

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> Get(HttpClient client, string query)
    {
        using var response = await client.GetAsync(new Uri(Path + query, UriKind.Relative), Token);
        Assert.Equal(response.IsSuccessStatusCode ? "application/json" : "application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.True(response.Headers.CacheControl?.NoStore);
        return (response.StatusCode, JsonElement.Parse(await response.Content.ReadAsStringAsync(Token)));
    }

    private async Task<int> Denied()
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<KernelDb>().Audit.CountAsync(a => a.Action == "MayDrive" && a.Verb == AuditVerb.Denied, Token);
    }
}
