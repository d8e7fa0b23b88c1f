using System.Text.Json;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Features.ImportFleet;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Licensing.Vehicles.Pages;

/// <summary>What holds for a whole list: the organisation, who came for it, the papers of all vehicles; and the file.</summary>
public sealed partial class FleetNewPage
{
    private readonly Dictionary<string, string?> _papers = new() { ["application"] = null, ["entity-registration"] = null, ["duty-receipt"] = null };
    private OrganisationSheet? _organisation;
    private Guid? _personId;
    private string? _person;
    private ActingEntry _acting = new();
    private byte[]? _file;
    private string _name = string.Empty;
    private IReadOnlyList<FieldProblem> _problems = [];
    private Failure? _failure;
    private bool _busy;

    private static IEnumerable<string> Papers => FleetColumns.Papers;

    private IEnumerable<OrganisationActing> Known => (_organisation?.ActedForBy ?? []).Where(a => a.Holds);

    private IReadOnlyList<(string Code, string Text)> Bases =>
        [.. Enum.GetValues<ActingBasis>().Select(b => ($"{b}", Texts[$"acting-basis.{JsonNamingPolicy.KebabCaseLower.ConvertName($"{b}")}"]))];

    private bool IsTicked(string paper) => _papers.ContainsKey(paper);

    private async Task Choose(OrganisationHit hit)
    {
        var shown = await Send(new ShowOrganisation(hit.Id));
        (_organisation, _failure) = (shown.IsOk ? shown.Value : null, shown.Failure);
    }

    private void Forget() => (_organisation, _person, _personId) = (null, null, null);

    private void Came(Guid id, string name) => (_personId, _person) = (id, name);

    private void Take(OrganisationActing known)
    {
        Came(known.PersonId, known.Name);
        _acting = new ActingEntry { Basis = known.Basis, Authority = known.Authority, ValidTo = known.ValidTo };
    }

    private void Tick(string code, ChangeEventArgs change)
    {
        if (change.Value is true)
        {
            _papers.TryAdd(code, null);
        }
        else
        {
            _papers.Remove(code);
        }
    }

    private async Task Receive(InputFileChangeEventArgs change)
    {
        if (change.File.Size > FleetReader.MostBytes)
        {
            _file = null;
            _problems = [new FieldProblem("file", Texts.Format("error.VR.fleet-file-too-large", FleetReader.MostBytes / 1024 / 1024))];
            return;
        }

        using var content = new MemoryStream((int)change.File.Size);
        await using (var upload = change.File.OpenReadStream(FleetReader.MostBytes))
        {
            await upload.CopyToAsync(content);
        }

        (_file, _name, _problems) = (content.ToArray(), change.File.Name, []);
    }

    private async Task Start()
    {
        _busy = true;
        var content = new DraftContent
        {
            OrganisationId = _organisation?.Id,
            PersonId = _person is null ? null : _personId,
            Acting = _acting,
            Documents = [.. _papers.Select(p => new PresentedDocument(p.Key) { Presented = true, Number = string.IsNullOrWhiteSpace(p.Value) ? null : p.Value.Trim() })],
        };
        var started = await Send(new StartFleet(content, _name, _file ?? []));
        _busy = false;
        (_failure, _problems) = (started.Failure, FailureText.Problems(started.Failure as Failure.Invalid, Texts));
        if (started.IsOk)
        {
            Navigation.NavigateTo(started.Value.WasThere ? $"/fleet/{started.Value.Id}?again=true" : $"/fleet/{started.Value.Id}");
        }
    }
}
