using Licensing.Kernel.Cases;
using Licensing.Platform.Texts;

namespace Licensing.Web.Terminal;

/// <summary>The question for a case number, wherever the public is asked for one.</summary>
internal static class CaseNumberText
{
    /// <summary>How its signs stand.</summary>
    public const string Mask = "AA-##-#######-#";

    /// <summary>What is wrong with a typed number that could not be read; «mistyped» is said at once (C-3), which is no word about whether there is such a case.</summary>
    public static string Problem(ITexts texts, string? typed, CaseNumberError error) =>
        texts[$"status.number.{(string.IsNullOrWhiteSpace(typed) ? "empty" : error == CaseNumberError.Mistyped ? "mistyped" : "notanumber")}"];
}
