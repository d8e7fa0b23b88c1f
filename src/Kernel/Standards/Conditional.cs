namespace Licensing.Kernel.Standards;

/// <summary>A rule and when it applies; always when there is no condition.</summary>
internal sealed record Conditional<TFacts, TRule>(
    TRule Rule,
    Func<Situation<TFacts>, bool>? When,
    Func<TFacts, int>? Times = null,
    Func<Situation<TFacts>, bool>? Counts = null)
    where TFacts : ServiceFacts
{
    public bool AppliesTo(Situation<TFacts> situation) => When is null || When(situation);
}

/// <summary>Facts that an edition does not allow.</summary>
internal sealed record InputRule(string Fact, string Message);

/// <summary>Something that the service works out besides.</summary>
internal sealed record ResultRule<TFacts>(string Name, Func<Situation<TFacts>, object?> Value)
    where TFacts : ServiceFacts;
