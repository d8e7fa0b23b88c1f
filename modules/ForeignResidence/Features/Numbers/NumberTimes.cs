using Licensing.ForeignResidence.Law;
using Licensing.Kernel.Standards;

namespace Licensing.ForeignResidence.Features.Numbers;

/// <summary>How many minutes each step may take (IN-6, IN-9), by one edition on one day; rows can override it.</summary>
/// <param name="Documents">Taking in and checking the documents, the talon within the same.</param>
/// <param name="Consent">Taking the written consent.</param>
/// <param name="Application">Filling in and sending the application at the State Corporation.</param>
/// <param name="AtProvider">The same at the provider.</param>
/// <param name="Forming">Forming the number, or answering with an error.</param>
/// <param name="HandOver">Handing the certificate out.</param>
internal sealed record NumberTimes(int Documents, int Consent, int Application, int AtProvider, int Forming, int HandOver)
{
    public static Edition<ForeignerNumberFacts> EditionOf(string code) => (Edition<ForeignerNumberFacts>)(ForeignerNumberStandard.Declared.FindEdition(code)
        ?? throw new InvalidOperationException($"IN has no edition {code}."));

    public static NumberTimes Of(string edition, DateOnly on, LawSnapshot law)
    {
        var bound = EditionOf(edition);
        return new(
            Number(ForeignerNumberStandard.DocumentMinutes), Number(ForeignerNumberStandard.ConsentMinutes), Number(ForeignerNumberStandard.ApplicationMinutes),
            Number(ForeignerNumberStandard.ProviderMinutes), Number(ForeignerNumberStandard.FormingMinutes), Number(ForeignerNumberStandard.HandOverMinutes));

        int Number(string name) => (int)bound.NumberOn(name, on, law);
    }
}
