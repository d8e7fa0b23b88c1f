using Licensing.Queue.Domain;

namespace Licensing.Queue.Features;

/// <summary>In which order those who wait are called: whose booked time is yet to come, only where nobody else waits; then by turn.</summary>
internal static class Turns
{
    public static IQueryable<Ticket> InTurn(this IQueryable<Ticket> waiting, DateTime now) =>
        waiting.OrderBy(t => t.Due > now).ThenBy(t => t.Turn).ThenBy(t => t.Serial);

    /// <summary>Those who are called before one of them.</summary>
    public static IQueryable<Ticket> Before(this IQueryable<Ticket> waiting, Ticket held, DateTime now)
    {
        var (isEarly, turn, serial) = (held.Due > now, held.Turn, held.Serial);
        return waiting.Where(t => (isEarly && t.Due <= now) || ((t.Due > now) == isEarly && (t.Turn < turn || (t.Turn == turn && t.Serial < serial))));
    }
}
