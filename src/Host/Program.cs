using Licensing.Host;
using Licensing.Host.Assessing;
using Licensing.Host.Requests;
using Licensing.Platform;
using Licensing.Platform.Commands;
using Licensing.Platform.Modules;
using Licensing.Platform.Signing;
using Licensing.Web;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
// also outside Development, so that the app runs from its build output
builder.WebHost.UseStaticWebAssets();
builder.Configuration.AddSigningFile();
builder.Services.AddLicensingPlatform(builder.Configuration);
builder.Services.AddLicensingWeb(builder.Configuration);
builder.Services.AddDesignTimeContexts();
builder.Services.AddLicensingHealth();
builder.Services.AddBalancer(builder.Configuration);
builder.Services.AddSingleton<IHostLifetime, GracefulLifetime>();
builder.Services.AddLicensingLimits(builder.Configuration);
builder.Services.AddProblemDetails();
builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false); // a parameter that cannot be read is 400 in development too
builder.Services.AddOpenApi(options => options.AddDocumentTransformer<AssessDocument>().AddDocumentTransformer<RequestDocument>());

var app = builder.Build();
if (HostCommands.AreIn(args))
{
    return await HostCommands.Run(app.Services, args, CancellationToken.None);
}

if (!app.KeysAreReady() || !await app.DatabaseIsReady())
{
    return 3;
}

app.UseBalancer();
app.UseSecurityHeaders();
app.UseExceptionHandler();
app.UseRateLimiter();
app.MapLicensingHealth();
app.MapStaticAssets();
app.UseLicensingWeb();
app.MapLicensingWeb();
app.MapOpenApi();
app.MapDiscovered();
await app.RunAsync();
return 0;

/// <summary>The host; public for the tests that start it.</summary>
public partial class Program;
