using System.Text.Json;
using System.Text.Json.Nodes;
using Licensing.Testing;

namespace Licensing.Tests.ResidenceRegistration;

/// <summary>RR through the portal (RR-9): the applicant and the owner of the housing sign.</summary>
public sealed class SignedRequestTests(SignedRequestTests.App app) : IClassFixture<SignedRequestTests.App>
{
    private const string Applicant = "900115300013";

    private static readonly string[] OfSignatures = ["signer-missing", "iin-differs", "channel-closed", "untrusted", "unknown-service"];

    // Neither alone, nor the same person twice, nor named without signing.
    [Fact]
    public async Task Post_WithoutTheOwner_IsNotTaken()
    {
        var (applicant, owner) = (TestKeys.Made.Applicants.Person("APPLICANT", Applicant), TestKeys.Made.Applicants.Person("OWNER", OwnerIin));
        Assert.Equal((403, "signer-missing"), await Post(SignedFile.Of(Content(null), applicant)));
        Assert.Equal((403, "signer-missing"), await Post(SignedFile.Of(Content(null), applicant, owner)));
        Assert.Equal((403, "signer-missing"), await Post(SignedFile.Of(Content(OwnerIin), applicant)));
        Assert.Equal((403, "signer-missing"), await Post(SignedFile.Of(Content(Applicant), applicant)));
        Assert.Equal((403, "iin-differs"), await Post(SignedFile.Of(Content(OwnerIin), owner)));
    }

    // Signed by both, or by the applicant who owns the housing, it gets as far as the service's own path.
    [Fact]
    public async Task Post_SignedByBoth_GetsPastTheSignatures()
    {
        var (applicant, owner) = (TestKeys.Made.Applicants.Person("APPLICANT", Applicant), TestKeys.Made.Applicants.Person("OWNER", OwnerIin));
        foreach (var body in new[] { SignedFile.Of(Content(OwnerIin), applicant, owner), SignedFile.Of(Content(null, ownHousing: true), applicant) })
        {
            var (status, code) = await Post(body);
            Assert.DoesNotContain(code, OfSignatures);
            Assert.InRange(status, 202, 409);
        }
    }

    private static string OwnerIin { get; } = Kernel.People.Iin.Create(new DateOnly(1985, 5, 5), Kernel.People.Sex.Female, 2)!.Value.Value;

    private static string Content(string? owner, bool ownHousing = false) => new JsonObject
    {
        ["service"] = "RR",
        ["signedAt"] = "2026-11-24T10:00:00+05:00",
        ["region"] = "KZ-AST",
        ["applicant"] = new JsonObject { ["iin"] = Applicant, ["surname"] = "Оразов", ["givenName"] = "Бекжан", ["birthDate"] = "1990-01-15", ["sex"] = "male" },
        ["facts"] = new JsonObject { ["kind"] = "permanent", ["ownHousing"] = ownHousing },
        ["signers"] = owner is null ? new JsonArray() : new JsonArray(new JsonObject { ["role"] = "owner", ["iin"] = owner }),
    }.ToJsonString();

    private async Task<(int Status, string Code)> Post(byte[] body)
    {
        using var client = app.Client();
        using var content = new ByteArrayContent(body);
        using var answer = await client.PostAsync(new Uri("/api/requests/RR", UriKind.Relative), content, TestContext.Current.CancellationToken);
        using var read = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return ((int)answer.StatusCode, answer.IsSuccessStatusCode ? "" : read.RootElement.GetProperty("code").GetString()!);
    }

    /// <summary>The app over HTTP on the office's clock.</summary>
    public sealed class App : WebApp
    {
        protected override TimeProvider Clock { get; } = new TestClock(TestClock.Tuesday);
    }
}
