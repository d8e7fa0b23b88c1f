using Licensing.Kernel;

namespace Licensing.Queue.Domain;

/// <summary>A window of a hall: which services it serves, and who sits there.</summary>
internal sealed class HallWindow : IVersioned
{
    /// <summary>Highest number of a window.</summary>
    public const int MostNumber = 99;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public int Version { get; set; }

    public string OfficeId { get; init; } = "";

    /// <summary>As it stands on the wall.</summary>
    public int Number { get; set; }

    /// <summary>Codes of the services that it serves.</summary>
    public List<string> Services { get; set; } = [];

    /// <summary>In use no more; its number is free for another one.</summary>
    public bool IsClosed { get; set; }

    /// <summary>Who sits there.</summary>
    public Guid? OfficerId { get; private set; }

    public string? OfficerName { get; private set; }

    public DateTime? Since { get; private set; }

    /// <summary>How often somebody was called here: two calls at once from one window are one too many, and the version of the row shows it.</summary>
    public int Calls { get; private set; }

    /// <summary>Sits down; whoever forgot to leave on an earlier day has left.</summary>
    public Problem? Open(Officer by, DateTime startOfDay, DateTime now)
    {
        if (IsClosed)
        {
            return new Problem("queue.window-closed", $"{Number}");
        }

        if (OfficerId is { } other && other != by.UserId && Since >= startOfDay)
        {
            return new Problem("queue.window-taken", $"{Number}", OfficerName ?? "");
        }

        (OfficerId, OfficerName, Since) = (by.UserId, by.Name, now);
        return null;
    }

    /// <summary>Somebody is called here.</summary>
    public void Call() => Calls++;

    /// <summary>Stands up.</summary>
    public void Leave() => (OfficerId, OfficerName, Since) = (null, null, null);
}

/// <summary>The last ticket that was given out in an office on a day.</summary>
internal sealed class TicketDay : NumberedDay;

/// <summary>The last number that was given out in an office on a day.</summary>
internal abstract class NumberedDay
{
    public string OfficeId { get; init; } = "";

    public DateOnly Day { get; init; }

    public int Last { get; set; }
}
