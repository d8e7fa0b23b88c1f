using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Licensing.Demo.People;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.IdentityDocuments.Cases;

/// <summary>ID through the portal (ID-9): a signed request with photograph, signature and payment becomes a case of the provider, for a change of type alone.</summary>
public sealed class SignedRequestTests(SignedRequestTests.App app) : IClassFixture<SignedRequestTests.App>
{
    private static int _receipt;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_OfAChangeOfType_IsACaseOfTheProvider()
    {
        var person = await app.Person();
        var (status, answer) = await Post(Content(person), person);
        Assert.True(status == 202, $"{answer}");
        var number = answer.GetProperty("number").GetString()!;
        var filed = await app.Read(db => db.Cases.AsNoTracking().Include(c => c.Documents).Include(c => c.Payments).Include(c => c.Steps).SingleAsync(c => c.Number == number, Token));

        Assert.Equal((person.Id, "132-2014", CaseState.InReview, "migration-police-ast-department"), (filed.PersonId, filed.Edition, filed.State, filed.DecidingOfficeId));
        Assert.Equal(["signed-request", "digital-photo", "signature-image"], filed.Documents.OrderBy(d => d.Ordinal).Select(d => d.Code));
        Assert.All(filed.Documents, d => Assert.Single(d.Scans));
        Assert.Equal(17300, Assert.Single(filed.Payments).Amount);
        Assert.Equal("photo-signature", filed.OpenStep?.Code);
        Assert.Equal(new DateTimeOffset(2026, 12, 24, 18, 30, 0, TimeSpan.FromHours(5)), answer.GetProperty("dueAt").GetDateTimeOffset());
    }

    // Missing files and fees, what the portal is not for, a ground: each named.
    [Fact]
    public async Task Post_WithAFault_NamesIt()
    {
        var person = await app.Person();
        foreach (var (change, status, named) in new (Action<JsonObject>, int, string)[]
        {
            (c => c["documents"] = new JsonArray(), 400, "documents.digital-photo"),
            (c => c["payments"] = new JsonArray(), 400, "fee.payments"),
            (c => c["facts"]!["reason"] = "first", 400, "facts.channel"),
            (c => c["facts"]!["expedited"] = 7, 400, "facts.expedited"),
            (c => c["subject"]!["latinSurname"] = "Ахметова", 400, "subject.latinSurname"),
            (c => c.Remove("subject"), 400, "subject.consents"),
            (c => c["documents"]![0]!["file"]!["content"] = Convert.ToBase64String("GIF89a"u8.ToArray()), 400, "documents[0].file"),

            // ID-9.2: 3.4 x 4.5 cm through the portal; a signature is 7 x 2.
            (c => c["documents"]![0] = File("digital-photo", SamplePicture.Jpeg(900, 680)), 400, "documents[0].file"),
            (c => c["documents"]![1] = File("signature-image", SamplePicture.Jpeg(680, 900)), 400, "documents[1].file"),
        })
        {
            var content = Content(person);
            change(content);
            var (answered, answer) = await Post(content, person);
            Assert.True(answered == status && answer.GetProperty("errors").TryGetProperty(named, out _), $"{named}: {answered} {answer}");
        }

        Assert.Equal(0, await app.Read(db => db.Cases.CountAsync(c => c.PersonId == person.Id, Token)));
    }

    // ID-9.3: whoever is younger than 16 has no identity card, and acts through a representative.
    [Fact]
    public async Task Post_OfAChild_NamesTheGrounds()
    {
        var child = await app.Person(from: 10, to: 14);
        var content = Content(child);
        content["facts"]!["document"] = "identity-card";
        var (status, answer) = await Post(content, child);
        Assert.Equal((409, "refused"), (status, answer.GetProperty("code").GetString()));
        Assert.Contains("below-16 (9(3)), representative-needed (9)", answer.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, await app.Read(db => db.Cases.CountAsync(c => c.PersonId == child.Id, Token)));
    }

    private static JsonObject Content(Person person) => new()
    {
        ["service"] = "ID",
        ["signedAt"] = "2026-11-24T10:00:00+05:00",
        ["region"] = "KZ-AST",
        ["applicant"] = new JsonObject { ["iin"] = person.Iin },
        ["facts"] = new JsonObject { ["document"] = "passport", ["reason"] = "type-change" },
        ["subject"] = JsonNode.Parse(IdentityApp.Form.Write()),
        ["documents"] = new JsonArray(File("digital-photo", SamplePicture.Jpeg(680, 900)), File("signature-image", SamplePicture.Sign)),
        ["payments"] = new JsonArray(new JsonObject
        {
            ["payer"] = person.Name.Full, ["amount"] = 17300, ["paidOn"] = "2026-11-24", ["bank"] = "Төлем шлюзі", ["receiptNumber"] = $"SR-{Interlocked.Increment(ref _receipt)}",
        }),
    };

    private static JsonObject File(string code, byte[] content) =>
        new() { ["code"] = code, ["file"] = new JsonObject { ["name"] = $"{code}.jpg", ["content"] = Convert.ToBase64String(content) } };

    private async Task<(int Status, JsonElement Answer)> Post(JsonObject content, Person person)
    {
        using var client = app.Client();
        using var body = new ByteArrayContent(SignedFile.Of(content.ToJsonString(), TestKeys.Made.Applicants.Person(person.Name.Full, person.Iin)))
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/pkcs7-mime") },
        };
        using var answer = await client.PostAsync(new Uri("/api/requests/ID", UriKind.Relative), body, Token);
        return ((int)answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token)).RootElement.Clone());
    }

    /// <summary>The app over HTTP on the office's clock.</summary>
    public sealed class App : WebApp
    {
        private readonly PeopleSource people = new(47, new DateOnly(2026, 11, 24));

        protected override TimeProvider Clock { get; } = new TestClock(TestClock.Tuesday);

        internal async Task<Person> Person(int from = 25, int to = 60)
        {
            var person = people.Person().Aged(from, to).Build();
            await using var scope = Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<KernelDb>();
            db.People.Add(person);
            await db.SaveChangesAsync(Token);
            return person;
        }

        internal async Task<T> Read<T>(Func<KernelDb, Task<T>> look)
        {
            await using var scope = Services.CreateAsyncScope();
            return await look(scope.ServiceProvider.GetRequiredService<KernelDb>());
        }
    }
}
