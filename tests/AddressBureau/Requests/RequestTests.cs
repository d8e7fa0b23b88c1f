using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Features.Electronic;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.AddressBureau.Requests;

/// <summary>AC through the portal (AC-4, AC-9 of 2014): a signed request becomes a case; about oneself it is answered by the system.</summary>
public sealed class RequestTests(RequestApp app) : IClassFixture<RequestApp>
{
    // AC-4: fifteen minutes round the clock; the system answers a citizen about themselves, the certificate lies at the status address and is genuine.
    [Fact]
    public async Task Post_AboutSelf_IsAnsweredByTheSystem()
    {
        var person = await app.Person();
        var (status, answer) = await app.Post(app.Signed(person));
        Assert.True(status == 202, $"{answer}");
        Assert.Equal(("AC", "132-2014", app.Hours.Now.AddMinutes(15)), (answer.GetProperty("service").GetString(), answer.GetProperty("edition").GetString(), answer.GetProperty("dueAt").GetDateTimeOffset()));
        var number = answer.GetProperty("number").GetString()!;
        var filed = await Case(number);
        Assert.Equal((CaseState.InReview, person.Id, "address-bureau-ast"), (filed.State, filed.PersonId, filed.OfficeId));
        var paper = Assert.Single(filed.Documents);
        Assert.Equal(("signed-request", true, "application/pkcs7-mime"), (paper.Code, paper.Presented, Assert.Single(paper.Scans).ContentType));
        var address = new Uri(answer.GetProperty("status").GetString()!).AbsolutePath;
        Assert.DoesNotContain("/files/", await Page(address), StringComparison.Ordinal);

        await app.Deliver();
        Assert.Equal(CaseState.HandedOver, (await Case(number)).State);
        var made = await app.Read<AddressBureauDb, Licensing.AddressBureau.Domain.Certificates.Inquiry>(db => db.Inquiries.SingleAsync(i => i.CaseNumber == number, RequestApp.Token));
        Assert.Equal(("address-bureau-ast", "KZ-AST", person.Iin), (made.OfficeId, made.Region, made.Iin));
        var shown = await Page(address);
        Assert.Contains(number, shown, StringComparison.Ordinal);
        foreach (var file in new[] { "certificate", "data" })
        {
            Assert.Contains($"{address}/files/{file}", shown, StringComparison.Ordinal);
            using var client = app.Client();
            var bytes = await client.GetByteArrayAsync(new Uri($"{address}/files/{file}", UriKind.Relative), RequestApp.Token);
            Assert.True((await app.Send(new CheckElectronic(null, bytes, null), Actor.Public)).Value.IsValid, file);
        }

        // Told once more, nothing is issued twice.
        await app.Deliver();
        Assert.Equal(1, await app.Read<AddressBureauDb, int>(db => db.Inquiries.CountAsync(i => i.CaseNumber == number, RequestApp.Token)));
    }

    [Fact]
    public async Task Post_WhenTheDiskIsFull_IsAskedToComeAgainAndIsTakenThen()
    {
        var body = app.Signed(await app.Person());
        app.IsFull = true;
        var (status, answer) = await app.Post(body);
        app.IsFull = false;

        Assert.Equal((503, "no-room"), (status, answer.GetProperty("code").GetString()));
        Assert.Equal(202, (await app.Post(body)).Status);
    }

    // The same body, the same content signed again, many at once: one case.
    [Fact]
    public async Task Post_Repeated_IsTheSameCase()
    {
        var person = await app.Person();
        var content = app.Content(person).ToJsonString();
        var certificate = RequestApp.Certificate(person);
        var first = SignedFile.Of(content, certificate);
        var bodies = Enumerable.Range(0, 3).Select(_ => first).Append(SignedFile.Of(content, certificate)).Append(Encoding.ASCII.GetBytes(Convert.ToBase64String(first)));
        var answers = await Task.WhenAll(bodies.Select(body => app.Post(body)));

        Assert.All(answers, a => Assert.True(a.Status == 202, $"{a.Answer}"));
        Assert.Single(answers.Select(a => a.Answer.GetProperty("number").GetString()).Distinct());
        app.Hours.Advance(TimeSpan.FromDays(3));
        Assert.Equal(answers[0].Answer.GetProperty("number").GetString(), (await app.Post(first)).Answer.GetProperty("number").GetString());
        app.Hours.Now = TestClock.Tuesday;
        Assert.Equal(1, await app.Read<KernelDb, int>(db => db.Cases.CountAsync(c => c.PersonId == person.Id, RequestApp.Token)));
        Assert.Equal(202, (await app.Post(app.Signed(person, c => c["signedAt"] = "2026-11-24T09:59:00+05:00"))).Status);
        Assert.Equal(2, await app.Read<KernelDb, int>(db => db.Cases.CountAsync(c => c.PersonId == person.Id, RequestApp.Token)));
    }

