namespace Licensing.Kernel.People;

/// <summary>Why twelve digits are no IIN or BIN (C-1). The first that applies, in this order.</summary>
public enum NumberError
{
    None,
    NotDigits,
    Length,
    CheckDigit,

    /// <summary>Digit 7 of an IIN is none of 0 to 6.</summary>
    CenturyDigit,

    /// <summary>Digits 1 to 6 of an IIN are no date of the century that digit 7 names.</summary>
    BirthDate,

    /// <summary>Digits 3 and 4 of a BIN are no month.</summary>
    RegistrationMonth,

    /// <summary>Digit 5 of a BIN is none of 4, 5 and 6.</summary>
    OrganisationType,

    /// <summary>Digit 6 of a BIN is none of 0 to 3.</summary>
    OrganisationUnit,
}
