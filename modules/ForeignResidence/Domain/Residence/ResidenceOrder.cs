using System.Globalization;
using Licensing.Kernel.Clocks;
using Licensing.Platform.Cases;
using Licensing.Platform.People;

namespace Licensing.ForeignResidence.Domain;

/// <summary>What a granted case asks the register for.</summary>
/// <param name="PassportValidTo">Last day of a foreigner's national passport.</param>
internal sealed record ResidenceOrder(ResidenceDocumentKind Kind, PersonSnapshot Person, ResidenceForm Form, DateOnly? PassportValidTo, RegistryAct Act);

/// <summary>What form 1-N says besides the record of the person.</summary>
/// <param name="ProofNumber">The national passport, or what proves who a stateless person is.</param>
internal sealed record ResidenceForm(string BirthPlace, string Address, string? Phone, string ProofNumber);

/// <summary>How long a document holds.</summary>
internal static class ResidenceTerm
{
    private const int Months = 120;

    /// <summary>DECISION: ten years, and never beyond the passport (RP registry).</summary>
    /// <returns>The last day.</returns>
    public static DateOnly Until(DateOnly from, DateOnly? passportValidTo)
    {
        var whole = Periods.End(from, Months);
        return passportValidTo is { } passport && passport < whole ? passport : whole;
    }
}

/// <summary>Series and number of a document.</summary>
internal static class ResidenceNumber
{
    private const int Digits = 7;

    /// <summary>DECISION: the act names no series; two letters say what it is.</summary>
    public static string Of(ResidenceDocumentKind kind, long serial) =>
        $"{(kind == ResidenceDocumentKind.Permit ? "RP" : "SC")} {serial.ToString("D" + Digits, CultureInfo.InvariantCulture)}";
}
