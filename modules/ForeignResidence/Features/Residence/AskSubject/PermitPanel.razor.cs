using Licensing.AddressBureau;
using Licensing.ForeignResidence.Features;
using Licensing.Kernel.Cases;

namespace Licensing.ForeignResidence.Pages;

/// <summary>What form 1-N asks; the address register says where the applicant is registered for good (RP-12.2, RP-14).</summary>
public sealed partial class PermitPanel
{
    private PermitSubject _subject = new();
    private AddressOnRecord? _registered;
    private Guid? _asked;

    private bool IsForeigner => ResidenceJson.Permit(Facts.ToJsonString()).IsForeigner;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _subject = CaseJson.ReadOrNew<PermitSubject>(Subject);
        if (_asked == PersonId)
        {
            return;
        }

        _asked = PersonId;
        var found = PersonId is { } id ? await Send(new AskRegistered(id)) : null;
        _registered = found?.IsOk == true ? found.Value.Permanent : null;
    }

    /// <inheritdoc/>
    protected override string? Lacking(string field) => $"RP.needed.{field[8..]}";

    private Task Change(PermitSubject subject) => SubjectChanged.InvokeAsync((_subject = subject).Write());
}
