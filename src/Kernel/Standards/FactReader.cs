using System.Collections.Immutable;
using System.Text.Json;

namespace Licensing.Kernel.Standards;

/// <summary>Facts that were read, and what was wrong; a wrong fact has its default.</summary>
public sealed record FactReading<TFacts>(TFacts Facts, ImmutableArray<InputError> Errors);

/// <summary>
/// Reads facts strictly (C-12): an unknown or doubled member, a wrong type, an impossible value, a missing required
/// fact are errors that name the member. A fact that is null counts as left out.
/// </summary>
public static class FactReader
{
    public static FactReading<TFacts> Read<TFacts>(FactSchema schema, JsonElement json, DateOnly? filedOn)
        where TFacts : ServiceFacts, new()
    {
        var errors = new InputErrors("facts");
        var facts = new TFacts();
        if (json.ValueKind != JsonValueKind.Object)
        {
            errors.Add("", InputErrorCode.WrongType, "facts must be an object");
            return new(facts, errors.Found);
        }

        var members = JsonMembers.Read(json, [.. schema.Facts.Select(fact => fact.Name)], errors);
        foreach (var fact in schema.Facts)
        {
            if (!members.TryGetValue(fact.Name, out var value))
            {
                if (fact.Required)
                {
                    errors.Add(fact.Name, InputErrorCode.Required, "must be given");
                }
            }
            else if (Value(fact, value, filedOn, errors) is { } typed)
            {
                fact.Property.SetValue(facts, typed);
            }
        }

        return new(facts, errors.Found);
    }

    private static object? Value(FactDefinition fact, JsonElement json, DateOnly? filedOn, InputErrors errors)
    {
        var (value, code, message) = fact.IsList ? List(fact, json, filedOn) : FactValues.Read(fact, json, filedOn);
        if (value is null)
        {
            errors.Add(fact.Name, code, message);
        }

        return value;
    }

    private static ReadValue List(FactDefinition fact, JsonElement json, DateOnly? filedOn)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            return ReadValue.Wrong("must be an array");
        }

        var items = new List<object>();
        foreach (var element in json.EnumerateArray())
        {
            var item = FactValues.Read(fact, element, filedOn);
            if (item.Value is null)
            {
                return item;
            }

            items.Add(item.Value);
        }

        return fact.NotEmpty && items.Count == 0
            ? ReadValue.Impossible("must not be empty")
            : ReadValue.Of(FactLists.Of(fact.ValueType, items));
    }
}
