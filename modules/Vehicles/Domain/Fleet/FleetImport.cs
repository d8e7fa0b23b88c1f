using Licensing.Kernel;
using Licensing.Kernel.Cases;

namespace Licensing.Vehicles.Domain.Fleet;

/// <summary>How an organisation's list of vehicles stands.</summary>
internal enum FleetState
{
    /// <summary>Its rows are being checked, or wait for it.</summary>
    Checking,

    /// <summary>Every row was checked; an officer decides what becomes of the good ones.</summary>
    Checked,

    /// <summary>Its good rows are becoming cases, or wait for it.</summary>
    Accepting,

    /// <summary>Its good rows are cases.</summary>
    Accepted,

    /// <summary>The file cannot be read as a list.</summary>
    Unreadable,

    /// <summary>An officer stopped it.</summary>
    Stopped,
}

/// <summary>An organisation's list of vehicles: one file, checked whole, whose good rows become cases all at once (issue «fleet import»).</summary>
internal sealed class FleetImport : IVersioned
{
    /// <summary>The most rows that a list can have.</summary>
    public const int MostRows = 5_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string OfficeId { get; init; }

    public required string Region { get; init; }

    public Guid OrganisationId { get; init; }

    public required string OrganisationName { get; init; }

    public required string FileName { get; init; }

    /// <summary>Hash of the file: with the organisation it says that a file was here already.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What holds for every row: applicant, authority, papers, payment.</summary>
    public required DraftContent Content { get; set; }

    public FleetState State { get; private set; }

    /// <summary>How many rows there are to do in this state.</summary>
    public int Total { get; private set; }

    /// <summary>How many of them are done; also written while a long transaction runs, see FleetProgress.</summary>
    public int Done { get; private set; }

    /// <summary>Rows that can become cases.</summary>
    public int Good { get; private set; }

    /// <summary>Rows with a fault.</summary>
    public int Bad { get; private set; }

    /// <summary>What all good rows cost together, tenge.</summary>
    public long Fee { get; private set; }

    /// <summary>Why the last step did not succeed.</summary>
    public string? Problem { get; private set; }

    /// <summary>What the problem is about.</summary>
    public List<string> ProblemArgs { get; private set; } = [];

    public Guid OfficerId { get; private set; }

    public required string OfficerName { get; set; }

    /// <summary>When it was begun, UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>When its rows became cases, UTC.</summary>
    public DateTime? AcceptedAt { get; private set; }

    public int Version { get; set; }

    /// <summary>Whether work goes on by itself.</summary>
    public bool IsWorking => State is FleetState.Checking or FleetState.Accepting;

    /// <summary>Takes a list over.</summary>
    public FleetImport By(Officer officer)
    {
        (OfficerId, OfficerName) = (officer.UserId, officer.Name);
        return this;
    }

    /// <summary>Begins to check from the first row; an accepted list is never checked again.</summary>
    public Problem? Check(string? problem = null, params IReadOnlyList<string> args)
    {
        if (State == FleetState.Accepted)
        {
            return new Problem("VR.fleet-accepted");
        }

        (State, Total, Done, Good, Bad, Fee, Problem, ProblemArgs) = (FleetState.Checking, 0, 0, 0, 0, 0, problem, [.. args]);
        return null;
    }

    /// <summary>Some rows were checked.</summary>
    public void Checked(int total, int done, int good, int bad, long fee)
    {
        (Total, Done, Good, Bad, Fee) = (total, done, Good + good, Bad + bad, Fee + fee);
        State = done == total ? FleetState.Checked : FleetState.Checking;
    }

    /// <summary>The file is no list.</summary>
    public void Fail(Problem problem) => (State, Problem, ProblemArgs) = (FleetState.Unreadable, problem.Code, [.. problem.Args]);

    /// <summary>An officer wants the good rows to become cases.</summary>
    public Problem? Ask(Officer officer)
    {
        if (State != FleetState.Checked || Good == 0)
        {
            return new Problem("VR.fleet-not-checked");
        }

        (State, Total, Done, Problem, ProblemArgs) = (FleetState.Accepting, Good, 0, null, []);
        By(officer);
        return null;
    }

    /// <summary>They did not: as it was before.</summary>
    public void GiveBack(Problem problem) => (State, Done, Problem, ProblemArgs) = (FleetState.Checked, 0, problem.Code, [.. problem.Args]);

    /// <summary>They are cases.</summary>
    public void Accept(DateTime now) => (State, AcceptedAt) = (FleetState.Accepted, now);

    /// <summary>An officer stops it; nothing of it was accepted.</summary>
    public Problem? Stop()
    {
        if (State is not (FleetState.Checking or FleetState.Checked or FleetState.Unreadable))
        {
            return new Problem("VR.fleet-accepted");
        }

        State = FleetState.Stopped;
        return null;
    }
}
