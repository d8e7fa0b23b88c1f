using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain.Stays;
using Licensing.ForeignResidence.Features.Stays;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.ForeignResidence.Stays;

/// <summary>The product on a database of its own, with guests and hosts that no other test has.</summary>
public sealed class StayApp : TestApp
{
    internal const string Office = "migration-police-ast-department";
    internal const string OtherOffice = "migration-police-ala-department";

    private int made;

    internal static CancellationToken Token => TestContext.Current.CancellationToken;

    internal static Actor Officer { get; } = At(Office, "KZ-AST", "Гүлнар Сейітова", Roles.IntakeOfficer);

    internal static Actor Elsewhere { get; } = At(OtherOffice, "KZ-ALA", "Бақыт Оспанов", Roles.IntakeOfficer);

    internal static IReadOnlyList<string> Papers { get; } = ["identity-document", "visa", "migration-card", "application", "arrival-slips", "statistics-slip", "photo"];

    internal DateOnly Today => BusinessTime.DateOf(Clock.GetUtcNow());

    internal static Actor At(string office, string region, string name, params string[] roles) => Actors.At(office, region, name, roles);

    /// <summary>A Russian citizen who crossed the border four days ago and stays for half a year at most.</summary>
    internal GuestEntry Guest(string surname = "ИВАНОВ", string citizenship = "RUS")
    {
        var n = Interlocked.Increment(ref made);
        return new GuestEntry
        {
            Person = new NewPersonEntry
            {
                Surname = surname + Letters(n), GivenName = "IVAN" + Letters(n), BirthDate = new DateOnly(1970, 1, 1).AddDays(n), Sex = Sex.Male, Citizenship = citizenship,
                Status = PersonStatus.Foreigner, DocumentKind = IdentityDocumentKind.NationalPassport, DocumentNumber = $"7{n:D8}", DocumentIssuedOn = new(2020, 1, 1),
                DocumentValidTo = new(2030, 1, 1),
            },
            CardNumber = $"МК{n:D7}", BorderPoint = "Қордай", ArrivedOn = Today.AddDays(-4), Until = Today.AddDays(189),
        };
    }

    internal async Task<StayPlace> Hotel(string name = "«Астана» қонақүйі")
    {
        var bin = NextBin();
        var hotel = new Organisation { Bin = bin, RegisteredOn = new(2015, 3, 9), Address = "Астана қ., Достық к-сі, 1" }.Called($"{name} {bin}");
        await Add<KernelDb>(hotel);
        return new StayPlace { HostOrganisationId = hotel.Id, Address = "Астана қ., Достық к-сі, 1" };
    }

    internal async Task<RegisteredStay> Registered(GuestEntry? guest = null, StayPlace? place = null)
    {
        var result = await Send(new RegisterStay(guest ?? Guest(), place ?? await Hotel(), Papers), Officer);
        Assert.True(result.IsOk, $"{result.Failure} {string.Join(", ", (result.Failure as Failure.Invalid)?.Errors ?? [])}");
        return result.Value;
    }

    internal Task<Stay> Stay(Guid id) => Read<ForeignResidenceDb, Stay>(db =>
        db.Stays.AsNoTracking().Include(s => s.Events).Include(s => s.Keys).SingleAsync(s => s.Id == id, Token));

    internal async Task<Person> Person(string surname, string? iin = null)
    {
        var n = Interlocked.Increment(ref made);
        var born = new DateOnly(1985, 1, 1).AddDays(n);
        while (iin is null)
        {
            iin = Iin.Create(born, Sex.Male, Interlocked.Increment(ref made) % 9000)?.Value;
        }

        var person = new Person().Describe(new PersonData(new(surname, "Айдос"), born, Sex.Male, PersonStatus.Citizen, "KAZ", iin));
        await Add<KernelDb>(person);
        return person;
    }

    private string NextBin()
    {
        while (true)
        {
            if (Bin.Create(new(2015, 3, 9), BinType.Resident, BinUnit.Head, Interlocked.Increment(ref made)) is { } bin)
            {
                return bin.Value;
            }
        }
    }

    // No two guests with names alike: «similar name, same birth date» is a test of its own.
    private static string Letters(int n) => string.Concat($"{n:D4}".Select(d => "АБВГДЕЖЗИК"[d - '0']));
}
