using Licensing.Kernel.Standards;
using Licensing.Platform.Law;
using Licensing.Platform.Texts;
using Licensing.Web.People;

namespace Licensing.Web.Administration;

/// <summary>Numbers, dates and lists of the editions in words.</summary>
internal static class OverrideText
{
    public static bool IsDate(string key) => key is LawKeys.InForceFrom or LawKeys.RepealedOn;

    /// <summary>The key's own words where the service has them, else its kind with the code.</summary>
    public static string Key(string service, string key, ITexts texts)
    {
        var kind = key.Split('.')[0];
        var code = key[(kind.Length == key.Length ? kind.Length : kind.Length + 1)..];
        var own = kind switch
        {
            "fee" => TextKeys.Fee(service, code),
            "list" => $"admin.override.list.{service}.{code}",
            _ => "",
        };
        return texts.Has(own) ? texts[own] : texts.Format($"admin.override.kind.{kind}", code);
    }

    /// <summary>A value as people read it.</summary>
    public static string Value(string key, string value, ITexts texts) => value.Length == 0 ? texts["admin.override.none"]
        : IsDate(key) && DateOnly.TryParseExact(value, "yyyy-MM-dd", out var date) ? Formats.Date(date)
        : CountryList.Is(value) ? string.Join(", ", CountryList.Codes(value).Select(CountryNames.Of).Order(StringComparer.CurrentCulture)) : value;
}
