using Licensing.AddressBureau.Domain.Certificates;
using Licensing.AddressBureau.Features.Certificates;
using Licensing.Platform.Texts;
using Licensing.Web.Cases;

namespace Licensing.AddressBureau.Pages;

/// <summary>Answers in words.</summary>
internal static class InquiryWords
{
    /// <summary>The addresses of an answer, each with the resource of what it is.</summary>
    public static IEnumerable<(string Key, CertifiedAddress Address)> Addresses(CertifiedData data) => new (string, CertifiedAddress?)[]
    {
        ("AC.permanent", data.Permanent), ("AC.temporary", data.Temporary), ("AC.removed", data.Removed),
    }.Where(pair => pair.Item2 is not null).Select(pair => (pair.Item1, pair.Item2!));

    public static string Shown(CertifiedAddress address) => Cultures.Current.Name == "kk" ? address.Kk : address.Ru;

    public static string Days(CertifiedAddress address, ITexts texts) =>
        (address.On ?? address.Until) is { } last ? $"{Formats.Date(address.From)} – {Formats.Date(last)}" : texts.Format("AC.since", address.From);
}

/// <summary>The answer beside the situation of a case.</summary>
internal sealed class AnswerOnCasePage() : CasePanel<AnswerPanel>(CertificateFlow.Service, CasePlace.Situation);

/// <summary>The certificate, once it was answered.</summary>
internal sealed class CertificateOnCasePage() : CasePrint(CertificateFlow.Service, "AC.paper.certificate", shown => shown.IsGranted && CertificateJson.Subject(shown.Case.Subject).ListId is null ? $"/print/address-certificate/{shown.Case.Id}" : null);

/// <summary>The signed data of an electronic certificate (132-2014).</summary>
internal sealed class SignedDataOnCasePage() :
    CasePrint(CertificateFlow.Service, "AC.paper.data", shown => shown.IsGranted && shown.Case.Edition == "132-2014" ? $"/print/address-certificate/{shown.Case.Id}/data" : null);

/// <summary>The application (132-2014, appendix 2).</summary>
internal sealed class ApplicationOnCasePage() :
    CasePrint(CertificateFlow.Service, "AC.paper.application", shown => shown.Case.Edition == "132-2014" ? $"/print/address-application/{shown.Case.Id}" : null);
