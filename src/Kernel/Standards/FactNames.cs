using System.Reflection;
using System.Text.Json;

namespace Licensing.Kernel.Standards;

/// <summary>Names of facts and codes in JSON: properties in camelCase, enum values in kebab-case.</summary>
internal static class FactNames
{
    public const string Bars = "bars";

    public static string Of(string property) => JsonNamingPolicy.CamelCase.ConvertName(property);

    public static string CodeOf(FieldInfo value) =>
        value.GetCustomAttribute<CodeAttribute>()?.Code ?? JsonNamingPolicy.KebabCaseLower.ConvertName(value.Name);
}
