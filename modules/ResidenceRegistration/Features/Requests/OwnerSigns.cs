using System.Text.Json.Nodes;
using Licensing.Platform.Requests;

namespace Licensing.ResidenceRegistration.Features.Requests;

/// <summary>A request to be registered is signed by the owner of the housing too (RR-9), unless the applicant is the owner.</summary>
internal sealed class OwnerSigns : IRequestSigners
{
    private const string Owner = "owner";

    public string Service => "RR";

    public IReadOnlyList<string> Roles(JsonObject facts) => facts["ownHousing"] is JsonValue own && own.TryGetValue<bool>(out var isOwn) && isOwn ? [] : [Owner];
}
