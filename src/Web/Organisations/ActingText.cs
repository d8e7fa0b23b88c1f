using System.Text.Json;
using Licensing.Kernel.People;
using Licensing.Platform.People;
using Licensing.Platform.Texts;

namespace Licensing.Web.Organisations;

/// <summary>On what somebody who acts for an organisation stands, in words (C-1).</summary>
internal static class ActingText
{
    /// <summary>The kind of basis.</summary>
    public static string Basis(ActingBasis basis, ITexts texts) => texts[$"acting-basis.{JsonNamingPolicy.KebabCaseLower.ConvertName(basis.ToString())}"];

    /// <summary>The whole of it: basis, document, last day.</summary>
    public static string Of(OrganisationActing acting, ITexts texts) => acting.ValidTo is { } last
        ? texts.Format("acting.option-until", Basis(acting.Basis, texts), acting.Authority, last)
        : texts.Format("acting.option", Basis(acting.Basis, texts), acting.Authority);
}
