using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Licensing.Kernel.Standards;

/// <summary>What a fact is, and so with what a form asks for it.</summary>
public enum FactType
{
    Boolean,
    WholeNumber,
    Number,
    Date,

    /// <summary>One of <see cref="FactDefinition.Codes"/>.</summary>
    Code,

    /// <summary>ISO 3166-1 alpha-3 or XXX.</summary>
    Country,
    Text,
}

/// <summary>One fact of a service: what intake asks, and what the machine interface reads (C-12).</summary>
public sealed record FactDefinition
{
    internal FactDefinition(PropertyInfo property, object defaults)
    {
        var fact = property.GetCustomAttribute<FactRuleAttribute>() ?? new FactRuleAttribute();
        Property = property;
        Name = FactNames.Of(property.Name);
        IsList = FactLists.IsList(property.PropertyType);
        ValueType = FactLists.ItemOf(property.PropertyType);
        EnumCodes = ValueType.IsEnum ? CodesOf(ValueType) : [];
        Type = TypeOf(ValueType, fact);
        Required = fact.Required;
        Default = property.GetValue(defaults);
        Min = (decimal)fact.Min;
        Max = double.IsInfinity(fact.Max) ? null : (decimal)fact.Max;
        Numbers = [.. fact.OneOf];
        NotEmpty = fact.NotEmpty;
        NotAfterFiling = fact.NotAfterFiling;
        Source = fact.Source;
        if (IsList && FactLists.IsDefault(Default!))
        {
            throw new InvalidOperationException($"{property.DeclaringType?.Name}.{property.Name}: a list needs [] as its initial value.");
        }
    }

    /// <summary>The name of the member in JSON.</summary>
    public string Name { get; }

    public FactType Type { get; }

    /// <summary>An array of such values; doubles count once.</summary>
    public bool IsList { get; }

    public bool Required { get; }

    /// <summary>The value that a fact takes when it is left out; means nothing for a required fact.</summary>
    public object? Default { get; }

    public decimal Min { get; }

    public decimal? Max { get; }

    /// <summary>The only whole numbers allowed, in order; any number in the range where none are named.</summary>
    public ImmutableArray<int> Numbers { get; }

    /// <summary>What a form offers to choose from, as JSON writes it without quotes; nothing where it is typed.</summary>
    public ImmutableArray<string> Options => Type == FactType.Code ? Codes : [.. Numbers.Select(number => Text(number))];

    /// <summary>A choice that can be left open: none of the options.</summary>
    public bool MayBeNone => !Required && !IsList && Default is null && !Options.IsEmpty;

    public bool NotEmpty { get; }

    public bool NotAfterFiling { get; }

    public FactSource Source { get; }

    /// <summary>The codes allowed, in order.</summary>
    public ImmutableArray<string> Codes => [.. EnumCodes.Select(code => code.Code)];

    [JsonIgnore]
    internal PropertyInfo Property { get; }

    [JsonIgnore]
    internal Type ValueType { get; }

    [JsonIgnore]
    internal ImmutableArray<(string Code, object Value)> EnumCodes { get; }

    /// <summary>The values that facts have for this definition, as JSON writes them without quotes; a list has several.</summary>
    public ImmutableArray<string> Values(ServiceFacts facts) => Property.GetValue(facts) switch
    {
        null => [],
        var list when IsList => [.. FactLists.Items(list).Select(Text)],
        var value => [Text(value)],
    };

    internal string Text(object value) => value switch
    {
        bool b => b ? "true" : "false",
        Enum e => EnumCodes.First(code => code.Value.Equals(e)).Code,
        DateOnly date => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => (string)value,
    };

    private static FactType TypeOf(Type type, FactRuleAttribute fact) =>
        type == typeof(bool) ? FactType.Boolean
        : type == typeof(int) ? FactType.WholeNumber
        : type == typeof(decimal) ? FactType.Number
        : type == typeof(DateOnly) ? FactType.Date
        : type.IsEnum ? FactType.Code
        : type == typeof(string) ? fact.Country ? FactType.Country : FactType.Text
        : throw new InvalidOperationException($"A fact cannot be a {type.Name}.");

    private static ImmutableArray<(string Code, object Value)> CodesOf(Type type) =>
    [
        .. type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (FactNames.CodeOf(field), field.GetValue(null)!)),
    ];
}
