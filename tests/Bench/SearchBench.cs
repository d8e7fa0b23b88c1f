using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Testing;

namespace Licensing.Bench;

/// <summary>Name search among all people, as an officer types: whole, cut short, in another order, in other letters.</summary>
internal static class SearchBench
{
    private const double LimitMs = 20;

    public static async Task Run(BenchApp app, BenchOptions options, Report report)
    {
        var people = await app.People(options.People);
        var names = await app.SomeNames(500);
        var officer = Actors.With("Bench", Roles.IntakeOfficer);
        var found = await Measure.OneByOne(options.Rounds, round => app.Send(new FindPeople(Typed(names, Math.Abs(round))), officer));
        report.AtMost($"name search among {people:N0}, p99", found.P99, LimitMs, "limit", "ms", 1);
        report.Told("name search, p50", found.P50, LimitMs, "limit", "ms");
    }

    private static string Typed(IReadOnlyList<(string Surname, string GivenName)> names, int round)
    {
        var (surname, given) = names[round % names.Count];
        return (round % 4) switch
        {
            0 => $"{surname} {given}",
            1 => $"{given} {surname}",
            2 => $"{surname} {given[..Math.Min(2, given.Length)]}".ToUpperInvariant(),
            _ => surname[..Math.Min(5, surname.Length)],
        };
    }
}
