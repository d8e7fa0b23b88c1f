namespace Licensing.Kernel.Clocks;

/// <summary>What a term is counted in (C-5).</summary>
public enum TermUnit
{
    Minutes,
    Hours,
    Days,
    WorkingDays,
    Months,
}

/// <summary>How long a service may take (C-5).</summary>
/// <param name="RoundTheClock">Minutes and hours that run even while the office is closed.</param>
/// <param name="NeverMoves">A day term that ends where it ends, even on a non-working day (TR-7).</param>
public sealed record Term(TermUnit Unit, int Amount, bool RoundTheClock = false, bool NeverMoves = false)
{
    /// <summary>The day of filing itself, never moved (TR-7).</summary>
    public static Term FilingDay { get; } = new(TermUnit.Days, 0, NeverMoves: true);

    /// <summary>Minutes and hours run in opening hours, all other terms by the calendar.</summary>
    public bool IsByTheClock => Unit is TermUnit.Minutes or TermUnit.Hours;

    internal TimeSpan Length => Unit == TermUnit.Hours ? TimeSpan.FromHours(Amount) : TimeSpan.FromMinutes(Amount);

    public static Term Minutes(int amount) => new(TermUnit.Minutes, amount);

    public static Term Hours(int amount) => new(TermUnit.Hours, amount);

    public static Term Days(int amount) => new(TermUnit.Days, amount);

    public static Term WorkingDays(int amount) => new(TermUnit.WorkingDays, amount);

    public static Term Months(int amount) => new(TermUnit.Months, amount);

    /// <summary>The same term, running while the office is closed too.</summary>
    public Term AroundTheClock() => this with { RoundTheClock = true };
}
