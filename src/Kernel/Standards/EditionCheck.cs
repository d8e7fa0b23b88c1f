namespace Licensing.Kernel.Standards;

/// <summary>Finds slips in a declaration when it is made, not when a case meets them.</summary>
internal static class EditionCheck
{
    public static void Complete<TFacts>(Edition<TFacts> edition)
        where TFacts : ServiceFacts
    {
        var name = $"{edition.Service} {edition.Code}";
        Require(edition.TermRules is [.., { When: null }], $"{name} ends without a term that always applies.");
        Require(edition.QueueRules is [.., { When: null }], $"{name} ends without a queue limit that always applies.");
        Require(edition.Complaint.Clause.Length > 0, $"{name} does not say how to complain.");
        var keys = edition.Overridable.Select(item => item.Key).ToList();
        Require(keys.Distinct().Count() == keys.Count, $"{name} gives two terms, queues or fees one code.");
        Require(
            edition.LaterDocuments.All(later => edition.Grounds.Any(ground => ground.IsBar && ground.Code == later.Otherwise)),
            $"{name} asks for a later document and does not say as a bar what follows without it.");
        Require(
            edition.Grounds.SelectMany(ground => ground.RestsOn).Concat(edition.InputRules.Select(rule => rule.Rule.Fact))
                .All(fact => edition.Schema.Find(fact) is not null),
            $"{name} has a rule that rests on a fact that there is not.");
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
