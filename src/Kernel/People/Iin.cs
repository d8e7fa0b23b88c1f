using System.Globalization;

namespace Licensing.Kernel.People;

/// <summary>
/// The individual identification number (ЖСН, ИИН) of a natural person (C-1): birth date YYMMDD, a digit for century
/// and sex, a serial of four digits, a check digit.
/// </summary>
public readonly record struct Iin
{
    private readonly string? _value;

    private Iin(string value) => _value = value;

    public string Value => _value ?? "";

    /// <summary>Digit 7 is 0: given to a citizen of another state; tells neither century nor sex.</summary>
    public bool IsOfForeigner => Value is { Length: TwelveDigits.Length } v && v[6] == '0';

    public Sex? Sex => Value is not { Length: TwelveDigits.Length } v || v[6] == '0'
        ? null
        : (v[6] - '0') % 2 == 1 ? People.Sex.Male : People.Sex.Female;

    /// <summary>The birth date that the number carries; null where a foreigner's number leaves the century open.</summary>
    public DateOnly? BirthDate =>
        Value is { Length: TwelveDigits.Length } v && v[6] != '0' ? DateIn(v, CenturyOf(v[6])) : null;

    public static bool TryParse(string? text, out Iin iin, out NumberError error)
    {
        iin = default;
        error = TwelveDigits.Read(text, out var value);
        if (error == NumberError.None)
        {
            error = CheckMeaning(value);
        }

        if (error == NumberError.None)
        {
            iin = new Iin(value);
        }

        return error == NumberError.None;
    }

    /// <summary>For values known to be right (the database, seed data, tests).</summary>
    public static Iin Parse(string text) => TryParse(text, out var iin, out var error)
        ? iin
        : throw new FormatException($"Not an IIN: {error}.");

    /// <summary>Forms a number; null when this serial has no check digit and must be skipped.</summary>
    public static Iin? Create(DateOnly birthDate, Sex sex, int serial) =>
        Form(birthDate, ((birthDate.Year / 100) - 18) * 2 + (int)sex, serial);

    /// <summary>Forms a number for a foreigner (IN: YYMMDD, 0, serial, check digit); null: skip this serial.</summary>
    public static Iin? CreateForForeigner(DateOnly birthDate, int serial) => Form(birthDate, 0, serial);

    /// <summary>What of the person's data the number contradicts (C-1: they must agree).</summary>
    public IinMismatch Compare(DateOnly birthDate, Sex? sex)
    {
        if (Value is not { Length: TwelveDigits.Length } value)
        {
            throw new InvalidOperationException("An empty IIN agrees with nobody.");
        }

        if (!value.StartsWith(Digits(birthDate), StringComparison.Ordinal))
        {
            return IinMismatch.BirthDate;
        }

        if (IsOfForeigner)
        {
            return IinMismatch.None;
        }

        return CenturyOf(value[6]) != birthDate.Year / 100 ? IinMismatch.Century
            : sex is { } known && known != Sex ? IinMismatch.Sex
            : IinMismatch.None;
    }

    public override string ToString() => Value;

    private static Iin? Form(DateOnly birthDate, int seventh, int serial)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(birthDate.Year, 1800);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(birthDate.Year, 2099);
        ArgumentOutOfRangeException.ThrowIfNegative(serial);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(serial, 9999);
        var eleven = string.Create(CultureInfo.InvariantCulture, $"{Digits(birthDate)}{seventh}{serial:D4}");
        return TwelveDigits.Complete(eleven) is { } value ? new Iin(value) : null;
    }

    private static NumberError CheckMeaning(string value)
    {
        if (value[6] > '6')
        {
            return NumberError.CenturyDigit;
        }

        var real = value[6] == '0'
            ? DateIn(value, 19) is not null || DateIn(value, 20) is not null
            : DateIn(value, CenturyOf(value[6])) is not null;
        return real ? NumberError.None : NumberError.BirthDate;
    }

    // 1/2: the 1800s, 3/4: the 1900s, 5/6: the 2000s.
    private static int CenturyOf(char seventh) => 18 + ((seventh - '1') / 2);

    private static string Digits(DateOnly date) => date.ToString("yyMMdd", CultureInfo.InvariantCulture);

    private static DateOnly? DateIn(string value, int century) => DateOnly.TryParseExact(
        $"{century}{value[..6]}", "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}

/// <summary>What an IIN and a person's data disagree on.</summary>
public enum IinMismatch
{
    None,
    BirthDate,
    Century,
    Sex,
}
