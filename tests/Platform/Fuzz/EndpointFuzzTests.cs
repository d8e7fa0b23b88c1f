using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Licensing.Kernel.Standards;
using Licensing.Platform.Identity;
using Licensing.Platform.Law;
using Licensing.Platform.Requests;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Platform.Fuzz;

/// <summary>Whatever an address, a form or a body holds, no endpoint answers with an error of the server (C-12).</summary>
public sealed partial class EndpointFuzzTests(WebApp app) : IClassFixture<WebApp>
{
    private static readonly string[] Odd = ["subject", "documents", "payments", "signers", "applicant", "signedAt", "region"];

    private const string Password = "Тау мен дала 2026";

    private static readonly string[] NoTwoFactor = [Roles.IntakeOfficer, Roles.Examiner, Roles.Inspector, Roles.Registrar, Roles.DecisionOfficer, Roles.Patrol];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Endpoint_HostileAddress_IsNoErrorOfTheServer()
    {
        using var officer = await SignedIn();
        using var nobody = app.Client();
        var (faults, tried) = (new List<string>(), 0);
        foreach (var (endpoint, number) in Endpoints("GET").Select((e, i) => (e, i)))
        {
            for (var input = 0; input < FuzzRun.Inputs(12); input++, tried++)
            {
                var address = Address(endpoint, FuzzRun.Chance((number * 100_003) + input));
                using var answer = await (input % 2 == 0 ? officer : nobody).GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Token);
                faults.AddRange((int)answer.StatusCode < 500 ? [] : [$"{(int)answer.StatusCode} at {address} (seed {FuzzRun.Seed}, input {input})"]);
            }
        }

