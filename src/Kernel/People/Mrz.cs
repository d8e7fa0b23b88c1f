namespace Licensing.Kernel.People;

/// <summary>How a machine-readable zone is laid out (ICAO 9303).</summary>
public enum MrzFormat
{
    /// <summary>A passport: two lines of 44 signs.</summary>
    Td3,

    /// <summary>A card: three lines of 30 signs.</summary>
    Td1,
}

/// <summary>What the machine-readable zone of a travel document says (ICAO 9303, parts 3 to 5).</summary>
/// <param name="Code">Kind of document as printed: P, PD, I, AC …</param>
/// <param name="Issuer">Issuing state or organisation as printed.</param>
/// <param name="Nationality">Nationality as printed; <see cref="Citizenship"/> is what it means.</param>
/// <param name="Sex">None where the document leaves it open.</param>
public sealed record Mrz(
    MrzFormat Format, string Code, string Issuer, string Surname, string GivenName, string Number, string Nationality, DateOnly BirthDate, Sex? Sex,
    DateOnly ValidTo, string? PersonalNumber)
{
    private const string WithoutCitizenship = "XXA";

    /// <summary>
    /// ISO 3166-1 alpha-3, or <see cref="Countries.Stateless"/>; none where the zone carries a code of ICAO's own that tells no citizenship,
    /// as for refugees and for British nationals who are not citizens.
    /// </summary>
    public string? Citizenship => Nationality switch
    {
        "D" => "DEU",
        WithoutCitizenship => Countries.Stateless,
        var code => Countries.All.Contains(code) ? code : null,
    };

    /// <summary>The issuing state as people read it.</summary>
    public string IssuingState => Issuer == "D" ? "DEU" : Issuer;
}

/// <summary>What is wrong with a zone.</summary>
public enum MrzFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Neither two lines of 44 signs nor three of 30.</summary>
    Length,

    /// <summary>A sign that no zone has.</summary>
    Characters,

    /// <summary>Not a passport or a card; a visa, for instance.</summary>
    Kind,

    /// <summary>The name is not there.</summary>
    Name,

    /// <summary>The number is not there, or its check digit does not fit.</summary>
    Number,

    /// <summary>No such birth date, or its check digit does not fit.</summary>
    BirthDate,

    /// <summary>No such last day, or its check digit does not fit.</summary>
    ValidTo,

    /// <summary>The check digit of the personal number does not fit.</summary>
    PersonalNumber,

    /// <summary>Each part fits, the check digit over all of them does not.</summary>
    Whole,
}

/// <summary>A zone that was read, or the first fault.</summary>
public readonly record struct MrzReading(Mrz? Mrz, MrzFault Fault);
