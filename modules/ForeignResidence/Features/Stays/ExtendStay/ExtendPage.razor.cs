using Licensing.ForeignResidence.Features.Stays;
using Licensing.ForeignResidence.Law;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.ForeignResidence.Pages.Stays;

/// <summary>A stay goes on longer: by what is valid now, with the law's answer beside it (TR-16).</summary>
public sealed partial class ExtendPage
{
    private StaySheet? _sheet;
    private ExtensionEntry? _entry;

    /// <summary>The stay.</summary>
    [Parameter]
    public Guid StayId { get; set; }

    private LawView? Law => Check?.Assessment.Answer is { } answer ? LawView.Of(answer, TemporaryRegistrationStandard.Declared, Texts) : null;

    private IReadOnlyList<(string Code, string Text)> Visas => [.. Enum.GetValues<VisaKind>().Select(v => ($"{v}", Texts[$"TR.fact.visa.{FactCodes.Of(v)}"]))];

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var result = await Send(new ShowStay(StayId));
        (Failure, _sheet) = (result.Failure, result.IsOk ? result.Value : null);
        if (_sheet is { } sheet && _entry is null)
        {
            _entry = new ExtensionEntry(null, sheet.DocumentValidTo, sheet.Visa, sheet.VisaValidTo, sheet.WorkPermitUntil, sheet.Student, []);
            await Changed();
        }
    }

    /// <inheritdoc/>
    private protected override Task Changed() => Judge(new CheckExtension(StayId, _entry!), Texts);

    private Task Change(ExtensionEntry entry)
    {
        _entry = entry;
        return Changed();
    }

    private async Task Extend()
    {
        (Busy, Tried) = (true, true);
        var result = await Send(new ExtendStay(StayId, _sheet!.Version, _entry!), Once);
        Busy = false;
        (Failure, Problems) = (result.Failure, result.Failure is Failure.Invalid ? FailureText.Problems(result.Failure, Texts) : []);
        if (result.IsOk)
        {
            Navigation.NavigateTo($"/stays/{StayId}");
        }
    }
}
