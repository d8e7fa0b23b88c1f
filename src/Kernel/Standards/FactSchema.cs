using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Nodes;

namespace Licensing.Kernel.Standards;

/// <summary>All facts of a service, in the order of its page, <c>bars</c> last. Intake draws its form from it.</summary>
public sealed class FactSchema
{
    private FactSchema(ImmutableArray<FactDefinition> facts) => Facts = facts;

    public ImmutableArray<FactDefinition> Facts { get; }

    public FactDefinition? Find(string name) => Facts.FirstOrDefault(fact => fact.Name == name);

    public FactDefinition Get(string name) =>
        Find(name) ?? throw new ArgumentException($"No fact is called {name}.", nameof(name));

    /// <summary>Facts as the machine interface reads them; what has no value is left out.</summary>
    public JsonObject ToJson(ServiceFacts facts)
    {
        var json = new JsonObject();
        foreach (var fact in Facts)
        {
            if (fact.Property.GetValue(facts) is { } value)
            {
                json[fact.Name] = fact.IsList
                    ? new JsonArray([.. FactLists.Items(value).Select(item => Node(fact, item))])
                    : Node(fact, value);
            }
        }

        return json;
    }

    internal static FactSchema Of<TFacts>()
        where TFacts : ServiceFacts, new()
    {
        var defaults = new TFacts();
        return new FactSchema(
        [
            .. typeof(TFacts).GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.SetMethod is not null)
                .OrderBy(property => property.DeclaringType == typeof(ServiceFacts))
                .Select(property => new FactDefinition(property, defaults)),
        ]);
    }

    private static JsonValue Node(FactDefinition fact, object value) => value switch
    {
        bool b => JsonValue.Create(b),
        int i => JsonValue.Create(i),
        decimal d => JsonValue.Create(d),
        _ => JsonValue.Create(fact.Text(value))!,
    };
}
