using System.Text.Json;
using System.Text.Json.Nodes;
using Licensing.AddressBureau;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.ResidenceRegistration.Features;
using Licensing.Testing;
using Microsoft.Extensions.DependencyInjection;

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

    // RR-6, RR-9: the case is registered at once, and waits for the person, who comes with the card.
    [Fact]
    public async Task Post_WithTheDwellingAndTheOwner_RegistersAtOnce()
    {
        var (applicant, owner) = (TestKeys.Made.Applicants.Person("APPLICANT", Applicant), TestKeys.Made.Applicants.Person("OWNER", OwnerIin));
        await using var scope = app.Services.CreateAsyncScope();
        var dispatcher = scope.ServiceProvider.GetRequiredService<IDispatcher>();
        var intake = Actors.At("migration-police-ast-department", "KZ-AST", "Бақыт Есен", Roles.IntakeOfficer);
        var street = (await dispatcher.Send(new FindDwellings("Астана, Есіл, Сығанақ"), intake, "test")).Value[0];
        var flat = (await dispatcher.Send(new NameDwelling(street.Id, "812", "7"), intake)).Value;

        foreach (var unknown in new[] { "Астана, Есіл, Сығанақ", "Астана, Есіл, Сығанақ, 812, 8", "Астана, Есіл, Сығанақ, 813" })
        {
            Assert.Equal((400, "invalid"), await Post(SignedFile.Of(Content(OwnerIin, subject: Move(unknown)), applicant, owner)));
        }

        Assert.Equal((202, ""), await Post(SignedFile.Of(Content(OwnerIin, subject: Move("Астана, Есіл, Сығанақ, 812, 7")), applicant, owner)));

        var person = await scope.ServiceProvider.GetRequiredService<PeopleDesk>().FindByIin(Applicant, TestContext.Current.CancellationToken);
        var registered = await scope.ServiceProvider.GetRequiredService<IAddressRegister>().FindPermanent(person!.Id, TestContext.Current.CancellationToken);
        Assert.Equal(flat.Id, registered?.PlaceId);
    }

    private static JsonObject Move(string place) => new()
    {
        ["place"] = place, ["cameFrom"] = "Қарағанды облысы", ["document"] = "034567890", ["documentOn"] = "2020-05-05", ["owner"] = "Ахметов Берік", ["ownerIin"] = OwnerIin,
        ["ownerDocument"] = "023456789", ["ownerDocumentOn"] = "2019-05-05", ["consentCount"] = 1, ["consentOn"] = "2026-11-24",
    };

    private static string OwnerIin { get; } = Kernel.People.Iin.Create(new DateOnly(1985, 5, 5), Kernel.People.Sex.Female, 2)!.Value.Value;

    private static string Content(string? owner, bool ownHousing = false, JsonObject? subject = null) => new JsonObject
    {
        ["service"] = "RR",
        ["signedAt"] = "2026-11-24T10:00:00+05:00",
        ["region"] = "KZ-AST",
        ["applicant"] = new JsonObject { ["iin"] = Applicant, ["surname"] = "Оразов", ["givenName"] = "Бекжан", ["birthDate"] = "1990-01-15", ["sex"] = "male" },
        ["facts"] = new JsonObject { ["kind"] = "permanent", ["ownHousing"] = ownHousing },
        ["subject"] = subject,
        ["payments"] = subject is null ? new JsonArray() : new JsonArray(new JsonObject { ["payer"] = "Оразов Бекжан", ["amount"] = 433, ["paidOn"] = "2026-11-24", ["bank"] = "Halyk", ["receiptNumber"] = "RR-P-1" }),
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
