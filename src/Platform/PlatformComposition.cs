using System.Reflection;
using Licensing.Platform.Auditing;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Files;
using Licensing.Platform.Identity;
using Licensing.Platform.Intake;
using Licensing.Platform.Jobs;
using Licensing.Platform.Law;
using Licensing.Platform.Law.Changes;
using Licensing.Platform.Measuring;
using Licensing.Platform.Modules;
using Licensing.Platform.Nodes;
using Licensing.Platform.Notices;
using Licensing.Platform.Offices;
using Licensing.Platform.Operations;
using Licensing.Platform.Operations.Indicators;
using Licensing.Platform.Outbox;
using Licensing.Platform.People;
using Licensing.Platform.Printing;
using Licensing.Platform.Requests;
using Licensing.Platform.Search;
using Licensing.Platform.Signing;
using Licensing.Platform.Terminals;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Platform.Verifying;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Licensing.Platform;

/// <summary>Adds everything that a use case needs; modules, contexts and handlers come by discovery.</summary>
public static class PlatformComposition
{
    /// <summary>Adds the platform and all modules.</summary>
    /// <exception cref="InvalidOperationException">The configured database provider is not there.</exception>
    public static IServiceCollection AddLicensingPlatform(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<DatabaseOptions>(configuration.GetSection("Database"));
        services.Configure<AuditOptions>(configuration.GetSection("Audit"));
        services.TryAddSingleton(TimeProvider.System);
        var provider = ProviderNamed(configuration["Database:Provider"] ?? new DatabaseOptions().Provider);
        services.AddSingleton(provider);
        services.AddLicensingJobs(configuration, provider);
        services.AddLicensingTelemetry(configuration);
        services.AddOperations(configuration, provider);
        services.AddScoped<DatabaseSession>();
        services.AddSingleton<DatabaseUpgrade>();
        services.AddSingleton<Secondary>();
        services.AddSingleton<NodeState>();
        AddContexts(services);
        AddHandlers(services);
        services.AddLicensingIdentity(configuration);
        services.AddSingleton<ILaw, CurrentLaw>();
        services.AddScoped<LawWriting>();
        services.AddScoped<WhatIf>();
        services.AddScoped<ProposalDesk>();
        services.AddSingleton<EnrolledTerminals>();
        services.AddSingleton<ITerminals>(s => s.GetRequiredService<EnrolledTerminals>());
        services.AddHostedService(s => s.GetRequiredService<EnrolledTerminals>());
        services.AddScoped<CaseDesk>();
        services.AddScoped<PeopleIndex>();
        services.AddScoped<OrganisationIndex>();
        services.AddScoped<DuplicateCheck>();
        services.AddScoped<DraftDesk>();
        services.AddScoped<DraftApplicant>();
        services.AddScoped<DraftStart>();
        services.AddScoped<LaterPapers>();
        services.AddScoped<CaseMaker>();
        services.AddScoped<BulkIntake>();
        services.AddScoped<CaseAssessor>();
        services.AddScoped(s => new AppealDesk(s.GetRequiredService<KernelDb>(), s.GetRequiredService<CaseDesk>(), s.GetRequiredService<CaseAssessor>()));
        services.AddScoped(s => new DecisionDesk(s.GetRequiredService<KernelDb>(), s.GetRequiredService<CaseAssessor>()));
        services.AddScoped(s => new CaseMeasures(s.GetRequiredService<KernelDb>()));
        services.AddScoped(s => new CaseLists(s.GetRequiredService<KernelDb>(), s.GetRequiredService<CaseMeasures>()));
        services.AddScoped(s => new PublicProof(s.GetRequiredService<KernelDb>()));
        services.AddScoped<HandOverRules>();
        services.AddScoped<IssueRegister>();
        services.AddScoped<PeopleDesk>();
        services.AddScoped<PaperDesk>();
        services.AddScoped<PhotoDesk>();
        services.AddScoped<RegistryDesk>();
        services.AddScoped<OfficeDirectory>();
        services.AddScoped<RootsFile>();
        services.AddSingleton<IDispatcher, Dispatcher>();
        services.AddSingleton<OutboxPump>();
        services.AddSingleton(_ => new Subscriptions(Discovery.Concrete()));
        services.AddFileStore(configuration);
        services.AddTexts();
        services.AddPrinting(configuration);
        services.AddSigning(configuration);
        services.AddRequests(configuration);
        services.AddNotices(configuration);
        foreach (var module in Discovery.Modules)
        {
            services.AddSingleton(module);
            module.Register(services, configuration);
        }

        return services;
    }

    private static IDatabaseProvider ProviderNamed(string name) =>
        Discovery.Types<IDatabaseProvider>().Select(t => (IDatabaseProvider)Activator.CreateInstance(t)!)
            .FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw new InvalidOperationException($"Database:Provider names «{name}», which is not among those beside the app.");

    private static void AddContexts(IServiceCollection services)
    {
        var add = typeof(PlatformComposition).GetMethod(nameof(AddContext), BindingFlags.Static | BindingFlags.NonPublic)!;
        foreach (var context in Discovery.Contexts)
        {
            add.MakeGenericMethod(context).Invoke(null, [services]);
        }
    }

    private static void AddContext<TContext>(IServiceCollection services)
        where TContext : Microsoft.EntityFrameworkCore.DbContext =>
        services.AddScoped(s => s.GetRequiredService<DatabaseSession>().Create<TContext>());

    private static void AddHandlers(IServiceCollection services) => services.Scan(scan => scan
        .FromAssemblies(Discovery.Assemblies)
        .AddClasses(c => c.AssignableToAny(typeof(IHandler<,>), typeof(IValidator<>), typeof(ILawWriter<>)), publicOnly: false).AsImplementedInterfaces().WithScopedLifetime()
        .AddClasses(c => c.AssignableTo(typeof(IEventListener<>)), publicOnly: false).AsSelf().WithScopedLifetime()
        .AddClasses(c => c.AssignableTo<IVerifiable>(), publicOnly: false).As<IVerifiable>().WithScopedLifetime()
        .AddClasses(c => c.AssignableTo<IServiceFlow>(), publicOnly: false).As<IServiceFlow>().WithScopedLifetime()
        .AddClasses(c => c.AssignableTo<IIntakeSubject>(), publicOnly: false).As<IIntakeSubject>().WithScopedLifetime()
        .AddClasses(c => c.AssignableToAny(typeof(IRequestSubject), typeof(IRequestFiles), typeof(IRequestSigners), typeof(IRequestResult), typeof(IKeyUser)), publicOnly: false).AsImplementedInterfaces().WithScopedLifetime()
        .AddClasses(c => c.AssignableTo<IIndicators>(), publicOnly: false).As<IIndicators>().WithScopedLifetime()
        .AddClasses(c => c.AssignableTo<ISearchSource>(), publicOnly: false).As<ISearchSource>().WithScopedLifetime());
}