    // Whom the register does not know, who asks about another, who is not on record: a registrar answers.
    [Fact]
    public async Task Post_OfOthers_WaitsForARegistrar()
    {
        var (nowhere, other) = (await app.Person(isRegistered: false), await app.Person());
        var stranger = app.Stranger();
        var bodies = new[]
        {
            app.Signed(nowhere),
            app.Signed(other, c =>
            {
                c["facts"] = new JsonObject { ["requester"] = "individual", ["subject"] = "close-relative", ["channel"] = "portal" };
                c["subject"] = new JsonObject { ["aboutIin"] = nowhere.Iin };
            }),
            app.Signed(stranger, c => c["applicant"] = new JsonObject
            {
                ["iin"] = stranger.Iin, ["surname"] = stranger.Surname, ["givenName"] = stranger.GivenName, ["birthDate"] = $"{stranger.BirthDate:yyyy-MM-dd}", ["sex"] = stranger.Sex == Sex.Male ? "male" : "female",
            }),
        };
        foreach (var body in bodies)
        {
            var (status, answer) = await app.Post(body);
            Assert.True(status == 202, $"{answer}");
            await app.Deliver();
            Assert.Equal(CaseState.InReview, (await Case(answer.GetProperty("number").GetString()!)).State);
        }

        Assert.Equal(1, await app.Read<KernelDb, int>(db => db.People.CountAsync(p => p.Iin == stranger.Iin, RequestApp.Token)));
    }

    // Each fault has its status, its code, and the member where it is one's.
    [Theory]
    [InlineData("service", "\"ID\"", 400, "invalid", "service")]
    [InlineData("region", "\"KZ-XX\"", 400, "invalid", "region")]
    [InlineData("region", null, 400, "invalid", "region")]
    [InlineData("signedAt", "\"2026-11-22T10:00:00+05:00\"", 400, "invalid", "signedAt")]
    [InlineData("signedAt", "\"2026-11-24T10:06:00+05:00\"", 400, "invalid", "signedAt")]
    [InlineData("signedAt", "\"2026-11-24T10:00:00\"", 400, "invalid", "signedAt")]
    [InlineData("signedAt", "1", 400, "invalid", "signedAt")]
    [InlineData("odd", "1", 400, "invalid", "odd")]
    [InlineData("facts", "{\"requester\":\"nobody\"}", 400, "invalid", "facts.requester")]
    [InlineData("facts", "{\"requester\":\"individual\",\"odd\":1}", 400, "invalid", "facts.odd")]
    [InlineData("facts", "{}", 400, "invalid", "facts.requester")]
    [InlineData("facts", "{\"requester\":\"individual\",\"channel\":\"centre\"}", 400, "invalid", "facts.channel")]
    [InlineData("facts", "{\"requester\":\"individual\",\"channel\":7}", 400, "invalid", "facts.channel")]
    [InlineData("facts", "[]", 400, "invalid", "facts")]
    [InlineData("subject", "{\"aboutIin\":\"900115300013\"}", 400, "invalid", "subject.aboutIin")]
    [InlineData("subject", "{\"odd\":\"1\"}", 400, "invalid", "subject.odd")]
    [InlineData("documents", "[{\"code\":\"identity-document\",\"file\":{\"name\":\"a.pdf\",\"content\":\"AAAA\"}}]", 400, "invalid", "documents[0].file")]
    [InlineData("documents", "[null]", 400, "invalid", "documents[0]")]
    [InlineData("payments", "[null]", 400, "invalid", "payments[0]")]
    [InlineData("signers", "[null]", 400, "invalid", "signers[0]")]
    [InlineData("subject", "{\"aboutIin\":[\"1\",null]}", 400, "invalid", "subject.aboutIin[1]")]
    [InlineData("applicant", "{\"iin\":\"123\"}", 400, "invalid", "applicant.iin")]
    [InlineData("applicant", "{\"iin\":\"900115300013\"}", 403, "iin-differs", null)]
    [InlineData("signers", "[{\"role\":\"owner\",\"iin\":\"900115300013\"}]", 403, "signer-missing", null)]
    public async Task Post_WithAWrongMember_NamesIt(string member, string? json, int status, string code, string? named)
    {
        var person = await app.Person(isRegistered: false);
        var body = app.Signed(person, content =>
        {
            content.Remove(member);
            if (json is not null)
            {
                content[member] = JsonNode.Parse(json);
            }
        });
        var (answered, answer) = await app.Post(body);
        Assert.True((status, code) == (answered, answer.GetProperty("code").GetString()), $"{answered} {answer}");
        Assert.True(named is null || answer.GetProperty("errors").TryGetProperty(named, out _), $"{answer}");
        Assert.Equal(0, await app.Read<KernelDb, int>(db => db.Cases.CountAsync(c => c.PersonId == person.Id, RequestApp.Token)));
    }

