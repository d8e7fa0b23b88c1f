using Licensing.ExitClearance.Features;
using Licensing.Web.Intake;

namespace Licensing.ExitClearance.Pages;

/// <summary>The questionnaire (EX-9.1, appendix 2); the address register says where the applicant is registered.</summary>
public sealed partial class ExitPanel
{
    private ExitSubject _subject = new();
    private string? _registered;
    private Guid? _asked;

    private bool BothAsked => ExitJson.Facts(Facts.ToJsonString()).OtherParentStays;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _subject = ExitJson.Subject(Subject);
        if (_asked == PersonId)
        {
            return;
        }

        _asked = PersonId;
        var found = PersonId is { } id ? await Send(new AskAddress(id)) : null;
        _registered = found?.IsOk == true ? found.Value.Address : null;
    }

    /// <inheritdoc/>
    protected override string? Lacking(string field) => $"EX.needed.{field[(field.LastIndexOf('.') + 1)..]}";

    private Task Keep(object subject) => Change((ExitSubject)subject);

    private Task Change(ExitSubject subject) => SubjectChanged.InvokeAsync((_subject = subject).Write());
}

/// <summary>The step of intake that asks the questionnaire.</summary>
internal sealed class ExitSubjectPanel : ISubjectPanel
{
    public string Service => ExitFlow.Service;

    public Type Component => typeof(ExitPanel);

    public bool AsksForApplicant => true;

    public Type? Summary => typeof(ExitSummary);
}
