using System.Globalization;
using Licensing.IdentityDocuments.Features;

namespace Licensing.IdentityDocuments.Pages;

/// <summary>The form of ID: where the applicant was born and lives, the name in Latin letters, how the document was lost, the consent (ID-9).</summary>
public sealed partial class IdentityFormPanel
{
    private IdentityFacts Asked => IdentityJson.Facts(Facts.ToJsonString());

    private bool OrdersPassport => Asked.OrdersPassport;

    private bool IsLost => Asked.IsLost;

    private protected override IdentityForm Filled(KnownApplicant known) => base.Filled(known) with
    {
        LatinSurname = Form.LatinSurname ?? known.LatinSurname,
        LatinGivenName = Form.LatinGivenName ?? known.LatinGivenName,
    };

    private static string? Upper(string? text) => Trimmed(text)?.ToUpper(CultureInfo.InvariantCulture);
}
