using Licensing.AddressBureau.Domain.Packages;
using Licensing.AddressBureau.Features.Packages;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;

namespace Licensing.AddressBureau.Pages;

/// <summary>Packages between centres and the bureau (2010): what came, what waits for the courier, what is to be answered, returned or told, each with the day on which it is due.</summary>
public sealed partial class PackagesPage
{
    private readonly HashSet<Guid> _left = [];
    private PackageBoard? _board;
    private Failure? _failure;
    private string? _message;
    private Guid? _sent;
    private string? _courier;
    private PackageKind? _wrongKind;

    // What a courier takes from this side.
    private IEnumerable<PackageKind> Kinds => Enum.GetValues<PackageKind>().Where(kind => PackageWay.Of(kind).IsFromCentre == _board!.IsCentre);

    // What people work on here.
    private IEnumerable<FilePlace> Worked => _board!.IsCentre ? [FilePlace.ToTell, FilePlace.Ready] : [FilePlace.AtBureau];

    internal bool IsCentre => _board!.IsCentre;

    internal DateOnly Today => _board!.Today;

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => Load();

    internal CentreFile File(Guid caseId) => _board!.Files.Single(f => f.CaseId == caseId);

    internal string Office(string id) => _board!.Offices.GetValueOrDefault(id, id);

    internal async Task<Failure?> Act(ICommand<Done> command, string said)
    {
        Busy = true;
        var done = await Send(command);
        Busy = false;
        if (done.Failure is Failure.Invalid)
        {
            return done.Failure;
        }

        (_failure, _message, _sent) = (done.Failure, done.IsOk ? said : null, null);
        await Load();
        StateHasChanged();
        return null;
    }

    private IEnumerable<CentreFile> Files(FilePlace place) => _board!.Files.Where(f => f.Place == place && !_board.Unclaimed.Contains(f.CaseId));

    private IEnumerable<CentreFile> Sendable(PackageKind kind) => kind == PackageKind.Unclaimed
        ? _board!.Files.Where(f => _board.Unclaimed.Contains(f.CaseId))
        : Files(PackageWay.Of(kind).From);

    private IReadOnlyList<FieldProblem> CourierProblems(PackageKind kind) =>
        _wrongKind == kind ? [.. Problems.Select(p => p.FieldId == "courier" ? p with { FieldId = $"courier-{kind}" } : p)] : [];

    private void Leave(Guid caseId, bool stays) => _ = stays ? _left.Add(caseId) : _left.Remove(caseId);

    private Task<Failure?> Receive(Package package) => Act(new ReceivePackage(package.Id, package.Version), Texts.Format("AC.package.received", $"{package.Number}"));

    // Those of one centre go in one register: the bureau sends one to each.
    private async Task SendOff(PackageKind kind, IReadOnlyList<CentreFile> ready)
    {
        Busy = true;
        (_failure, Problems, _wrongKind, _message) = (null, [], kind, null);
        foreach (var some in ready.Where(f => !_left.Contains(f.CaseId)).GroupBy(f => (f.CentreId, f.BureauId)))
        {
            var sent = await Send(new SendPackage(kind, [.. some.Select(f => f.CaseId)], _courier ?? ""));
            (_failure, Problems) = (sent.Failure, FailureText.Problems(sent.Failure as Failure.Invalid, Texts));
            if (!sent.IsOk)
            {
                break;
            }

            (_message, _sent) = (Texts.Format("AC.package.gone", $"{sent.Value.Number}", sent.Value.Count), sent.Value.Id);
        }

        Busy = false;
        await (_message is null ? Task.CompletedTask : Load());
    }

    private async Task Load()
    {
        var shown = await Send(new ShowPackages());
        (_board, _failure) = (shown.IsOk ? shown.Value : null, shown.Failure ?? _failure);
    }
}
