using System.Globalization;
using System.Text.Json.Nodes;
using Licensing.Kernel.Standards;
using Licensing.Platform.Law;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Licensing.Host.Assessing;

/// <summary>Describes the assessment of each service with its own facts, as its standard declares them.</summary>
internal sealed class AssessDocument(ILaw law) : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo { Title = "Licensing", Version = "v1", Description = "Police licensing and registration: what would happen to a request." };
        document.Paths.Remove("/api/assess/{code}");
        foreach (var standard in law.Standards.Values.OrderBy(s => s.Service, StringComparer.Ordinal))
        {
            document.Paths[$"/api/assess/{standard.Service}"] = new OpenApiPathItem
            {
                Operations = new() { [HttpMethod.Post] = Describe(standard) },
            };
        }

        return Task.CompletedTask;
    }

    private static OpenApiOperation Describe(IStandard standard) => new()
    {
        OperationId = $"assess{standard.Service}",
        Summary = $"What would happen to a request for service {standard.Service}; stores nothing.",
        RequestBody = new OpenApiRequestBody { Required = true, Content = Json(Request(standard)) },
        Responses = new OpenApiResponses
        {
            ["200"] = new OpenApiResponse { Description = "The assessment.", Content = Json(Answer()) },
            ["400"] = new OpenApiResponse { Description = "Bad input; `errors` names each member that is wrong." },
            ["404"] = new OpenApiResponse { Description = "Unknown service." },
            ["429"] = new OpenApiResponse { Description = "Too many requests." },
        },
    };

    internal static Dictionary<string, OpenApiMediaType> Json(OpenApiSchema schema) =>
        new() { ["application/json"] = new OpenApiMediaType { Schema = schema } };

    private static OpenApiSchema Request(IStandard standard) => Members(
        ("filedAt", Text("date-time", "With an offset; now where left out.")),
        ("edition", OneOf(standard.Editions.Select(e => e.Code))),
        ("paidOn", Text("date", "The filing date where left out; not before 2007-01-01.")),
        ("facts", Facts(standard)),
        ("documents", ListOf(OneOf(standard.Editions.SelectMany(e => e.Documents).Select(d => d.Code).Distinct()))));

    internal static OpenApiSchema Facts(IStandard standard)
    {
        var schema = Members([.. standard.Schema.Facts.Select(f => (f.Name, Fact(standard, f)))]);
        schema.Required = standard.Schema.Facts.Where(f => f.Required).Select(f => f.Name).ToHashSet();
        return schema;
    }

    private static OpenApiSchema Fact(IStandard standard, FactDefinition fact)
    {
        var bars = standard.Editions.SelectMany(e => e.Grounds).Where(g => g.IsBar).Select(g => g.Code).Distinct();
        var value = fact.Name == "bars" ? OneOf(bars) : fact.Type switch
        {
            FactType.Boolean => new OpenApiSchema { Type = JsonSchemaType.Boolean },
            FactType.WholeNumber => new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = Number(fact.Min), Maximum = Number(fact.Max), Enum = Numbers(fact) },
            FactType.Number => new OpenApiSchema { Type = JsonSchemaType.Number, Minimum = Number(fact.Min), Maximum = Number(fact.Max) },
            FactType.Date => Text("date", null),
            FactType.Code => OneOf(fact.Codes),
            FactType.Country => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[A-Z]{3}$", Description = "ISO 3166-1 alpha-3, or XXX." },
            _ => new OpenApiSchema { Type = JsonSchemaType.String },
        };
        return fact.IsList ? ListOf(value) : value;
    }

    private static OpenApiSchema Answer() => Members(
        ("service", Text(null, null)),
        ("edition", Text(null, null)),
        ("outcome", OneOf(["accept", "incomplete", "refuse"])),
        ("documents", ListOf(Members(("code", Text(null, null)), ("clause", Text(null, null)), ("presented", new OpenApiSchema { Type = JsonSchemaType.Boolean })))),
        ("missing", ListOf(Text(null, null))),
        ("grounds", ListOf(Members(("code", Text(null, null)), ("clause", Text(null, null))))),
        ("fees", ListOf(Members(("code", Text(null, null)), ("percentOfMci", new OpenApiSchema { Type = JsonSchemaType.Number }), ("amount", new OpenApiSchema { Type = JsonSchemaType.Integer })))),
        ("total", new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "Tenge." }),
        ("dueAt", Text("date-time", null)),
        ("waitMinutes", new OpenApiSchema { Type = JsonSchemaType.Integer | JsonSchemaType.Null }),
        ("result", new OpenApiSchema { Type = JsonSchemaType.Object }));

    internal static OpenApiSchema Members(params (string Name, OpenApiSchema Schema)[] members) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = members.ToDictionary(m => m.Name, m => (IOpenApiSchema)m.Schema),
        AdditionalPropertiesAllowed = false,
    };

    internal static OpenApiSchema ListOf(OpenApiSchema item) => new() { Type = JsonSchemaType.Array, Items = item };

    internal static OpenApiSchema Text(string? format, string? description) => new() { Type = JsonSchemaType.String, Format = format, Description = description };

    internal static OpenApiSchema OneOf(IEnumerable<string> codes) =>
        new() { Type = JsonSchemaType.String, Enum = [.. codes.Select(c => (JsonNode)JsonValue.Create(c))] };

    private static List<JsonNode>? Numbers(FactDefinition fact) =>
        fact.Numbers.IsEmpty ? null : [.. fact.Numbers.Select(n => (JsonNode)JsonValue.Create(n))];

    private static string? Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);
}
