using Licensing.Feedback.Features;
using Licensing.Web.Cases;
using Microsoft.AspNetCore.Components;

namespace Licensing.Feedback.Pages;

/// <summary>Complaints about a case, above all parts of its page: whoever decides must not overlook them.</summary>
public sealed partial class ComplaintsOnCase
{
    private IReadOnlyList<ComplaintLine> _lines = [];
    private string? _lodgeFor;

    /// <summary>The case.</summary>
    [Parameter]
    public Guid CaseId { get; set; }

    /// <summary>Never called: nothing is changed here.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var result = await Send(new ComplaintsAbout(CaseId));
        (_lines, _lodgeFor) = result.IsOk ? (result.Value.Lines, result.Value.LodgeFor) : ([], null);
    }
}

/// <summary>On the page of every case.</summary>
internal sealed class ComplaintsOnCasePage : ICasePanel
{
    public string? Service => null;

    public Type Component => typeof(ComplaintsOnCase);

    public int Order => 100;

    public CasePlace Place => CasePlace.Notice;
}