    [Fact]
    public async Task Post_WithAFaultyMessage_SaysWhich()
    {
        var person = await app.Person(isRegistered: false);
        var (content, authority, now) = (app.Content(person).ToJsonString(), TestKeys.Made.Applicants, app.Hours.Now);
        var good = SignedFile.Of(content, RequestApp.Certificate(person));
        var revoked = authority.Person("REVOKED", person.Iin);
        authority.Revoke(revoked, now.AddDays(-1));
        TestKeys.Made.RenewList();
        using var stranger = new Demo.Signing.DemoAuthority("Stranger", now.AddYears(-1), now.AddYears(1));
        foreach (var (body, status, code) in new[]
        {
            ([], 400, "not-cms"), ("{}"u8.ToArray(), 400, "not-cms"), (good[..^1], 400, "not-cms"), (SignedFile.Detached(Encoding.UTF8.GetBytes(content), RequestApp.Certificate(person)), 400, "not-cms"),
            (Broken(good, content), 400, "broken-signature"),
            (SignedFile.Of(content, stranger.Person("X", person.Iin)), 403, "untrusted"),
            (SignedFile.Of(content, TestKeys.Made.Documents.Person("X", person.Iin)), 403, "untrusted"),
            (SignedFile.Of(content, authority.Person("X", person.Iin, now.AddYears(-2), now.AddDays(-1))), 403, "expired"),
            (SignedFile.Of(content, authority.Person("X", person.Iin, now.AddDays(1), now.AddYears(1))), 403, "expired"),
            (SignedFile.Of(content, revoked), 403, "revoked"),
            (SignedFile.Of(content, authority.Person("X", null)), 403, "no-iin"),
            (SignedFile.Of(content, authority.Person("X", "123456789012")), 403, "no-iin"),
            (SignedFile.Of(content, RequestApp.Certificate(app.Stranger())), 403, "iin-differs"),
            (SignedFile.Of(content, RequestApp.Certificate(person), stranger.Person("X", person.Iin)), 403, "untrusted"),
            (SignedFile.Of("not JSON", RequestApp.Certificate(person)), 400, "invalid"),
            (SignedFile.Of("null", RequestApp.Certificate(person)), 400, "invalid"),
            (SignedFile.Of(content.Replace("\"region\"", "\"service\":\"AC\",\"region\"", StringComparison.Ordinal), RequestApp.Certificate(person)), 400, "invalid"),
            (SignedFile.Of(content.Replace("KZ-AST", "KZ\\u0000", StringComparison.Ordinal), RequestApp.Certificate(person)), 400, "invalid"),
            (SignedFile.Of(content.Replace("KZ-AST", "KZ\\ud800", StringComparison.Ordinal), RequestApp.Certificate(person)), 400, "invalid"),
            (new byte[(15 * 1024 * 1024) + 1], 413, "too-large"),
        })
        {
            var (answered, answer) = await app.Post(body);
            Assert.True((status, code) == (answered, answer.GetProperty("code").GetString()), $"{code}: {answered} {answer}");
            Assert.False(string.IsNullOrEmpty(answer.GetProperty("title").GetString()));
        }

        Assert.Equal(0, await app.Read<KernelDb, int>(db => db.Cases.CountAsync(c => c.PersonId == person.Id, RequestApp.Token)));
    }

