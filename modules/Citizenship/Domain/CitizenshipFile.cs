using Licensing.Kernel;
using Licensing.Kernel.Cases;

namespace Licensing.Citizenship.Domain;

/// <summary>Where a file is on its way to the decree (CZ flow).</summary>
internal enum FileState
{
    /// <summary>The bodies are asked.</summary>
    Checked,

    /// <summary>Nothing stands against it: it waits for a batch.</summary>
    Ready,

    /// <summary>On the covering list of a batch that is not sent yet.</summary>
    Listed,

    /// <summary>With the commission under the President.</summary>
    Sent,

    /// <summary>The decree is there.</summary>
    Answered,

    /// <summary>Refused or withdrawn before a decree.</summary>
    Closed,
}

/// <summary>How the applicant was told of the decision (CZ-16).</summary>
internal enum ToldBy
{
    Phone,
    InPerson,
}

/// <summary>The file of a case: whom it is about, which batch took it to the commission, which decree came back. A family has one file, each of it an own outcome.</summary>
internal sealed class CitizenshipFile : IVersioned
{
    public const int LongestWords = 300;
    public const int LongestNumber = 40;

    private CitizenshipFile()
    {
    }

    public Guid CaseId { get; private init; }

    public string CaseNumber { get; private init; } = "";

    public Basis Basis { get; private init; }

    public DateTime FiledAt { get; private init; }

    /// <summary>The office that decides.</summary>
    public string OfficeId { get; private init; } = "";

    public string Region { get; private init; } = "";

    public FileState State { get; private set; }

    public Guid? BatchId { get; private set; }

    public string? DecreeNumber { get; private set; }

    public DateOnly? DecreeOn { get; private set; }

    /// <summary>The applicant did not pay: the exemption that is given once in a life (CZ-12.1).</summary>
    public bool Exempted { get; private init; }

    public ToldBy? Told { get; private set; }

    public DateTime? ToldAt { get; private set; }

    public string? ToldWords { get; private set; }

    public int Version { get; set; }

    public List<FileMember> Members { get; } = [];

    public bool IsAdmission => Basis != Basis.Renunciation;

    /// <summary>The file of an accepted case.</summary>
    public static CitizenshipFile Open(Case accepted, Basis basis, bool exempted, IEnumerable<FileMember> members)
    {
        var made = new CitizenshipFile
        {
            CaseId = accepted.Id,
            CaseNumber = accepted.Number,
            Basis = basis,
            FiledAt = accepted.FiledAt,
            OfficeId = accepted.DecidingOfficeId,
            Region = accepted.Region,
            Exempted = exempted,
        };
        made.Members.AddRange(members);
        return made;
    }

    /// <summary>
    /// Who goes on to the commission: nobody against whom a body found something. DECISION: children go on only with a parent or whoever else of age the file is about.
    /// </summary>
    public IReadOnlyList<FileMember> Left(IReadOnlyCollection<BodyOpinion> opinions)
    {
        var found = BodyOpinion.Latest(opinions).SelectMany(o => o.Findings).Select(f => f.MemberId).ToHashSet();
        var left = Members.Where(m => !found.Contains(m.Id)).OrderBy(m => m.Ordinal).ToList();
        return left.Exists(m => !m.IsChild) ? left : [];
    }

    /// <summary>Every body has answered, and somebody is left.</summary>
    public void BecomeReady() => State = FileState.Ready;

    /// <summary>On the covering list of a batch.</summary>
    public Problem? PutInto(CommissionBatch batch)
    {
        if (State != FileState.Ready)
        {
            return new Problem("CZ.file-not-ready", CaseNumber);
        }

        (State, BatchId) = (FileState.Listed, batch.Id);
        return null;
    }

    /// <summary>Off the list again, as long as it is not sent.</summary>
    public Problem? TakeOut()
    {
        if (State != FileState.Listed)
        {
            return new Problem("CZ.file-not-listed", CaseNumber);
        }

        (State, BatchId) = (FileState.Ready, null);
        return null;
    }

    /// <summary>With the commission.</summary>
    public void Send() => State = FileState.Sent;

    /// <summary>The decree: granted or declined, each of the file; whom a body found something against is declined on that ground.</summary>
    /// <param name="decree">Number and date.</param>
    /// <param name="outcomes">Of everybody who was on the list.</param>
    /// <param name="opinions">What the bodies said.</param>
    public Problem? Answer(Decree decree, IReadOnlyDictionary<Guid, string?> outcomes, IReadOnlyCollection<BodyOpinion> opinions)
    {
        if (State != FileState.Sent)
        {
            return new Problem("CZ.file-not-sent", CaseNumber);
        }

        var left = Left(opinions).Select(m => m.Id).ToHashSet();
        if (!left.SetEquals(outcomes.Keys))
        {
            return new Problem("CZ.outcomes-of-all", CaseNumber);
        }

        if (outcomes.Any(o => o.Value is null) && !Members.Exists(m => !m.IsChild && outcomes.TryGetValue(m.Id, out var ground) && ground is null))
        {
            return new Problem("CZ.child-alone", CaseNumber);
        }

        var found = BodyOpinion.Latest(opinions).SelectMany(o => o.Findings).ToLookup(f => f.MemberId, f => f.Ground);
        Members.ForEach(m => m.Decide(outcomes.TryGetValue(m.Id, out var ground) ? ground : found[m.Id].FirstOrDefault() ?? found.SelectMany(f => f).First()));
        (State, DecreeNumber, DecreeOn) = (FileState.Answered, decree.Number.Trim(), decree.On);
        return null;
    }

    /// <summary>The applicant knows of the decision (CZ-16).</summary>
    public void Tell(ToldBy how, string? words, DateTime now) => (Told, ToldAt, ToldWords) = (how, now, string.IsNullOrWhiteSpace(words) ? null : words.Trim());

    /// <summary>A complaint about the refusal was found right (C-8): the body that objected is asked again, or the file goes to the commission again.</summary>
    /// <param name="state">Where it goes on.</param>
    public void Reopen(FileState state)
    {
        (State, BatchId, DecreeNumber, DecreeOn) = (state, null, null, null);
        Members.ForEach(m => m.Reopen());
    }

    /// <summary>The case ended without a decree.</summary>
    public void Close() => State = State == FileState.Answered ? State : FileState.Closed;
}

/// <summary>A decree of the President.</summary>
internal sealed record Decree(string Number, DateOnly On);
