using System.Data.Common;
using System.Text;
using Licensing.Kernel.People;
using Licensing.Platform.Auditing;
using Licensing.Platform.Data;
using Licensing.Platform.Files;
using Licensing.Platform.Operations;
using Licensing.Platform.Operations.Backups;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Platform.Operations;

/// <summary>An app with a file store of its own and a folder for backups.</summary>
public sealed class BackupApp : TestApp
{
    public const string Content = "%PDF-1.4 сурет";

    private static readonly UTF8Encoding Text = new(encoderShouldEmitUTF8Identifier: false);

    public string Folder { get; } = Directory.CreateTempSubdirectory("licensing-backups").FullName;

    public string Files => Path.Combine(Folder, "store");

    public string Backups => Path.Combine(Folder, "nightly");

    /// <summary>The login that owns the tables of the tests: it may read everything and make databases.</summary>
    private string Owner => $"{Environment.GetEnvironmentVariable("LICENSING_TEST_DB")};Database={new DbConnectionStringBuilder { ConnectionString = ConnectionString }["Database"]}";

    private string Aside => Provider.GetRequiredService<IDatabaseTools>().Aside(Owner, "_aside");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Add<KernelDb>([.. Enumerable.Range(0, 15).Select(PersonOf)]);
        await Add<KernelDb>([.. Enumerable.Range(1, 12).Select(i => new AuditRecord
        {
            At = Clock.Now.UtcDateTime, UserName = "Айгүл", OfficeId = Actors.Astana, Action = "Test", SubjectKind = "test", SubjectId = $"row {i}",
        })]);
        await Send(new SealAudit(), Actor.System);
        foreach (var name in new[] { "бірінші", "екінші" })
        {
            using var scan = new MemoryStream(Text.GetBytes($"{Content} {name}"));
            await Provider.GetRequiredService<IFileStore>().Save($"{name}.pdf", scan, TestContext.Current.CancellationToken);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await Provider.GetRequiredService<IDatabaseTools>().Drop(Aside, CancellationToken.None);
        await base.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>The same program on another database and store.</summary>
    internal ServiceProvider Other(string files) => Services(Aside, Clock, services => services.Configure<Licensing.Platform.Files.FileOptions>(o => o.Folder = files));

    internal Task<BackupManifest> Make(string name) => Provider.GetRequiredService<BackupMaker>().Make(Path.Combine(Folder, name), TestContext.Current.CancellationToken);

    internal NightlyRuns Nightly => Provider.GetRequiredService<NightlyRuns>();

    protected override void Configure(IServiceCollection services)
    {
        services.Configure<Licensing.Platform.Files.FileOptions>(o => o.Folder = Files);
        services.Configure<BackupOptions>(o => (o.Folder, o.Keep, o.ConnectionString) = (Backups, 2, Owner));
    }

    // A day old by their keys: the drill looks nobody up who came after the backup.
    private Person PersonOf(int i) => new Person { Id = Guid.CreateVersion7(Clock.Now.AddDays(-1)) }.Describe(new PersonData(
        new PersonName($"Сынақов{(char)('а' + i)}", "Дәурен", i % 2 == 0 ? "Маратұлы" : null), new DateOnly(1960 + (i * 3), 1 + (i % 12), 10),
        Sex.Male, PersonStatus.Citizen, "KAZ", null));
}
