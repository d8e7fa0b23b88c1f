using System.Reflection;
using Licensing.Platform;
using Licensing.Platform.Data;
using Licensing.Platform.Modules;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Licensing.Tests.Architecture.Recorded;
using Licensing.Tests.Architecture.Rules;
using Licensing.Tests.Platform.Fuzz;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Architecture;

/// <summary>
/// Every use case is sent to a SQL Server that is not there: what it asks is put into T-SQL by the same provider as in earnest, and looked at. A query that cannot be put into T-SQL is
/// found, and so is one with more parameters than it takes. What is asked only after rows were found is not reached: the README says so.
/// </summary>
public sealed class SqlServerQueriesTests
{
    // SQL Server takes 2,100 parameters a statement.
    private const int MostParameters = 2_100;
    private const int Rounds = 4;

    private static readonly Guid[] Ids = [Guid.NewGuid()];

    [Fact]
    public async Task EveryUseCase_AsksInTSql()
    {
        var recorded = new RecordedSqlServer(Databases.Providers.Single(p => p.Name == "SqlServer"));
        await using var services = Build(recorded);
        var (failed, sent) = (new List<string>(), 0);
        foreach (var useCase in UseCases())
        {
            for (var seed = 0; seed < Rounds; seed++, sent++)
            {
                if (await Send(services, useCase, new Hostile(seed, Ids).Make(useCase)) is { } fault)
                {
                    failed.Add($"{useCase.Name}: {fault}");
                    break;
                }
            }
        }

        Assert.Empty(failed);
        TestContext.Current.SendDiagnosticMessage($"{sent} requests, {recorded.Asked.Count} statements");
        Assert.True(recorded.Asked.Count > 250, $"{recorded.Asked.Count} statements of {sent} requests");
        Assert.Empty(recorded.Asked.Keys.SelectMany(TSqlRules.NotTSql));
        Assert.DoesNotContain(recorded.Asked, statement => statement.Value > MostParameters);
    }

    private static IEnumerable<Type> UseCases() => Discovery.Concrete()
        .Where(t => t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)))
        .OrderBy(t => t.FullName, StringComparer.Ordinal);

    // That nothing is found makes many of them fail, which is nothing of ours; what cannot be put into SQL is.
    private static async Task<string?> Send(IServiceProvider services, Type useCase, object request)
    {
        var result = useCase.GetInterfaces().First(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)).GenericTypeArguments[0];
        var send = typeof(IDispatcher).GetMethod(nameof(IDispatcher.Send))!.MakeGenericMethod(result);
        var actor = Actors.With("query", [.. useCase.GetCustomAttribute<AllowAttribute>()?.Roles ?? []]);
        try
        {
            await (Task)send.Invoke(services.GetRequiredService<IDispatcher>(), [request, actor, "тексеру", null, TestContext.Current.CancellationToken])!;
            return null;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            var text = e.ToString();
            return text.Contains("could not be translated", StringComparison.Ordinal) || text.Contains("SqlServer", StringComparison.Ordinal) && text.Contains("not supported", StringComparison.Ordinal)
                ? text[..Math.Min(600, text.Length)] : null;
        }
    }

    private static ServiceProvider Build(IDatabaseProvider provider)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = "SqlServer", ["Database:ConnectionString"] = "Server=nowhere", ["Jobs:Enabled"] = "false", ["Files:Plain"] = "true",
            ["Files:Folder"] = Directory.CreateTempSubdirectory("licensing-tsql").FullName,
        }).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging();
        services.AddLicensingPlatform(configuration);
        services.AddSingleton(provider);
        return services.BuildServiceProvider();
    }
}
