using Licensing.Kernel.People;
using Licensing.Platform.Notices;
using Licensing.Platform.Outbox;
using Licensing.Tests.Platform.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Platform.Notices;

/// <summary>Cases, a mail server and a gateway on this machine.</summary>
public sealed class NoticesApp : CasesApp
{
    private static int _phone = 1_000_000;

    public FakeMailServer Mail { get; } = new();

    public FakeGateway Gateway { get; private set; } = default!;

    public override async ValueTask InitializeAsync()
    {
        Gateway = await FakeGateway.Start();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Mail.DisposeAsync();
        await Gateway.DisposeAsync();
    }

    /// <summary>A telephone that nobody else in the tests has.</summary>
    public static string NewPhone() => $"+7701{Interlocked.Increment(ref _phone)}";

    /// <summary>Somebody who told a telephone and an e-mail.</summary>
    public static Person Reachable(string? phone, string? email = null, string surname = "Хабарова")
    {
        var person = NewPerson(surname: surname);
        return person.Describe(new PersonData(person.Name, person.BirthDate, person.Sex, person.Status, person.Citizenship, person.Iin, Phone: phone, Email: email));
    }

    /// <summary>Tells listeners what happened, and sends what they raised.</summary>
    public async Task<int> Pump()
    {
        await Listen();
        return await Provider.GetRequiredService<NoticePump>().Round(TestContext.Current.CancellationToken);
    }

    /// <summary>Tells listeners what happened.</summary>
    public async Task Listen()
    {
        while (await Provider.GetRequiredService<OutboxPump>().Round(TestContext.Current.CancellationToken) > 0)
        {
        }
    }

    /// <summary>Notices about a number, in the order in which they were raised.</summary>
    internal Task<List<Notice>> About(string number) => Read<NoticesDb, List<Notice>>(db =>
        db.Notices.AsNoTracking().Include(n => n.Attempts).Where(n => n.Number == number).OrderBy(n => n.Id).ToListAsync(TestContext.Current.CancellationToken));

    protected override void Configure(IServiceCollection services)
    {
        base.Configure(services);
        Use(services, Mail, Gateway);
    }

    /// <summary>Sets the channels up.</summary>
    internal static void Use(IServiceCollection services, FakeMailServer mail, FakeGateway gateway) => services.Configure<NoticeOptions>(o =>
    {
        o.Email = new SmtpOptions { Host = "127.0.0.1", Port = mail.Port, StartTls = false, From = "licensing@example.kz", TimeoutSeconds = 2 };
        o.Sms = new SmsOptions { Url = gateway.Url, Header = "X-Secret", Secret = "s3cret", Sender = "Licensing", TimeoutSeconds = 2 };
        o.PauseMinutes = [1, 5];
    });
}
