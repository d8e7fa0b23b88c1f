using Licensing.Kernel.People;

namespace Licensing.Demo.People;

/// <summary>Valid numbers, each once: also beside those that a database has already.</summary>
internal sealed class IinMaker
{
    private const int Serials = 10_000;

    // Has no divisor in common with the number of serials: every serial comes once before any comes again.
    private const int Stride = 3_779;

    private readonly Dictionary<(DateOnly Born, Sex? Sex), int> given = [];
    private readonly HashSet<long> taken;

    public IinMaker(IEnumerable<string>? taken = null) =>
        this.taken = [.. (taken ?? []).Select(iin => long.Parse(iin, System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>The next number of a day; none where all of its numbers are given.</summary>
    /// <param name="born">Date of birth.</param>
    /// <param name="sex">None makes a foreigner's number, which does not tell it.</param>
    public Iin? Next(DateOnly born, Sex? sex)
    {
        var count = given.GetValueOrDefault((born, sex));
        while (count < Serials)
        {
            var serial = ((count++ * Stride) + (born.DayNumber * 101)) % Serials;
            var made = sex is { } known ? Iin.Create(born, known, serial) : Iin.CreateForForeigner(born, serial);
            if (made is { } iin && (taken.Count == 0 || !taken.Contains(long.Parse(iin.Value, System.Globalization.CultureInfo.InvariantCulture))))
            {
                given[(born, sex)] = count;
                return iin;
            }
        }

        return null;
    }
}
