namespace Licensing.Kernel.Standards;

/// <summary>Where the value of a fact comes from at intake.</summary>
public enum FactSource
{
    /// <summary>The officer or the applicant says it.</summary>
    Typed,

    /// <summary>Known from the person's record.</summary>
    Person,

    /// <summary>Worked out from a registry.</summary>
    Registry,
}

/// <summary>What the page of a service says of a fact besides its type and default.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FactRuleAttribute : Attribute
{
    public bool Required { get; init; }

    public FactSource Source { get; init; }

    /// <summary>The smallest value allowed; no fact is below zero.</summary>
    public double Min { get; init; }

    public double Max { get; init; } = double.PositiveInfinity;

    /// <summary>The only whole numbers allowed, such as the terms that can be chosen.</summary>
    public int[] OneOf { get; init; } = [];

    /// <summary>A list that must name something.</summary>
    public bool NotEmpty { get; init; }

    /// <summary>A date that cannot be after the filing date, such as a birth date.</summary>
    public bool NotAfterFiling { get; init; }

    /// <summary>A citizenship: ISO 3166-1 alpha-3, or XXX for a stateless person.</summary>
    public bool Country { get; init; }
}

/// <summary>The code of an enum value where it is not its name in kebab-case.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class CodeAttribute(string code) : Attribute
{
    public string Code { get; } = code;
}