        Assert.True(tried > 500, $"{tried}");
        Assert.Empty(faults);
    }

    // What takes a body gets one that it did not ask for, under a name that does not fit.
    [Fact]
    public async Task Endpoint_HostileBody_IsNoErrorOfTheServer()
    {
        using var officer = await SignedIn();
        string[] types = ["application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain", "application/pkcs7-mime", "application/octet-stream"];
        byte[][] bodies = [[], "{}"u8.ToArray(), "[[[[{\"a\":null}]]]]"u8.ToArray(), "a=b&c=%00&c=%ED%A0%80"u8.ToArray(), "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../a\"\r\n\r\nx\r\n--x--"u8.ToArray()];
        var faults = new List<string>();
        foreach (var (endpoint, number) in Endpoints("POST").Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>() is not null).Select((e, i) => (e, i)))
        {
            for (var input = 0; input < FuzzRun.Inputs(12); input++)
            {
                var random = FuzzRun.Chance((number * 100_003) + input);
                var address = Address(endpoint, random);
                using var content = new ByteArrayContent(Mutation.Of(bodies, random));
                content.Headers.TryAddWithoutValidation("Content-Type", Pick(types, random));
                using var answer = await officer.PostAsync(new Uri(address, UriKind.Relative), content, Token);
                faults.AddRange((int)answer.StatusCode < 500 ? [] : [$"{(int)answer.StatusCode} at {address} (seed {FuzzRun.Seed}, input {input})"]);
            }
        }

        Assert.Empty(faults);
    }

    // The forms of static pages: with their hidden fields, everything else hostile.
    [Theory]
    [InlineData("/sign-in", "UserName,Password")]
    [InlineData("/sign-in/code", "Code")]
    [InlineData("/sign-in/recovery-code", "Code")]
    [InlineData("/terminal/status", "number,birth,go")]
    [InlineData("/terminal/needs/DL", "answer,answers,go")]
    [InlineData("/terminal/needs/VR", "answer,answers,go")]
    [InlineData("/verify", "code")]
    [InlineData("/verify/address-certificate", "barcode,file")]
    [InlineData("/requests", "file")]
    [InlineData("/my-data", "number,birth,go")]
    [InlineData("/my-data", "ticket,code")]
    [InlineData("/terminal/my-data", "session,after,go")]
    public async Task Form_HostileFields_AreAnsweredOnThePage(string path, string fields)
    {
        using var client = app.Client();
        for (var input = 0; input < FuzzRun.Inputs(Hostile.Texts.Length); input++)
        {
            var (random, whole) = (FuzzRun.Chance(input), Hostile.Texts[input % Hostile.Texts.Length]);
            var text = input < Hostile.Texts.Length ? whole : Encoding.UTF8.GetString(Mutation.Of([Encoding.UTF8.GetBytes(IsSendable(whole) ? whole : "x")], random));
            if (!IsSendable(text))
            {
                continue;
            }

            using var answer = await client.Submit(path, [.. fields.Split(',').Select(field => (field, text))]);
            Assert.True((int)answer.StatusCode < 500, $"{(int)answer.StatusCode} for «{text[..Math.Min(40, text.Length)]}» at {path}");
        }

        using var forged = new FormUrlEncodedContent([KeyValuePair.Create("_handler", "nothing")]);
        using var refused = await client.PostAsync(new Uri(path, UriKind.Relative), forged, Token);
        Assert.InRange((int)refused.StatusCode, 400, 499);
    }

    // C-12: 200, or 400 with the member's name; whatever the members hold, of every service.
    [Fact]
    public async Task Assess_HostileBody_IsAnsweredOrRefusedByName()
    {
        using var client = app.Client();
        foreach (var standard in app.Services.GetRequiredService<ILaw>().Standards.Values)
        {
            for (var i = 0; i < FuzzRun.Inputs(60); i++)
            {
                var body = Body(standard, FuzzRun.Chance(i));
                var bytes = Encoding.UTF8.GetBytes(body);
                using var content = new ByteArrayContent(i % 3 == 0 && bytes.Length > 0 ? Mutation.Of([bytes], FuzzRun.Chance(i)) : bytes);
                content.Headers.ContentType = new("application/json");
                using var answer = await client.PostAsync(new Uri($"/api/assess/{standard.Service}", UriKind.Relative), content, Token);
                Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{(int)answer.StatusCode} for {body} (seed {FuzzRun.Seed}, input {i})");
                if (answer.StatusCode == HttpStatusCode.BadRequest)
                {
                    Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
                    using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token));
                    Assert.NotEmpty(problem.RootElement.GetProperty("errors").EnumerateObject());
                }
            }
        }
    }

    // A signed request answers 202 or says by a code what is wrong, whatever its bytes are and whatever was signed.
    [Fact]
    public async Task Request_HostileBody_IsTakenOrRefusedByCode()
    {
        using var client = app.Client();
        var signer = TestKeys.Made.Applicants.Person("FUZZ", "900115300013");
        foreach (var standard in app.Services.GetRequiredService<ILaw>().Standards.Values.Where(RequestServices.IsTaken))
        {
            for (var i = 0; i < FuzzRun.Inputs(80); i++)
            {
                var random = FuzzRun.Chance(i);
                var text = Request(standard, random);
                var body = SignedFile.Of(text, signer);
                if (i % 2 == 0)
                {
                    body[random.Next(body.Length)] ^= (byte)(1 << random.Next(8));
                }

                using var content = new ByteArrayContent(body);
                using var answer = await client.PostAsync(new Uri($"/api/requests/{standard.Service}", UriKind.Relative), content, Token);
                Assert.True((int)answer.StatusCode is 202 or (>= 400 and < 500), $"{(int)answer.StatusCode} for {text} (seed {FuzzRun.Seed}, input {i})");
                using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token));
                Assert.NotEmpty(problem.RootElement.GetProperty(answer.IsSuccessStatusCode ? "number" : "code").GetString()!);
            }
        }
    }

    private static string Request(IStandard standard, Random random)
    {
        string[] values = ["null", "true", "-1", "1e400", "\"\"", "\"x\"", "\"\\u0000\"", "\"\\ud800\"", "[]", "[null]", "[{}]", "{}", "{\"a\":{}}", "\"2026-02-30\"", "99999999999999999999"];
        var body = Body(standard, random);
        using var read = body.EndsWith(":{", StringComparison.Ordinal) ? null : JsonDocument.Parse(body);
        var facts = read?.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("facts", out var found) ? found.GetRawText() : "{}";
        var members = new Dictionary<string, string>
        {
            ["service"] = $"\"{standard.Service}\"", ["signedAt"] = $"\"{TimeProvider.System.GetUtcNow():yyyy-MM-ddTHH:mm:ss}Z\"", ["region"] = "\"KZ-AST\"",
            ["applicant"] = "{\"iin\":\"900115300013\",\"surname\":\"Сынақ\",\"givenName\":\"Сынақ\",\"birthDate\":\"1990-01-15\",\"sex\":\"male\"}", ["facts"] = facts,
        };
        foreach (var member in Odd.Where(_ => random.Next(5) == 0))
        {
            members[member] = Pick(values, random);
        }

        if (random.Next(4) == 0)
        {
            members["payments"] = $"[{{\"payer\":{Pick(values, random)},\"amount\":{Pick(["1", "0.5", "1e28", "-3", "79228162514264337593543950335"], random)},\"paidOn\":\"2026-11-20\",\"bank\":\"Б\",\"receiptNumber\":{Pick(values, random)}}}]";
        }

        return random.Next(20) == 0 ? Pick(values, random) : $"{{{string.Join(',', members.Select(m => $"\"{m.Key}\":{m.Value}"))}}}";
    }

    private IEnumerable<RouteEndpoint> Endpoints(string method) => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.RoutePattern.RawText is { } path && !path.TrimStart('/').StartsWith('_') && !path.Contains("_content", StringComparison.Ordinal))
        .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } methods || methods.Contains(method));

    // What a page or an endpoint takes from the query it takes hostile.
    private static string Address(RouteEndpoint endpoint, Random random)
    {
        var path = Parameter().Replace(endpoint.RoutePattern.RawText!, found => found.Groups["guid"].Success ? $"{Guid.NewGuid()}" : Escaped(random, inPath: true));
        var names = endpoint.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type.GetProperties(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)
            .Select(p => (Property: p, FromQuery: p.GetCustomAttributes(true).OfType<SupplyParameterFromQueryAttribute>().FirstOrDefault()))
            .Where(p => p.FromQuery is not null).Select(p => p.FromQuery!.Name ?? p.Property.Name)
            ?? endpoint.Metadata.GetMetadata<System.Reflection.MethodInfo>()?.GetParameters().Select(p => p.Name!) ?? [];
        return $"/{path.TrimStart('/')}?{string.Join('&', names.Append("q").Distinct().Select(name => $"{name}={Escaped(random)}"))}";
    }

    // A NUL in the path never gets as far as the app: the server refuses the line.
    private static string Escaped(Random random, bool inPath = false) =>
        !inPath && random.Next(8) == 0 ? "%00" : random.Next(8) == 0 ? "%ED%A0%80" : Uri.EscapeDataString(Pick(Hostile.Texts.Where(t => IsSendable(t) && t.Length is > 0 and < 1000 && !(inPath && t.Contains('\0'))).ToArray(), random));

    private static bool IsSendable(string text) => !text.Any(char.IsSurrogate) || text.Length == 2;

    private static string Body(IStandard standard, Random random)
    {
        string[] values = ["null", "true", "-1", "0", "1e400", "1.5", "\"\"", "\"x\"", "\"\\u0000\"", "[]", "[null]", "[[]]", "{}", "\"2026-02-30\"", "\"1980-05-01\"", "99999999999999999999"];
        var facts = standard.Schema.Facts.Where(_ => random.Next(3) > 0)
            .Select(f => $"\"{f.Name}\":{(f.Codes.Length > 0 && random.Next(2) == 0 ? f.IsList ? $"[\"{Pick(f.Codes, random)}\"]" : $"\"{Pick(f.Codes, random)}\"" : Pick(values, random))}");
        return random.Next(12) switch
        {
            0 => Pick(values, random),
            1 => "{\"facts\":" + Pick(values, random) + "}",
            2 => "{" + $"\"filedAt\":{Pick(values, random)},\"documents\":{Pick(values, random)}" + "}",
            3 => "{\"facts\":{",
            _ => $"{{\"facts\":{{{string.Join(',', facts)}}},\"documents\":[\"application\"]}}",
        };
    }

    private static T Pick<T>(IReadOnlyList<T> from, Random random) => from[random.Next(from.Count)];

    private async Task<HttpClient> SignedIn()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var user = new User { UserName = $"fuzz{Guid.NewGuid():N}", Name = "Сынақ С.", OfficeId = Actors.Astana };
        Assert.True((await users.CreateAsync(user, Password)).Succeeded);
        Assert.True((await users.AddToRolesAsync(user, NoTwoFactor)).Succeeded);
        var client = app.Client();
        using var answer = await client.Submit("/sign-in?back=%2Faccount", ("UserName", user.UserName), ("Password", Password));
        Assert.Equal("/account", answer.Place());
        return client;
    }

    [GeneratedRegex(@"\{\*?\w+(?<guid>:guid)?[^}]*\}")]
    private static partial Regex Parameter();
}
