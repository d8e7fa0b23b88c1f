using Licensing.Kernel.Standards;

namespace Licensing.Testing;

/// <summary>The keys of everything that a standard names, for tests that look for its words.</summary>
public static class StandardKeys
{
    /// <summary>Service, facts and what they can be, documents, fees and grounds.</summary>
    public static IEnumerable<string> Of(IStandard standard) => standard.Editions.SelectMany(edition => (string[])
        [
            .. edition.Documents.Select(document => TextKeys.Document(standard.Service, document.Code)),
            .. edition.LaterDocuments.Select(document => TextKeys.Document(standard.Service, document.Code)),
            .. edition.Fees.Select(fee => TextKeys.Fee(standard.Service, fee.Code)),
            .. edition.Grounds.Select(ground => TextKeys.Ground(standard.Service, ground.Code)),
            TextKeys.Ground(standard.Service, edition.MissingDocuments!.GroundCode),
        ])
        .Concat(standard.Schema.Facts.Select(fact => TextKeys.Fact(standard.Service, fact.Name)))
        .Concat(standard.Schema.Facts.SelectMany(fact => fact.Codes.Union(fact.Options).Select(code => TextKeys.FactCode(standard.Service, fact.Name, code))))
        .Concat(standard.Schema.Facts.Where(fact => fact.MayBeNone).Select(fact => TextKeys.FactNone(standard.Service, fact.Name)))
        .Append(TextKeys.Service(standard.Service))
        .Append(TextKeys.Fact(standard.Service, "documents"));

    /// <summary>What checks can find, in a service whose officers enter it.</summary>
    public static IEnumerable<string> Bars(IStandard standard) => standard.Editions.SelectMany(edition => edition.Grounds)
        .Where(ground => ground.IsBar).Select(ground => TextKeys.FactCode(standard.Service, "bars", ground.Code));
}
