using Licensing.Kernel.Calendars;
using Licensing.Kernel.Standards;

namespace Licensing.Queue.Domain;

/// <summary>An edition lets one book a time at offices of a kind (C-5).</summary>
/// <param name="Clause">Of the act; empty where it is silent.</param>
internal sealed record BookingRight(string Edition, OfficeKind Office, string Clause);

/// <summary>
/// Where a time can be booked: data, in <c>booking.csv</c>. The editions of 2014 and later let one book the electronic queue of a centre; those before
/// them, and every provider's own hall, receive «without prior appointment» (C-5). DECISION: regulation 144 prints no hours, so the centre's row of C-5
/// holds for it too.
/// </summary>
internal static class BookingRights
{
    private static readonly BookingRight[] All = [.. CsvData.Rows("booking.csv").Select(row => new BookingRight(row[0], Enum.Parse<OfficeKind>(row[1]), row[2]))];

    /// <summary>The right, or none where the queue is a live one.</summary>
    public static BookingRight? Of(IEdition edition, OfficeKind office) => Array.Find(All, right => right.Edition == edition.Code && right.Office == office);

    /// <summary>Whether a time can be booked at any kind of office.</summary>
    public static bool IsAnywhere(IEdition edition) => Array.Exists(All, right => right.Edition == edition.Code);
}
