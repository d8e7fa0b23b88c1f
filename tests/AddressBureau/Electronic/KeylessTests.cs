using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Features.Certificates;
using Licensing.AddressBureau.Features.Electronic;
using Licensing.AddressBureau.Law;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.Signing;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.AddressBureau.Electronic;

/// <summary>Without the ministries' keys nothing electronic is issued; without their roots nothing is genuine. Nothing is half done.</summary>
public sealed class KeylessTests(KeylessTests.Keyless app) : IClassFixture<KeylessTests.Keyless>
{
    [Fact]
    public async Task Issue_WithoutKeys_IsRefusedInWords()
    {
        var person = await app.Person();
        var refused = Assert.IsType<Failure.Refused>((await app.Send(new IssueCertificate(Entry(person)), BureauApp.Registrar, BureauApp.Purpose)).Failure);
        Assert.Equal("AC.keys-missing", refused.Problem.Code);
        Assert.Equal(0, await app.Read(db => db.Cases.CountAsync(c => c.PersonId == person.Id, BureauApp.Token)));

        // The editions before are paper: no keys are needed.
        app.Clock.Now = BusinessTime.At(new DateOnly(2011, 5, 18), new TimeOnly(10, 0));
        Assert.True((await app.Send(new IssueCertificate(Entry(person)), BureauApp.Registrar, BureauApp.Purpose)).IsOk);
        app.Clock.Now = TestClock.Tuesday;
    }

    [Fact]
    public async Task Check_WithoutRoots_IsNotGenuine()
    {
        var options = app.Provider.GetRequiredService<Microsoft.Extensions.Options.IOptions<SigningOptions>>().Value;
        foreach (var (key, value) in app.Kept)
        {
            options.Keys[key] = value;
        }

        var person = await app.Person();
        var issued = (await app.Send(new IssueCertificate(Entry(person)), BureauApp.Registrar, BureauApp.Purpose)).Value;
        options.Keys.Clear();
        var found = (await app.Send(new CheckElectronic(issued.Number, null, null), Actor.Public)).Value;
        Assert.False(found.IsValid);
        Assert.Equal(2, found.Checks.Count(c => c is { Code: "chain", Outcome: CheckOutcome.Failed }));
        Assert.Equal(2, found.Checks.Count(c => c is { Code: "revocation", Outcome: CheckOutcome.Unknown }));
        Assert.Equal(2, found.Checks.Count(c => c is { Code: "signature", Outcome: CheckOutcome.Passed }));
        Assert.False(found.IsUnclear);

        // With the roots but without a list of what was revoked nothing is wrong, and nothing sure.
        var trust = options.Trust[TrustFor.Documents] = new TrustOptions();
        trust.Roots.AddRange(app.Roots);
        found = (await app.Send(new CheckElectronic(issued.Number, null, null), Actor.Public)).Value;
        Assert.Equal((false, true), (found.IsValid, found.IsUnclear));
        options.Trust.Clear();
        Assert.Equal(1, await app.Read<AddressBureauDb, int>(db => db.ElectronicCertificates.CountAsync(c => c.Number == issued.Number, BureauApp.Token)));
    }

    private static CertificateEntry Entry(Person person) =>
        new(person.Id, new() { AboutId = person.Id, AboutName = person.Name.Full }, new(Requester.Individual, AskedAbout.Self), ["identity-document"], "жеке куәлік 012345678");

    /// <summary>The product without keys and roots.</summary>
    public sealed class Keyless : TestApp
    {
        internal Dictionary<string, KeyOptions> Kept { get; } = [];

        internal List<string> Roots { get; } = [];

        internal async Task<Person> Person()
        {
            var person = new Person().Describe(new(new("Кілтсіз", "Айдар"), new(1990, 1, 15), Sex.Male, PersonStatus.Citizen, "KAZ", null));
            await Add<KernelDb>(person);
            return person;
        }

        protected override void Configure(IServiceCollection services) => services.PostConfigure<SigningOptions>(options =>
        {
            foreach (var (key, value) in options.Keys)
            {
                Kept[key] = value;
            }

            Roots.AddRange(options.Trust[TrustFor.Documents].Roots);
            options.Keys.Clear();
            options.Trust.Clear();
        });
    }
}
