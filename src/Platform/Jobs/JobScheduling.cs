using Licensing.Platform.Data;
using Licensing.Platform.Modules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Licensing.Platform.Jobs;

/// <summary>Runs the jobs that carry <see cref="RepeatAttribute"/>: clustered, on tables of their own in the same database.</summary>
public static class JobScheduling
{
    /// <summary>Table prefix: a schema of its own.</summary>
    public const string TablePrefix = "quartz.qrtz_";

    /// <summary>Adds the scheduler and every job found; <c>Jobs:Enabled=false</c> leaves them to other nodes.</summary>
    public static IServiceCollection AddLicensingJobs(this IServiceCollection services, IConfiguration configuration, IDatabaseProvider provider)
    {
        if (!configuration.GetValue("Jobs:Enabled", true))
        {
            return services;
        }

        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(s => (s.InstanceName, s.GenerateInstanceId) = ("licensing", true));
            quartz.UseDefaultThreadPool(4);
            quartz.UsePersistentStore(store =>
            {
                store.ConfigureStore(o => o.TablePrefix = TablePrefix);
                store.UseClustering(_ => { });
                provider.UseQuartz(store, configuration["Database:ConnectionString"] ?? "");
            });
            quartz.AddJobListener<Operations.JobWatch>();
            foreach (var job in Jobs)
            {
                Schedule(quartz, job.Type, job.Every);
            }
        });
        services.AddQuartzHostedService(o => (o.WaitForJobsToComplete, o.AwaitApplicationStarted) = (true, true));
        return services;
    }

    /// <summary>Every job and how often it runs.</summary>
    public static IReadOnlyList<(Type Type, TimeSpan Every)> Jobs { get; } =
    [
        .. Discovery.Types<IJob>()
            .Select(t => (t, (RepeatAttribute?)Attribute.GetCustomAttribute(t, typeof(RepeatAttribute))))
            .Where(p => p.Item2 is not null)
            .Select(p => (p.t, TimeSpan.FromSeconds(p.Item2!.Seconds))),
    ];

    private static void Schedule(IQuartzBuilder quartz, Type job, TimeSpan every)
    {
        var key = new JobKey(job.Name);
        quartz.AddJob(job, j => j.WithIdentity(key).StoreDurably());
        quartz.AddTrigger(t => t.ForJob(key).WithIdentity(job.Name)
            .WithSimpleSchedule(s => s.WithInterval(every).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithExistingCount)));
    }
}
