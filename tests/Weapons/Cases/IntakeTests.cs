using System.Text.Json.Nodes;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Intake;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Features;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Weapons.Cases;

/// <summary>WP-6, WP-12: an intake asks only what fits the applicant, and is accepted or refused with words at the field.</summary>
public sealed class IntakeTests(WeaponApp app) : IClassFixture<WeaponApp>
{
    private static CancellationToken Token => WeaponApp.Token;

    // WP-6: a person is asked for a person's permits, an organisation what it is.
    [Fact]
    public async Task SaveDraft_Person_IsACitizenAndOfferedAPersonsPermits()
    {
        var person = await app.Person();
        var saved = (await Draft(person, new JsonObject { ["permit"] = "acquire", ["weapon"] = "gas" }, new())).Saved;

        Assert.Equal("citizen", (string?)saved.Assessment.Facts["applicantKind"]);
        Assert.DoesNotContain("applicantKind", saved.Assessment.Asked);
        Assert.Equal(["acquire", "store", "store-carry"], saved.Assessment.Options["permit"]);
        Assert.DoesNotContain("service", saved.Assessment.Options["weapon"]);
    }

    [Fact]
    public async Task SaveDraft_Organisation_SaysWhatItIsAndNeverWhatAPersonIs()
    {
        var (head, company) = (await app.Person(), await app.Organisation());
        DraftContent Of(string kind) => new()
        {
            ApplicantKind = ApplicantKind.LegalEntity,
            PersonId = head.Id,
            OrganisationId = company.Id,
            Acting = new() { Authority = "№ 17", ValidTo = app.Today.AddYears(1) },
            Facts = new JsonObject { ["applicantKind"] = kind, ["permit"] = "acquire-service", ["weapon"] = "service" }.ToJsonString(),
        };

        var guard = (await Draft(Of("guard-company"))).Saved.Assessment;
        Assert.Equal("guard-company", (string?)guard.Facts["applicantKind"]);
        Assert.Contains("applicantKind", guard.Asked);
        Assert.Equal(["statutory-entity", "guard-company", "sports-institution"], guard.Options["applicantKind"]);
        Assert.Equal(["service"], guard.Options["weapon"]);
        Assert.Contains(guard.Checklist, row => row.Code == "guard-licence");
        Assert.Null((await Draft(Of("citizen"))).Saved.Assessment.Facts["applicantKind"]);
    }

    [Fact]
    public async Task AcceptDraft_WholePackage_IsACaseWithItsSteps()
    {
        var person = await app.Person();
        var facts = new JsonObject { ["permit"] = "acquire", ["weapon"] = "gas" };
        var (draft, saved) = await Draft(person, facts, new() { Place = "Сығанақ 24" });
        var whole = new DraftContent
        {
            PersonId = person.Id,
            Facts = facts.ToJsonString(),
            Subject = new WeaponSubject { Place = "Сығанақ 24" }.Write(),
            Documents = [.. saved.Assessment.Checklist.Select(row => new PresentedDocument(row.Code) { Presented = true })],
            Payments = [new(person.Name.Full, 2163, app.Today, "ҚАЗПОШТА", "WP1")],
        };
        var again = (await app.Send(new SaveDraft(draft, saved.Version, whole), WeaponApp.Intake)).Value;
        Assert.Empty(again.Assessment.Errors);

        var accepted = (await app.Send(new AcceptDraft(draft, again.Version), WeaponApp.Intake)).Value;

        var steps = await app.Read(db => db.Cases.Where(c => c.Id == accepted.CaseId).SelectMany(c => c.Steps).OrderBy(s => s.Ordinal).Select(s => s.Code).ToListAsync(Token));
        Assert.Equal([WeaponSteps.Visit, WeaponSteps.Convictions, WeaponSteps.Health], steps);
    }

    // A thousand and one weapons are refused at the field and change nothing; a thousand are counted by themselves.
    [Theory]
    [InlineData(1000, "")]
    [InlineData(1001, "subject.units WP.too-many-units")]
    public async Task AcceptDraft_AThousandUnits_AreTheMost(int count, string wrong)
    {
        var heir = await app.Person();
        var units = Enumerable.Range(0, count).Select(i => new WeaponData { Make = "ИЖ", Model = "ИЖ-71", Calibre = "9", Number = $"T{heir.Iin}{i:0000}", Year = 2019 });
        var subject = new WeaponSubject { Origin = WeaponOrigin.Gift, Place = "Сығанақ 24", AcquiredOn = app.Today, Units = [.. units] };
        var (draft, saved) = await Draft(heir, new JsonObject { ["permit"] = "store", ["weapon"] = "gas" }, subject);

        Assert.Equal(1000, (int?)saved.Assessment.Facts["units"]);
        Assert.Contains(wrong, string.Join(", ", saved.Assessment.ErrorsOf(DraftSteps.Subject).Select(e => $"{e.Field} {e.Code}")), StringComparison.Ordinal);
        var accepted = await app.Send(new AcceptDraft(draft, saved.Version), WeaponApp.Intake);
        Assert.False(accepted.IsOk);
        Assert.False(await app.Read<Licensing.Weapons.Data.WeaponsDb, bool>(db => db.Weapons.AnyAsync(w => w.Number.StartsWith("T" + heir.Iin), Token)));
    }

    private Task<(Guid Id, SavedDraft Saved)> Draft(Person person, JsonObject facts, WeaponSubject subject) =>
        Draft(new DraftContent { PersonId = person.Id, Facts = facts.ToJsonString(), Subject = subject.Write() });

    private async Task<(Guid Id, SavedDraft Saved)> Draft(DraftContent content)
    {
        var started = (await app.Send(new StartDraft("WP"), WeaponApp.Intake)).Value;
        var saved = await app.Send(new SaveDraft(started.Id, 1, content), WeaponApp.Intake);
        Assert.True(saved.IsOk, $"{saved.Failure}");
        return (started.Id, saved.Value);
    }
}
