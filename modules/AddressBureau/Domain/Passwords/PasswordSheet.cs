using Licensing.Kernel;

namespace Licensing.AddressBureau.Domain.Passwords;

/// <summary>The passwords of one quarter of a bureau, «for official use» (AC-12.2 of 2007, note): each listed body has a copy with passwords of its own.</summary>
internal sealed class PasswordSheet : IVersioned
{
    /// <summary>A password is set for one day or more, and for three at most.</summary>
    public const int MostDays = 3;

    public const int MostCopies = 60;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string OfficeId { get; init; }

    public int Year { get; init; }

    /// <summary>1 to 4.</summary>
    public int Quarter { get; init; }

    /// <summary>First day with a password: that of the quarter, or the day on which a lost sheet was made anew.</summary>
    public DateOnly From { get; init; }

    public DateOnly Until { get; init; }

    /// <summary>For how many days each is set.</summary>
    public int Days { get; init; }

    public required string MadeBy { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime MadeAt { get; init; }

    /// <summary>When another sheet of the same quarter took its place, UTC.</summary>
    public DateTime? ReplacedAt { get; private set; }

    /// <summary>Empty for the one sheet of a quarter that holds, the sheet's own key for every other: a quarter has no two.</summary>
    public Guid Slot { get; private set; }

    public List<PasswordCopy> Copies { get; } = [];

    public int Version { get; set; }

    /// <summary>Another sheet takes its place: none of its passwords holds any more.</summary>
    public void Replace(DateTime now) => (ReplacedAt, Slot) = (now, Id);

    /// <summary>The first and the last day of a quarter.</summary>
    public static (DateOnly From, DateOnly Until) DaysOf(int year, int quarter)
    {
        var from = new DateOnly(year, ((quarter - 1) * 3) + 1, 1);
        return (from, from.AddMonths(3).AddDays(-1));
    }
}

/// <summary>The copy of a sheet that one body has, by its number.</summary>
internal sealed class PasswordCopy : IVersioned
{
    public const int LongestBody = 200;

    /// <summary>After so many wrong passwords the body has to wait.</summary>
    public const int MostWrong = 3;

    /// <summary>How long it waits, minutes.</summary>
    public const int HeldMinutes = 15;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SheetId { get; init; }

    /// <summary>Number of the copy.</summary>
    public int Number { get; init; }

    public required string Body { get; init; }

    /// <summary>Wrong passwords since the last right one.</summary>
    public int Wrong { get; private set; }

    /// <summary>Until when nobody of this body is answered, UTC.</summary>
    public DateTime? HeldUntil { get; private set; }

    public List<Password> Passwords { get; } = [];

    public int Version { get; set; }

    /// <summary>Tries that are left.</summary>
    public int Left => Math.Max(0, MostWrong - Wrong);

    public bool IsHeld(DateTime now) => HeldUntil > now;

    /// <summary>A caller said a password.</summary>
    public void Said(bool isRight, DateTime now)
    {
        if (isRight)
        {
            (Wrong, HeldUntil) = (0, null);
            return;
        }

        // Who waited has all tries again.
        Wrong = HeldUntil is not null && !IsHeld(now) ? 1 : Wrong + 1;
        HeldUntil = Wrong >= MostWrong ? now.AddMinutes(HeldMinutes) : null;
    }

    /// <summary>The chief lets the body call again.</summary>
    public void Release() => (Wrong, HeldUntil) = (0, null);
}

/// <summary>A password as it is kept: what it is, nobody can read.</summary>
internal sealed class Password
{
    public Guid CopyId { get; init; }

    public DateOnly From { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly Until { get; init; }

    public required byte[] Salt { get; init; }

    public required byte[] Hash { get; init; }
}

/// <summary>A call whose password was right: for a while the registrar answers this caller.</summary>
internal sealed class Call
{
    public const int LongestCaller = 200;

    /// <summary>How long it holds, minutes.</summary>
    public const int Minutes = 30;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string OfficeId { get; init; }

    public Guid CopyId { get; init; }

    public int CopyNumber { get; init; }

    public required string Body { get; init; }

    /// <summary>Who calls.</summary>
    public required string Caller { get; init; }

    /// <summary>For operational searches, which are served round the clock (AC-10 of 2007, note).</summary>
    public bool IsOperational { get; init; }

    public Guid RegistrarId { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; init; }
}
