using System.Globalization;
using System.Text.Json.Nodes;
using Licensing.Demo.Builders;
using Licensing.Demo.Cases;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.ProxyDrivers.Features;
using Licensing.Vehicles;
using Licensing.Vehicles.Features;

namespace Licensing.Demo.Vehicles;

/// <summary>An officer takes in a package for a vehicle or a power of attorney, step by step as the wizard does.</summary>
internal sealed class LiveIntake(LiveDesk desk)
{
    private static readonly string[] Attorneys = ["vehicle-registration-certificate", "power-of-attorney", "identity-document"];
    private static readonly string[] Typed = ["operation", "vehicleKind", "newPlates", "acquisition"];

    public async Task<Guid> Vehicle(Person person, Actor officer, DateOnly day, VehicleFacts facts, VehicleSubject subject)
    {
        var all = VehicleStandard.Declared.Schema.ToJson(facts);
        var said = new JsonObject(all.Where(f => Typed.Contains(f.Key) && f.Value is not null).Select(f => KeyValuePair.Create(f.Key, f.Value?.DeepClone())));
        said["applicantKind"] = "individual";
        return await Accept("VR", person, officer, day, said.ToJsonString(), subject.Write(), null);
    }

    public Task<Guid> Attorney(Person driver, Actor officer, DateOnly day, string certificate, DateOnly? validTo)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"Р-{day.DayNumber}-{driver.Iin![6..]}");
        var subject = new AttorneySubject { Certificate = certificate, Number = number, IssuedOn = day.AddDays(-2), Notary = "Нотариус Б. К. Есімова, № 0012345", MayRedelegate = driver.Iin[^1] > '6' };
        var facts = validTo is { } last ? string.Create(CultureInfo.InvariantCulture, $$"""{"attorneyValidTo":"{{last:yyyy-MM-dd}}"}""") : "{}";
        return Accept("PD", driver, officer, day, facts, subject.Write(), Attorneys);
    }

    /// <summary>Any service's package; the law says which papers.</summary>
    public Task<Guid> Package(string service, Person person, Actor officer, DateOnly day, string facts, string subject) => Accept(service, person, officer, day, facts, subject, null);

    private async Task<Guid> Accept(string service, Person person, Actor officer, DateOnly day, string facts, string subject, string[]? papers)
    {
        var draft = await desk.Send(new StartDraft(service, person.Id), officer);
        var content = new DraftContent { PersonId = person.Id, Facts = facts, Subject = subject, Step = DraftSteps.Fee };
        var saved = await desk.Send(new SaveDraft(draft.Id, 1, content), officer);
        var asked = papers ?? [.. (saved.Assessment.Answer?.Documents ?? throw new InvalidOperationException($"{service}: the facts are wrong: {facts}")).Select(d => d.Code)];
        content = content with { Documents = [.. asked.Select(code => PresentedPapers.Of(code, person, draft.Number, day))] };
        saved = await desk.Send(new SaveDraft(draft.Id, saved.Version, content), officer);
        if (saved.Assessment.Fee.Due is > 0 and var due)
        {
            content = content with { Step = DraftSteps.Check, Payments = [new EnteredPayment(person.Name.Full, due, day, "Халық банкі", $"К{draft.Number:D7}")] };
            saved = await desk.Send(new SaveDraft(draft.Id, saved.Version, content), officer);
        }

        return (await desk.Send(new AcceptDraft(draft.Id, saved.Version, false), officer, draft.Id)).CaseId;
    }
}
