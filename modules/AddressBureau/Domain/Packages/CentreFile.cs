using Licensing.Kernel;
using Licensing.Kernel.Calendars;

namespace Licensing.AddressBureau.Domain.Packages;

/// <summary>Where the papers of a request are that a centre took in (AC-14, AC-17 of 2010).</summary>
internal enum FilePlace
{
    /// <summary>At the centre, waits for the courier.</summary>
    AtCentre,

    /// <summary>On the way to the bureau.</summary>
    ToBureau,

    /// <summary>At the bureau, to be looked through and answered.</summary>
    AtBureau,

    /// <summary>At the bureau, found faulty; waits for the courier.</summary>
    Faulty,

    /// <summary>Faulty, on the way to the centre.</summary>
    FaultyBack,

    /// <summary>Faulty, at the centre: the applicant has to be told.</summary>
    ToTell,

    /// <summary>At the bureau, answered; waits for the courier.</summary>
    Answered,

    /// <summary>Answered, on the way to the centre.</summary>
    ToCentre,

    /// <summary>At the centre, waits for the applicant.</summary>
    Ready,

    /// <summary>Nobody came for a month: on the way to the bureau.</summary>
    UnclaimedBack,

    /// <summary>Kept by the bureau.</summary>
    Kept,

    /// <summary>In the applicant's hands, or withdrawn.</summary>
    Closed,
}

/// <summary>The papers of one request that a centre took in, on their way to the bureau and back.</summary>
internal sealed class CentreFile : IVersioned
{
    public const int LongestReasons = 1_000;
    public const int LongestHow = 300;

    /// <summary>The case; a case has one.</summary>
    public Guid CaseId { get; init; }

    public required string CaseNumber { get; init; }

    public required string Applicant { get; init; }

    public required string CentreId { get; init; }

    public required string BureauId { get; init; }

    public required string Region { get; init; }

    /// <summary>When the centre took it in, UTC.</summary>
    public DateTime AcceptedAt { get; init; }

    /// <summary>Day on the talon: the result is handed out then.</summary>
    public DateOnly DueOn { get; init; }

    /// <summary>Last day on which the bureau gives the answer to the courier: a day before the term (AC-14 of 2010).</summary>
    public DateOnly BackBy { get; init; }

    public FilePlace Place { get; private set; }

    /// <summary>Since when it is there, UTC.</summary>
    public DateTime Since { get; private set; }

    /// <summary>Last day on which the bureau can return it as faulty: three working days after it came (AC-17 of 2010).</summary>
    public DateOnly? CheckBy { get; private set; }

    /// <summary>Why the bureau returned it, in writing.</summary>
    public string? Reasons { get; private set; }

    /// <summary>Who returned it.</summary>
    public string? ReturnedBy { get; private set; }

    /// <summary>Last day on which the centre tells the applicant: one working day after it came back (AC-17 of 2010).</summary>
    public DateOnly? TellBy { get; private set; }

    /// <summary>How the applicant was told last, when and by whom.</summary>
    public string? Told { get; private set; }

    public int Version { get; set; }

    /// <summary>The first day on which it can go back unclaimed: a month after it lay ready.</summary>
    public DateOnly UnclaimedOn => BusinessTime.DateOf(Since).AddMonths(1);

    /// <summary>It goes with the courier.</summary>
    public Problem? Leave(PackageKind kind, DateTime now) => Go(PackageWay.Of(kind).From, PackageWay.Of(kind).Way, now);

    /// <summary>It came with the courier.</summary>
    /// <param name="checkBy">Last day to return it as faulty, where it came to the bureau.</param>
    /// <param name="tellBy">Last day to tell the applicant, where it came back faulty.</param>
    public Problem? Arrive(PackageKind kind, DateOnly checkBy, DateOnly tellBy, DateTime now)
    {
        if (Go(PackageWay.Of(kind).Way, PackageWay.Of(kind).To, now) is { } problem)
        {
            return problem;
        }

        CheckBy = kind == PackageKind.Requests ? checkBy : CheckBy;
        TellBy = kind == PackageKind.Faulty ? tellBy : TellBy;
        return null;
    }

    /// <summary>The bureau found faults in it.</summary>
    public Problem? Return(string reasons, string by, DateTime now)
    {
        (Reasons, ReturnedBy) = (reasons, by);
        return Go(FilePlace.AtBureau, FilePlace.Faulty, now);
    }

    /// <summary>The applicant was told; what is mended goes with the courier again.</summary>
    public Problem? Tell(string how, DateTime now)
    {
        Told = how;
        return Go(FilePlace.ToTell, FilePlace.AtCentre, now);
    }

    /// <summary>The bureau answered.</summary>
    public Problem? Answer(DateTime now) => Go(FilePlace.AtBureau, FilePlace.Answered, now);

    /// <summary>Handed over, or withdrawn.</summary>
    public void Close(DateTime now) => (Place, Since) = (FilePlace.Closed, now);

    /// <summary>A complaint about the refusal was found right (C-8): the bureau answers after all.</summary>
    public void Reopen(DateTime now) => (Place, Since) = (FilePlace.AtBureau, now);

    private Problem? Go(FilePlace from, FilePlace to, DateTime now)
    {
        if (Place != from)
        {
            return new Problem("AC.file-elsewhere", CaseNumber);
        }

        (Place, Since) = (to, now);
        return null;
    }

    /// <summary>The papers of a case that was just taken in.</summary>
    public CentreFile At(DateTime now)
    {
        Since = now;
        return this;
    }
}
