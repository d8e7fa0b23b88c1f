namespace Licensing.Platform.Measuring;

/// <summary>What the queues of the halls measured (C-5, C-9 1.2): whoever runs them answers, nobody is named.</summary>
public interface IHallMeasures
{
    /// <summary>Waits of those who were called on these business days, both included.</summary>
    Task<IReadOnlyList<WaitCount>> Waits(DateOnly from, DateOnly to, CancellationToken cancellation);

    /// <summary>How the halls of these offices stand at a moment, UTC; an office without a ticket today is left out.</summary>
    Task<IReadOnlyList<HallLoad>> Load(IReadOnlyCollection<string> offices, DateTime now, CancellationToken cancellation);
}

/// <summary>Waits measured.</summary>
/// <param name="Called">Tickets that were called.</param>
/// <param name="Within">Of these, after 40 minutes at most (C-9 1.2).</param>
/// <param name="Over">Of these, later than the edition's limit allows.</param>
public sealed record WaitCount(string Service, string Edition, string OfficeId, string Region, int Called, int Within, int Over);

/// <summary>A hall today.</summary>
/// <param name="Waiting">Who sits there now.</param>
/// <param name="Longest">The longest wait now; none where nobody waits.</param>
/// <param name="Over">Who waits longer than the edition allows.</param>
/// <param name="Windows">Windows at which somebody sits.</param>
/// <param name="Called">Tickets called today.</param>
/// <param name="MeanWait">Their mean wait; none where nobody was called.</param>
/// <param name="TakenByHour">Tickets taken in each hour of the day, from 0 to 23.</param>
public sealed record HallLoad(
    string OfficeId, int Waiting, TimeSpan? Longest, int Over, int Windows, int Called, TimeSpan? MeanWait, IReadOnlyList<int> TakenByHour);
