using Licensing.AddressBureau.Features.Certificates;
using Licensing.AddressBureau.Features.Lists;
using Licensing.AddressBureau.Law;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Licensing.AddressBureau.Pages;

/// <summary>Takes a legal entity's list over: who asks, the papers of the edition, the file.</summary>
public sealed partial class NewListPage
{
    private readonly HashSet<string> _presented = [];
    private CertificateFactsEntry _facts = new(Requester.LegalEntity, AskedAbout.ThirdParty, Written: true);
    private CertificateCheck? _check;
    private PersonHit? _applicant;
    private string? _organisation;
    private string? _requestNumber;
    private DateOnly? _requestedOn;
    private string? _signedBy;
    private byte[]? _file;
    private string _name = "";
    private Failure? _failure;

    private IReadOnlyList<(string Code, string Text)> Requesters =>
        [.. new[] { Requester.LegalEntity, Requester.LawEnforcement }.Select(LawCodes.Of).Select(c => (c, Texts[$"AC.fact.requester.{c}"]))];

    private CertificateEntry Entry => new(
        _applicant?.Id, new CertificateSubject { Organisation = _organisation, RequestNumber = _requestNumber, RequestedOn = _requestedOn, SignedBy = _signedBy },
        _facts, [.. _presented], DocumentShown: null);

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => Ask();

    private Task Change(CertificateFactsEntry facts)
    {
        _facts = facts;
        return Ask();
    }

    private Task Choose(PersonHit? applicant)
    {
        _applicant = applicant;
        return Ask();
    }

    private async Task Ask()
    {
        var result = await Send(new CheckList(Entry));
        _check = result.IsOk ? result.Value : null;
    }

    private async Task Receive(InputFileChangeEventArgs change)
    {
        if (change.File.Size > SheetFile.MostBytes)
        {
            (_file, Problems) = (null, [new FieldProblem("file", Texts.Format("error.AC.list-too-large", SheetFile.MostBytes / 1024 / 1024))]);
            return;
        }

        using var content = new MemoryStream((int)change.File.Size);
        await using (var upload = change.File.OpenReadStream(SheetFile.MostBytes))
        {
            await upload.CopyToAsync(content);
        }

        (_file, _name, Problems) = (content.ToArray(), change.File.Name, []);
    }

    private async Task Start()
    {
        Busy = true;
        var started = await Send(new StartList(Entry, _name, _file ?? []), Once);
        Busy = false;
        (_failure, Problems) = (started.Failure, FailureText.Problems(started.Failure as Failure.Invalid, Texts));
        if (started.IsOk)
        {
            Navigation.NavigateTo($"/addresses/lists/{started.Value.Id}");
        }
    }
}
