using System.Globalization;

namespace Licensing.Demo.Seeding;

/// <summary>What `Host seed` was asked for.</summary>
/// <param name="People">How many people there are to be.</param>
/// <param name="Cases">How many cases of the past.</param>
/// <param name="Vehicles">How many vehicles of the past.</param>
/// <param name="Bulk">People and cases only, for a benchmark: no users, no work of today.</param>
/// <param name="Weapons">How many weapons with a past.</param>
/// <param name="Stays">How many stays of foreigners.</param>
/// <param name="Residents">How many foreigners who live here for good.</param>
/// <param name="Numbers">How many applications for numbers of foreigners.</param>
/// <param name="Citizens">How many files of the past by which citizenship was given or left.</param>
/// <param name="Exits">How many people who left for good, or wanted to.</param>
/// <param name="Documents">How many citizens with identity documents of the past.</param>
internal sealed record SeedOptions(
    int People, int Cases, int Vehicles, bool Bulk, int Weapons = 0, int Stays = 0, int Residents = 0, int Numbers = 0, int Citizens = 0, int Exits = 0, int Documents = 0)
{
    public const string Usage = "usage: seed [--people N [--cases M] [--vehicles V]]";

    public static SeedOptions Default { get; } = new(12_000, 1_200, 20_000, Bulk: false, Weapons: 3_000, Stays: 5_000, Residents: 300, Numbers: 300, Citizens: 300, Exits: 300, Documents: 300);

    /// <summary>The options, or nothing where they cannot be read.</summary>
    public static SeedOptions? Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Count == 0)
        {
            return Default;
        }

        var options = new SeedOptions(0, 0, 0, Bulk: true);
        for (var i = 0; i < arguments.Count; i += 2)
        {
            if (i + 1 >= arguments.Count || !int.TryParse(arguments[i + 1].Replace("_", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            if (arguments[i] == "--people")
            {
                options = options with { People = number };
            }
            else if (arguments[i] == "--cases")
            {
                options = options with { Cases = number };
            }
            else if (arguments[i] == "--vehicles")
            {
                options = options with { Vehicles = number };
            }
            else
            {
                return null;
            }
        }

        return options;
    }
}
