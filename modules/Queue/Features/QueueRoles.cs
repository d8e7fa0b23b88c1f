using Licensing.Platform.UseCases;

namespace Licensing.Queue.Features;

/// <summary>Who does what in a hall.</summary>
internal static class QueueRoles
{
    /// <summary>Who sits at windows.</summary>
    public const string Callers = Roles.IntakeOfficer + "," + Roles.CorporationOfficer + "," + Roles.Registrar + "," + Roles.Operator + "," + Roles.Examiner + "," + Roles.Inspector + "," + Roles.DecisionOfficer;

    /// <summary>Who says which windows there are.</summary>
    public const string Chiefs = Roles.ApprovingChief + "," + Roles.Supervisor + "," + Roles.Administrator;

    /// <summary>Who answers for a hall and sees who has booked; an administrator sees nobody's matters (C-11).</summary>
    public const string Heads = Roles.ApprovingChief + "," + Roles.Supervisor;

    /// <summary>Who sees the names of those who have booked.</summary>
    public const string Hosts = Callers + "," + Heads;

    /// <summary>Who sees the hall.</summary>
    public const string Readers = Callers + "," + Chiefs;
}

/// <summary>Addresses of the hall.</summary>
internal static class QueuePaths
{
    public const string Desk = "/queue";
    public const string Windows = "/queue/windows";
    public const string Bookings = "/queue/bookings";
    public const string Terminal = "/terminal/queue";
    public const string Book = "/book";
    public const string FindBooking = "/book/find";
    public const string TerminalBook = "/terminal/book";
    public const string TerminalBooking = "/terminal/booking";

    /// <summary>The screen in the hall.</summary>
    public static string Board(string officeId) => $"/board/{officeId}";

    /// <summary>What a coupon's QR code opens.</summary>
    public static string Ticket(string code) => $"/ticket/{code}";

    public static string Coupon(string code) => $"/ticket/{code}/coupon";

    /// <summary>What the QR code of a booking's coupon opens.</summary>
    public static string Booking(string code) => $"/book/{code}";

    public static string BookingCoupon(string code) => $"/book/{code}/coupon";
}
