using System.Globalization;

namespace Licensing.Kernel.People;

/// <summary>
/// The business identification number (БСН, БИН) of an organisation (C-1): year and month of registration, a digit for
/// the type, one for the unit, a serial of five digits, a check digit.
/// </summary>
public readonly record struct Bin
{
    private readonly string? _value;

    private Bin(string value) => _value = value;

    public string Value => _value ?? "";

    public BinType Type => (BinType)(Value[4] - '0');

    public BinUnit Unit => (BinUnit)(Value[5] - '0');

    /// <summary>Month of registration, 1 to 12; the century of the year is not in the number.</summary>
    public int RegistrationMonth => int.Parse(Value.AsSpan(2, 2), NumberStyles.None, CultureInfo.InvariantCulture);

    public static bool TryParse(string? text, out Bin bin, out NumberError error)
    {
        bin = default;
        error = TwelveDigits.Read(text, out var value);
        if (error == NumberError.None)
        {
            error = CheckMeaning(value);
        }

        if (error == NumberError.None)
        {
            bin = new Bin(value);
        }

        return error == NumberError.None;
    }

    /// <summary>For values known to be right (the database, seed data, tests).</summary>
    public static Bin Parse(string text) => TryParse(text, out var bin, out var error)
        ? bin
        : throw new FormatException($"Not a BIN: {error}.");

    /// <summary>Forms a number; null when this serial has no check digit and must be skipped.</summary>
    public static Bin? Create(DateOnly registeredOn, BinType type, BinUnit unit, int serial)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(serial);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(serial, 99_999);
        var eleven = string.Create(
            CultureInfo.InvariantCulture, $"{registeredOn:yyMM}{(int)type}{(int)unit}{serial:D5}");
        return TwelveDigits.Complete(eleven) is { } value ? new Bin(value) : null;
    }

    /// <summary>Whether the number carries this year and month of registration (C-1).</summary>
    public bool AgreesWith(DateOnly registeredOn) =>
        Value.StartsWith(registeredOn.ToString("yyMM", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    public override string ToString() => Value;

    private static NumberError CheckMeaning(string value)
    {
        var month = ((value[2] - '0') * 10) + value[3] - '0';
        return month is < 1 or > 12 ? NumberError.RegistrationMonth
            : value[4] is < '4' or > '6' ? NumberError.OrganisationType
            : value[5] > '3' ? NumberError.OrganisationUnit
            : NumberError.None;
    }
}

/// <summary>Digit 5 of a BIN (C-1).</summary>
public enum BinType
{
    Resident = 4,
    NonResident = 5,
    JointEntrepreneur = 6,
}

/// <summary>Digit 6 of a BIN (C-1).</summary>
public enum BinUnit
{
    Head = 0,
    Branch = 1,
    RepresentativeOffice = 2,
    Farm = 3,
}
