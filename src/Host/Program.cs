using Licensing.Host;
using Licensing.Platform;
using Licensing.Platform.Commands;

var builder = WebApplication.CreateBuilder(args);
// also outside Development, so that the app runs from its build output
builder.WebHost.UseStaticWebAssets();
builder.Services.AddLicensingPlatform(builder.Configuration);
builder.Services.AddDesignTimeContexts();
builder.Services.AddHealthChecks();

var app = builder.Build();
if (HostCommands.AreIn(args))
{
    return await HostCommands.Run(app.Services, args, CancellationToken.None);
}

if (!await app.DatabaseIsReady())
{
    return 3;
}

app.MapHealthChecks("/health/live");
app.MapStaticAssets();
await app.RunAsync();
return 0;
