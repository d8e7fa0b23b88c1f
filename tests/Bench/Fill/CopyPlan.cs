using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Offices;
using Licensing.Kernel.People;
using Licensing.Platform.Data;

namespace Licensing.Bench;

/// <summary>Which case becomes which: so many copies, spread over a year for every million, over offices, services and people; a few thousand open ones an office.</summary>
internal sealed class CopyPlan(IReadOnlyList<Template> templates, IReadOnlyList<Office> offices, IReadOnlyList<Person> people, long firstNumber, int count, DateTime now)
{
    /// <summary>Most open cases of an office.</summary>
    public const int MostOpen = 3000;

    private const int Weeks = 52;
    private const int DaysOfWeek = 7;
    private const int OpenShare = 10;
    private const int OfAYear = 1_000_000;

    // Only the label: what is behind a case of these services is not there, so nobody opens one.
    private static readonly string[] Services = ["DL", "DL", "DL", "DL", "DL", "VR", "PD"];

    private readonly List<Template> closed = [.. templates.Where(t => !t.IsOpen)];
    private readonly List<Template> running = [.. templates.Where(t => t.IsOpen)];

    /// <summary>The table that the plan is written into.</summary>
    public static BulkTable Table { get; } = new("bench", "copies", ["n", "id", "template", "days", "minutes", "office", "region", "service", "number", "person", "name", "birth"]);

    /// <summary>Its shape.</summary>
    public static string Made { get; } =
        "CREATE UNLOGGED TABLE bench.copies (n bigint, id uuid, template uuid, days int, minutes int, office text, region text, service text, number text, person uuid, name text, birth date)";

    /// <summary>Rows of that table, from one to before another.</summary>
    public IEnumerable<object?[]> Rows(int from, int until) => Enumerable.Range(from, until - from).Select(Row);

    private int Open => Math.Min(count / OpenShare, MostOpen * offices.Count);

    private object?[] Row(int i)
    {
        var isOpen = i >= count - Open;
        var (template, office, person) = (isOpen ? running[i % running.Count] : closed[i * 31 % closed.Count], offices[i % offices.Count], people[(int)(i * 7919L % people.Count)]);
        var minutes = isOpen ? -(i / offices.Count % 120) : i / closed.Count % 60;
        var days = isOpen ? 0 : Days(template.OverAt.AddMinutes(minutes), i);
        var filedAt = template.FiledAt.AddDays(days).AddMinutes(minutes);
        var service = isOpen ? "DL" : Services[i / offices.Count % Services.Length];
        var number = firstNumber + i;
        return
        [
            number, Key(filedAt), template.Id, days, minutes, office.Id, office.Region, service,
            CaseNumber.Create(service, BusinessTime.DateOf(filedAt).Year, number).Value, person.Id, person.Name.Full, person.BirthDate,
        ];
    }

    // Whole weeks, so that it happens in opening hours: from this one back, and nothing in days to come.
    private int Days(DateTime overAt, int i)
    {
        var latest = (int)((now - overAt).TotalDays / DaysOfWeek);
        var weeks = Weeks * Math.Max(1, count / OfAYear);
        return DaysOfWeek * (latest - (int)((long)weeks * (count - Open - 1 - i) / Math.Max(1, count - Open)));
    }

    // The last byte is left for the parts of the case, whose keys follow from its own.
    private static Guid Key(DateTime at)
    {
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(new DateTimeOffset(at)).TryWriteBytes(bytes, bigEndian: true, out _);
        bytes[15] = 0;
        return new Guid(bytes, bigEndian: true);
    }
}
