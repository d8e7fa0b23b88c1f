using System.Data.Common;
using System.Globalization;
using Licensing.Platform.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Licensing.Bench;

/// <summary>The least that does the same: a static Razor page over ADO.NET, and an endpoint that does nothing.</summary>
internal sealed class BlankApp : IAsyncDisposable
{
    private readonly WebApplication app;

    private BlankApp(WebApplication app) => this.app = app;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(app.Urls.First());

    public static async Task<BlankApp> Start(BenchApp bench)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddRazorComponents();
        builder.Services.AddAntiforgery();
        builder.Services.AddSingleton(bench);
        var app = builder.Build();
        app.UseAntiforgery();
        app.MapGet("/bare", () => "ok");
        app.MapGet("/status", () => new RazorComponentResult<BlankPage>());
        app.MapPost("/status", async ([FromForm] string number, [FromForm] string birth, BenchApp db) =>
            new RazorComponentResult<BlankPage>(new { Row = await Ask(db, number, birth) }));
        await app.StartAsync();
        return new BlankApp(app);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    /// <summary>Reads the case and writes the audit row, in one transaction as the product does.</summary>
    private static async Task<string> Ask(BenchApp db, string number, string birth)
    {
        await using var connection = db.Connection();
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var (id, row) = await ReadCase(connection, transaction, number, DateOnly.ParseExact(birth, "ddMMyyyy", CultureInfo.InvariantCulture));
        await using var audit = connection.CreateCommand();
        audit.Transaction = transaction;
        audit.CommandText = "INSERT INTO kernel.\"Audit\" (\"At\",\"UserId\",\"UserName\",\"OfficeId\",\"Action\",\"Verb\",\"SubjectKind\",\"SubjectId\",\"CaseId\") VALUES (@p0,@p1,'public','','ShowPublicStatus','Viewed','case',@p2,@p3)";
        Add(audit, "p0", ModelConventions.Cut(TimeProvider.System.GetUtcNow().UtcDateTime));
        Add(audit, "p1", Guid.Empty);
        Add(audit, "p2", number);
        Add(audit, "p3", id);
        await audit.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
        return row;
    }

    private static async Task<(Guid Id, string Row)> ReadCase(DbConnection connection, DbTransaction transaction, string number, DateOnly birth)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT c.\"Id\", c.\"Number\", c.\"State\", c.\"DueAt\", o.\"NameKk\", o.\"AddressKk\" FROM kernel.\"Cases\" c JOIN kernel.\"Offices\" o ON o.\"Id\" = c.\"OfficeId\" WHERE c.\"Number\" = @p0 AND c.\"ApplicantDate\" = @p1";
        Add(command, "p0", number);
        Add(command, "p1", birth);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetGuid(0), string.Join(" · ", Enumerable.Range(1, 5).Select(reader.GetValue)));
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    private sealed class BlankPage : ComponentBase
    {
        [Parameter]
        public string? Row { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "form");
            builder.AddAttribute(1, "method", "post");
            builder.OpenComponent<AntiforgeryToken>(2);
            builder.CloseComponent();
            builder.AddContent(3, Row);
            builder.CloseElement();
        }
    }
}
