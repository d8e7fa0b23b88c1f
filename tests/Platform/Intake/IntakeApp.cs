using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Offices;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Intake;
using Licensing.Platform.Law;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Platform.Intake;

/// <summary>The platform with two services that only these tests know, and an office to take people in.</summary>
public class IntakeApp : TestApp
{
    public const string WithReceipt = "TA";
    public const string WithoutReceipt = "TB";
    public const string WithSubject = "TC";
    public const string ForFirms = "TD";

    private static int _serial;

    public static Actor Officer { get; } = Actors.With("Айгүл Омарова", Roles.IntakeOfficer);

    public static Actor Colleague { get; } = Actors.With("Серік Нұрланов", Roles.IntakeOfficer);

    public static DateOnly Today { get; } = BusinessTime.DateOf(TestClock.Tuesday);

    internal ClubFlow Flow { get; } = new(WithReceipt, hasReceipt: true);

    internal ClubFlow SubjectFlow { get; } = new(WithSubject, hasReceipt: true);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var (id, region) in new[] { (Actors.Astana, "KZ-AST"), (Actors.Almaty, "KZ-ALA") })
        {
            if (!await Read(db => db.Offices.AnyAsync(o => o.Id == id)))
            {
                await Add<KernelDb>(new Office { Id = id, Kind = OfficeKind.RoadPoliceUnit, Region = region, NameKk = id, AddressKk = id });
            }
        }
    }

    /// <summary>An IIN that nobody else in the tests has.</summary>
    public static string NewIin(DateOnly born, Sex sex = Sex.Female)
    {
        while (true)
        {
            if (Iin.Create(born, sex, Interlocked.Increment(ref _serial)) is { } iin)
            {
                return iin.Value;
            }
        }
    }

    /// <summary>Somebody who is nobody's likely duplicate.</summary>
    public static NewPersonEntry Somebody(string surname = "Әбілқасымова", int year = 1990)
    {
        var born = new DateOnly(year, 1, 1).AddDays(Interlocked.Increment(ref _serial) % 360);
        return new NewPersonEntry
        {
            Iin = NewIin(born),
            Surname = surname,
            GivenName = "Айым",
            Patronymic = "Серікқызы",
            BirthDate = born,
            Sex = Sex.Female,
        };
    }

    public async Task<Guid> AddPerson(NewPersonEntry? entry = null) =>
        (await Send(new SavePerson(entry ?? Somebody(), ConfirmedNew: true), Officer)).Value.PersonId!.Value;

    /// <summary>A whole package of the applicant: all documents, fee paid.</summary>
    public static DraftContent Package(Guid person) => new()
    {
        PersonId = person,
        Facts = """{"rooms":["library"]}""",
        Documents = [new("application") { Presented = true }, new("identity-document") { Presented = true, Number = "N 12345678", ValidTo = Today.AddYears(5) }],
        Payments = [Payment(4325)],
    };

    public static EnteredPayment Payment(decimal? amount, DateOnly? paidOn = null, string? receipt = null) =>
        new("Әбілқасымова Айым", amount, paidOn ?? Today, "Халық банкі", receipt ?? $"R-{Interlocked.Increment(ref _serial)}");

    /// <summary>A draft with this content, saved.</summary>
    public async Task<(Guid Id, SavedDraft Saved)> Draft(DraftContent content, string service = WithReceipt, Actor? by = null)
    {
        var started = (await Send(new StartDraft(service), by ?? Officer)).Value;
        return (started.Id, (await Send(new SaveDraft(started.Id, 1, content), by ?? Officer)).Value);
    }

    public async Task<Guid> PackageDraft(Func<DraftContent, DraftContent>? change = null, string service = WithReceipt)
    {
        var content = Package(await AddPerson());
        return (await Draft(change is null ? content : change(content), service)).Id;
    }

    protected override void Configure(IServiceCollection services)
    {
        services.AddSingleton<ILaw>(new DeclaredLaw());
        services.AddSingleton<IServiceFlow>(Flow);
        services.AddSingleton<IServiceFlow>(SubjectFlow);
        services.AddSingleton<IServiceFlow>(new FirmFlow());
        services.AddSingleton<IIntakeSubject>(new ClubSubject());
        services.AddSingleton<IServiceFlow>(new ClubFlow(WithoutReceipt, hasReceipt: false));
    }
}
