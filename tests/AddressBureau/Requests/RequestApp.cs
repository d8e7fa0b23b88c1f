using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;
using Licensing.AddressBureau.Features.Classifier;
using Licensing.AddressBureau.Features.Registry;
using Licensing.Demo.People;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.Files;
using Licensing.Platform.Outbox;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.AddressBureau.Requests;

/// <summary>The app over HTTP, people who are registered somewhere, and their signing programs.</summary>
public sealed class RequestApp : WebApp
{
    private readonly PeopleSource people = new(41, new DateOnly(2026, 11, 24));
    private readonly TestClock clock = new(TestClock.Tuesday);
    private int house = 500;

    internal TestClock Hours => clock;

    /// <summary>The disk of the file store is full.</summary>
    internal bool IsFull { get; set; }

    internal static CancellationToken Token => TestContext.Current.CancellationToken;

    protected override TimeProvider Clock => clock;

    internal Task<Result<T>> Send<T>(IRequest<T> request, Actor actor) => Services.GetRequiredService<IDispatcher>().Send(request, actor, BureauApp.Purpose, cancellation: Token);

    internal async Task<TResult> Read<TContext, TResult>(Func<TContext, Task<TResult>> look)
        where TContext : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<TContext>());
    }

    /// <summary>Somebody on record, registered for good in a house of Astana or nowhere.</summary>
    internal async Task<Person> Person(bool isRegistered = true)
    {
        var person = people.Person().Aged(25, 60).Build();
        await using (var scope = Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<KernelDb>();
            db.People.Add(person);
            await db.SaveChangesAsync(Token);
        }

        if (isRegistered)
        {
            var street = (await Send(new FindPlaces("Астана, Есіл, Сығанақ"), BureauApp.Registrar)).Value[0];
            var dwelling = (await Send(new EnterDwelling(street.Id, $"{Interlocked.Increment(ref house)}", "1"), BureauApp.Registrar)).Value;
            Assert.True((await Send(new EnterArrival(person.Id, true, dwelling.Id, BusinessTime.DateOf(clock.Now).AddYears(-1), null, "К-1"), BureauApp.Registrar)).IsOk);
        }

        return person;
    }

    /// <summary>A number that nobody on record has.</summary>
    internal Person Stranger() => people.Person().Aged(25, 60).Build();

    internal static X509Certificate2 Certificate(Person person) => TestKeys.Made.Applicants.Person(person.Name.Full, person.Iin);

    /// <summary>What is signed: a certificate about oneself.</summary>
    internal JsonObject Content(Person person) => new()
    {
        ["service"] = "AC",
        ["signedAt"] = $"{clock.Now:yyyy-MM-ddTHH:mm:sszzz}",
        ["region"] = "KZ-AST",
        ["applicant"] = new JsonObject { ["iin"] = person.Iin },
        ["facts"] = new JsonObject { ["requester"] = "individual" },
    };

    internal byte[] Signed(Person person, Action<JsonObject>? change = null)
    {
        var content = Content(person);
        change?.Invoke(content);
        return SignedFile.Of(content.ToJsonString(), Certificate(person));
    }

    internal async Task<(int Status, JsonElement Answer)> Post(byte[] body, string service = "AC")
    {
        using var client = Client();
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/pkcs7-mime") } };
        using var answer = await client.PostAsync(new Uri($"/api/requests/{service}", UriKind.Relative), content, Token);
        var text = await answer.Content.ReadAsStringAsync(Token);
        if (answer.IsSuccessStatusCode)
        {
            Assert.Equal(JsonDocument.Parse(text).RootElement.GetProperty("status").GetString(), answer.Headers.Location?.ToString());
        }
        else
        {
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        }

        return ((int)answer.StatusCode, JsonDocument.Parse(text).RootElement.Clone());
    }

    protected override void Configure(IServiceCollection services) => services.AddSingleton<IFileStore>(s => new Disk(this, s.GetRequiredService<FileStore>()));

    /// <summary>What jobs do in the meantime.</summary>
    internal async Task Deliver()
    {
        var pump = Services.GetRequiredService<OutboxPump>();
        while (await pump.Round(Token) > 0)
        {
        }
    }

    private sealed class Disk(RequestApp app, FileStore store) : IFileStore
    {
        public async Task<(ScanRef? Scan, FileFault? Fault)> Save(string name, Stream content, CancellationToken cancellation) =>
            app.IsFull ? (null, FileFault.NoRoom) : await store.Save(name, content, cancellation);

        public async Task<ScanRef?> Keep(string name, string contentType, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
            app.IsFull ? null : await store.Keep(name, contentType, content, cancellation);

        public Stream? Find(string sha256) => store.Find(sha256);
    }
}
