using System.Text.Json;
using Licensing.Kernel.People;
using Licensing.Platform.Intake;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Intake;

/// <summary>Who acts for the applicant: children act only through one (C-1).</summary>
public sealed partial class RepresentativePart
{
    private const string Self = "self";

    private bool _adding;
    private PersonHit? _chosen;
    private RepresentationKind _kind;
    private string? _authority;
    private DateOnly? _validTo;
    private IReadOnlyList<FieldProblem> _problems = [];

    /// <summary>The applicant.</summary>
    [Parameter, EditorRequired]
    public Applicant Applicant { get; set; } = default!;

    [Inject]
    private IDispatcher Dispatcher { get; set; } = default!;

    [Inject]
    private ICurrentActor Actors { get; set; } = default!;

    private IReadOnlyList<(string Code, string Text)> Options =>
    [
        (Self, Texts["representative.self"]),
        .. Applicant.ActedForBy.DistinctBy(a => a.PersonId).Select(a => (a.PersonId.ToString(), Describe(a))),
    ];

    private IReadOnlyList<(string Code, string Text)> Kinds => [.. Enum.GetValues<RepresentationKind>().Select(k => (k.ToString(), Kind(k)))];

    private string Kind(RepresentationKind kind) => Texts[$"representation-kind.{JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString())}"];

    private string Describe(ActingPerson acting) => acting.ValidTo is { } last
        ? Texts.Format("representative.option-until", acting.Name, Kind(acting.Kind), acting.Authority, last)
        : Texts.Format("representative.option", acting.Name, Kind(acting.Kind), acting.Authority);

    private Task Choose(IReadOnlyList<string> codes) =>
        Change(c => c with { RepresentativeId = Guid.TryParse(codes[0], out var id) ? id : null });

    private async Task Add()
    {
        if (await Actors.Get() is not { } actor)
        {
            return;
        }

        var added = await Dispatcher.Send(
            new AddRepresentation(Applicant.Id, _chosen!.Id, _kind, _authority ?? string.Empty, _validTo), actor, "intake");
        _problems = FailureText.Problems(added.Failure, Texts);
        if (added.IsOk)
        {
            var chosen = _chosen.Id;
            Close();
            await Change(c => c with { RepresentativeId = chosen });
            await Editor.Reload();
        }
    }

    private void Close() => (_adding, _chosen, _authority, _validTo, _problems) = (false, null, null, null, []);
}
