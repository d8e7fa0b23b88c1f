using System.Collections.Immutable;
using System.Text.Json;

namespace Licensing.Kernel.Standards;

/// <summary>Collects what is wrong with a request; members below a parent are named by their path.</summary>
internal sealed class InputErrors(string parent = "")
{
    private readonly ImmutableArray<InputError>.Builder _errors = ImmutableArray.CreateBuilder<InputError>();

    public ImmutableArray<InputError> Found => _errors.ToImmutable();

    public void Add(string member, InputErrorCode code, string message) =>
        _errors.Add(new InputError(Path(member), code, message));

    private string Path(string member) =>
        parent.Length == 0 ? member : member.Length == 0 ? parent : $"{parent}.{member}";
}

/// <summary>The members of a JSON object, strictly (C-12).</summary>
internal static class JsonMembers
{
    /// <summary>Members that have a value; unknown and doubled ones are errors, null counts as left out.</summary>
    public static Dictionary<string, JsonElement> Read(JsonElement json, ImmutableArray<string> known, InputErrors errors)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject())
        {
            if (!known.Contains(member.Name))
            {
                errors.Add(member.Name, InputErrorCode.UnknownMember, "is not known here");
            }
            else if (!seen.Add(member.Name))
            {
                errors.Add(member.Name, InputErrorCode.DuplicateMember, "is given twice");
            }
            else if (member.Value.ValueKind != JsonValueKind.Null)
            {
                members.Add(member.Name, member.Value);
            }
        }

        return members;
    }
}
