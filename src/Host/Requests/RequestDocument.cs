using Licensing.Host.Assessing;
using Licensing.Kernel.Standards;
using Licensing.Platform.Law;
using Licensing.Platform.Requests;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Licensing.Host.Requests;

/// <summary>Describes signed requests of each service that the portal brings, with its own facts; the schema is that of what is signed.</summary>
internal sealed class RequestDocument(ILaw law) : IOpenApiDocumentTransformer
{
    private static readonly string[] Faults = ["400", "403", "404", "409", "413", "429"];

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Paths.Remove(RequestEndpoint.Path);
        foreach (var standard in law.Standards.Values.Where(RequestServices.IsTaken).OrderBy(s => s.Service, StringComparer.Ordinal))
        {
            document.Paths[$"/api/requests/{standard.Service}"] = new OpenApiPathItem { Operations = new() { [HttpMethod.Post] = Describe(standard) } };
        }

        return Task.CompletedTask;
    }

    private static OpenApiOperation Describe(IStandard standard)
    {
        var signed = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } };
        var operation = new OpenApiOperation
        {
            OperationId = $"request{standard.Service}",
            Summary = $"Takes in a signed request for service {standard.Service}. The body is a CMS message (DER, PEM or Base64) with its content inside: the JSON that the schema of application/json shows. "
                + "Each certificate's subject carries serialNumber=IIN…. The same request once more gives the same case.",
            RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [SignedRequest.MediaType] = signed,
                    ["application/json"] = new OpenApiMediaType { Schema = Content(standard) },
                },
            },
            Responses = new OpenApiResponses { ["202"] = new OpenApiResponse { Description = "The case and the address of its status.", Content = AssessDocument.Json(Answer()) } },
        };
        foreach (var status in Faults)
        {
            operation.Responses[status] = new OpenApiResponse { Description = "Problem details; `code` says what is wrong, `errors` names each member." };
        }

        return operation;
    }

    private static OpenApiSchema Content(IStandard standard)
    {
        var schema = AssessDocument.Members(
            ("service", AssessDocument.OneOf([standard.Service])),
            ("signedAt", AssessDocument.Text("date-time", "With an offset; not long ago.")),
            ("region", AssessDocument.Text(null, "ISO 3166-2, for instance KZ-AST.")),
            ("applicant", AssessDocument.Members(
                ("iin", AssessDocument.Text(null, "That of a certificate which signed.")), ("surname", Text()), ("givenName", Text()), ("patronymic", Text()),
                ("birthDate", AssessDocument.Text("date", null)), ("sex", AssessDocument.OneOf(["male", "female"])), ("phone", Text()), ("email", Text()))),
            ("facts", AssessDocument.Facts(standard)),
            ("subject", new OpenApiSchema { Type = JsonSchemaType.Object }),
            ("documents", AssessDocument.ListOf(AssessDocument.Members(
                ("code", AssessDocument.OneOf(standard.Editions.SelectMany(e => e.Documents).Select(d => d.Code).Distinct())), ("number", Text()), ("issuer", Text()),
                ("issuedOn", AssessDocument.Text("date", null)), ("validTo", AssessDocument.Text("date", null)),
                ("file", AssessDocument.Members(("name", Text()), ("content", AssessDocument.Text("byte", "PDF, PNG or JPEG."))))))),
            ("payments", AssessDocument.ListOf(AssessDocument.Members(
                ("payer", Text()), ("amount", new OpenApiSchema { Type = JsonSchemaType.Integer }), ("paidOn", AssessDocument.Text("date", null)), ("bank", Text()), ("receiptNumber", Text())))),
            ("signers", AssessDocument.ListOf(AssessDocument.Members(("role", Text()), ("iin", Text())))));
        schema.Required = new HashSet<string> { "service", "signedAt", "region", "applicant" };
        return schema;
    }

    private static OpenApiSchema Answer() => AssessDocument.Members(
        ("number", Text()), ("service", Text()), ("edition", Text()), ("dueAt", AssessDocument.Text("date-time", null)), ("status", AssessDocument.Text("uri", "Where the applicant sees how it stands.")));

    private static OpenApiSchema Text() => AssessDocument.Text(null, null);
}
