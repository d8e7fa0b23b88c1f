using Licensing.Platform.Texts;

namespace Licensing.ResidenceRegistration.Features;

/// <summary>An address as a page shows it: in Kazakh on a Kazakh page, in Russian on the others.</summary>
internal static class AddressWords
{
    public static string Of(string? kk, string? ru) => (Cultures.Current.Name == "kk" ? kk : ru) ?? kk ?? "";
}
