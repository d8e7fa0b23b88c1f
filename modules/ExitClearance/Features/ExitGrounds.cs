namespace Licensing.ExitClearance.Features;

/// <summary>Until when a ground holds (EX-10); its words are resources <c>EX.until.{code}</c>.</summary>
internal static class ExitGrounds
{
    private static readonly string[] Endless = ["tax-debt", ExitStandard.MilitaryRemoval];

    /// <summary>Whether the act names an end.</summary>
    public static bool HasEnd(string ground) => !Endless.Contains(ground);
}
