namespace Licensing.Web.Session;

/// <summary>The purpose that an officer stated, for as long as the circuit lasts: it goes into the trail with every look-up and stands on every page until it is changed (C-10).</summary>
public sealed class PurposeKept
{
    /// <summary>Fewest letters that say something.</summary>
    public const int Shortest = 3;

    /// <summary>Most letters that the trail keeps.</summary>
    public const int Longest = 250;

    /// <summary>In the officer's words, with its kind before it.</summary>
    public string? Words { get; private set; }

    /// <summary>Says why from now on.</summary>
    public void State(string words) => Words = words.Trim() is { Length: > Longest } longer ? longer[..Longest] : words.Trim();

    /// <summary>Asks anew.</summary>
    public void Forget() => Words = null;
}