    // Any service whose edition asks for a signed request, and no other.
    [Theory]
    [InlineData("XX", 404, "unknown-service")]
    [InlineData("DL", 409, "channel-closed")]
    [InlineData("TI", 409, "channel-closed")]
    [InlineData("RD", 409, "channel-closed")]
    public async Task Post_ToAServiceWithoutThePortal_SaysSo(string service, int status, string code)
    {
        var (answered, answer) = await app.Post(app.Signed(await app.Person(isRegistered: false), c => c["service"] = service), service);
        Assert.Equal((status, code), (answered, answer.GetProperty("code").GetString()));
    }

    // 2010: the edition knew no portal.
    [Fact]
    public async Task Post_BeforeTheEditionKnewThePortal_SaysSo()
    {
        var person = await app.Person(isRegistered: false);
        app.Hours.Now = new DateTimeOffset(2014, 3, 6, 10, 0, 0, TimeSpan.FromHours(5));
        var (status, answer) = await app.Post(app.Signed(person));
        app.Hours.Now = TestClock.Tuesday;
        Assert.Equal((409, "channel-closed"), (status, answer.GetProperty("code").GetString()));
    }

    // Nobody reads another one's status: the word of the address is ours alone.
    [Fact]
    public async Task Status_OfAForgedAddress_ShowsNothing()
    {
        var person = await app.Person();
        var (_, answer) = await app.Post(app.Signed(person));
        var address = new Uri(answer.GetProperty("status").GetString()!).AbsolutePath;
        var id = (await Case(answer.GetProperty("number").GetString()!)).Id;
        using var client = app.Client();
        foreach (var forged in new[] { $"/requests/{id}", $"/requests/{id:N}", $"{address[..^2]}AA", "/requests/x" })
        {
            Assert.DoesNotContain(answer.GetProperty("number").GetString()!, await Page(forged), StringComparison.Ordinal);
            using var file = await client.GetAsync(new Uri($"{forged}/files/certificate", UriKind.Relative), RequestApp.Token);
            Assert.Equal(404, (int)file.StatusCode);
        }
    }

    // C-12: other systems find the endpoint described, for the services that it takes and no others.
    [Fact]
    public async Task OpenApi_DescribesEachServiceOfThePortal()
    {
        using var client = app.Client();
        using var document = JsonDocument.Parse(await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), RequestApp.Token));
        var paths = document.RootElement.GetProperty("paths").EnumerateObject().Where(p => p.Name.StartsWith("/api/requests/", StringComparison.Ordinal)).ToList();
        Assert.Equal(["/api/requests/AC", "/api/requests/ID", "/api/requests/RR"], paths.Select(p => p.Name));
        Assert.All(paths, path => Assert.Equal(
            ["202", "400", "403", "404", "409", "413", "429"], path.Value.GetProperty("post").GetProperty("responses").EnumerateObject().Select(r => r.Name)));
    }

    // A content that was changed after it was signed.
    private static byte[] Broken(byte[] message, string content)
    {
        var broken = (byte[])message.Clone();
        broken[broken.AsSpan().IndexOf(Encoding.UTF8.GetBytes(content)) + content.IndexOf("KZ-AST", StringComparison.Ordinal) + 4] ^= 1;
        return broken;
    }

    private async Task<string> Page(string address)
    {
        using var client = app.Client();
        return await client.GetStringAsync(new Uri(address, UriKind.Relative), RequestApp.Token);
    }

    private Task<Case> Case(string number) => app.Read<KernelDb, Case>(db => db.Cases.AsNoTracking().Include(c => c.Documents).SingleAsync(c => c.Number == number, RequestApp.Token));
}
