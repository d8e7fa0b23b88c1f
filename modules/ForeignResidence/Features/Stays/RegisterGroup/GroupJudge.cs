using Licensing.ForeignResidence.Domain.Stays;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;

namespace Licensing.ForeignResidence.Features.Stays;

/// <summary>Looks through a list: each row as a foreigner of its own, and the list as a whole.</summary>
internal sealed class GroupJudge(StayJudge judge, ITexts texts)
{
    private const string PersonPath = "person.";
    private static readonly HashSet<string> OfAll = ["arrivedOn", "until", "borderPoint"];

    public async Task<(GroupCheck Check, StayHost Host)> Check(GroupEntry group, IReadOnlyList<GuestRow> rows, UseCase useCase, CancellationToken cancellation)
    {
        var words = new GuestWords(texts);
        var read = rows.Select(row => words.Read(row, group)).ToList();
        var host = await judge.Host(group.Place, useCase, cancellation);
        var checks = await judge.Check([.. read.Select(r => r.Guest)], group.Place, group.Presented, useCase, cancellation);
        var twice = Twice([.. read.Select((r, i) => (r.Guest.Person, checks[i].PersonId))]);
        var judged = read.Select((row, i) => new GuestRowCheck(row.Guest, checks[i], Errors(row.Errors, checks[i], twice.GetValueOrDefault(i, -1)))).ToList();
        List<FieldError> common =
        [
            .. StayRules.Text("name", group.Name, Stay.LongestGroup),
            .. host.Errors,
            .. checks.SelectMany(c => c.Errors).Where(e => OfAll.Contains(e.Field)),
            .. rows.Count == 0 ? [new FieldError("rows", "TR.list-empty")] : Array.Empty<FieldError>(),
            .. rows.Count > GroupEntry.MostGuests ? [new FieldError("rows", "TR.list-too-many", $"{GroupEntry.MostGuests}")] : Array.Empty<FieldError>(),
        ];
        return (new GroupCheck(judged, [.. common.DistinctBy(e => e.Field)]), host.Host);
    }

    // What cannot be read is said instead of «fill this in»; what is wrong for all is said once.
    private static List<FieldError> Errors(IReadOnlyList<FieldError> unread, StayCheck check, int first)
    {
        var errors = unread.ToList();
        errors.AddRange(check.Errors.Where(e => !OfAll.Contains(e.Field)).Select(e => e with { Field = ColumnOf(e.Field) }).Where(e => unread.All(u => u.Field != e.Field)));
        if (first >= 0)
        {
            errors.Add(new FieldError(GuestColumns.DocumentNumber, "TR.twice-in-list", $"{first + 1}"));
        }

        if (check.Registered is { } there)
        {
            errors.Add(new FieldError(GuestColumns.DocumentNumber, "TR.registered-already", there.Number, there.RegisteredBy));
        }

        errors.AddRange((check.Assessment.Answer?.Grounds ?? []).Select(g => new FieldError("row", $"TR.ground-{g.Code}", g.Clause)));
        return [.. errors.DistinctBy(e => (e.Field, e.Code))];
    }

    private static string ColumnOf(string field) =>
        field.StartsWith(PersonPath, StringComparison.Ordinal) ? field[PersonPath.Length..] : field;

    /// <summary>Rows whose passport or person stands in an earlier row already, with that row.</summary>
    private static Dictionary<int, int> Twice(IReadOnlyList<(NewPersonEntry Person, Guid? Id)> guests)
    {
        var (first, twice) = (new Dictionary<object, int>(), new Dictionary<int, int>());
        for (var i = 0; i < guests.Count; i++)
        {
            var (person, id) = guests[i];
            var passport = IdentityDocument.FoldNumber(person.DocumentNumber ?? "");
            object?[] keys = [passport.Length > 0 ? (passport, person.Citizenship) : null, id];
            foreach (var key in keys.OfType<object>().Where(key => !first.TryAdd(key, i)))
            {
                twice[i] = first[key];
            }
        }

        return twice;
    }
}
