using Licensing.AddressBureau.Domain.Packages;
using Licensing.AddressBureau.Features.Packages;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.AddressBureau.Pages;

/// <summary>One request of a centre, and what can be done with it here: answered, returned with reasons, told.</summary>
public sealed partial class PackageFile
{
    private string? _words;

    /// <summary>The case.</summary>
    [Parameter, EditorRequired]
    public Guid CaseId { get; set; }

    [CascadingParameter]
    private PackagesPage Page { get; set; } = default!;

    private CentreFile File => Page.File(CaseId);

    private Task Answer() => Act(new AnswerPackaged(CaseId, File.Version), "AC.package.answered");

    private Task Return() => Act(new ReturnFaulty(CaseId, File.Version, _words ?? ""), "AC.package.returned");

    private Task Tell() => Act(new TellApplicant(CaseId, File.Version, _words ?? ""), "AC.package.was-told");

    private IReadOnlyList<FieldProblem> Named(string field) => [.. Problems.Select(p => p with { FieldId = $"{field}-{File.CaseNumber}" })];

    private async Task Act(ICommand<Done> command, string said)
    {
        Busy = true;
        var failure = await Page.Act(command, Texts.Format(said, File.CaseNumber));
        (Busy, Problems) = (false, FailureText.Problems(failure, Texts));
    }
}
