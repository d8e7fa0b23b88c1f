using System.Text.Json;
using Licensing.Kernel.Standards;
using Licensing.Platform.Intake;
using Licensing.Platform.Texts;

namespace Licensing.Web.Intake;

/// <summary>What a field of intake is called, for a summary that stands far from it.</summary>
internal static class FieldNames
{
    /// <summary>The name, or nothing where the problem's own words say it.</summary>
    public static string? Of(string field, string service, ITexts texts)
    {
        var parts = field.Split('.');
        if (parts.Length < 2)
        {
            return null;
        }

        var key = parts[0] switch
        {
            DraftSteps.Applicant when parts.Length == 3 => $"{parts[1]}.{Kebab(parts[2])}",
            DraftSteps.Applicant => $"person.{Kebab(parts[^1])}",
            DraftSteps.Documents => TextKeys.Document(service, parts[1]),
            DraftSteps.Subject => $"{service}.subject.{Kebab(parts[^1])}",
            DraftSteps.Facts => TextKeys.Fact(service, parts[1]),
            DraftSteps.Fee when parts.Length == 3 => parts[2] == "receiptNumber" ? "payment.receipt" : $"payment.{Kebab(parts[2])}",
            _ => "",
        };
        return texts.Has(key) ? texts[key] : null;
    }

    private static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
