using Licensing.AddressBureau.Features.Post;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Licensing.Web.Files;
using Microsoft.AspNetCore.Components;

namespace Licensing.AddressBureau.Pages;

/// <summary>Answers to written requests that wait to be posted, and the mail of a day with its papers.</summary>
public sealed partial class PostPage
{
    private readonly Dictionary<Guid, (string? Addressee, string? Address)> _typed = [];
    private PostDay? _post;
    private Failure? _failure;
    private string? _message;
    private Guid? _wrong;
    private bool _isRegistrar;

    [SupplyParameterFromQuery(Name = "day")]
    private string? Day { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _isRegistrar = (await Who()).Has(Roles.Registrar);
        await Load();
    }

    private (string? Addressee, string? Address) Typed(WaitingAnswer answer) => _typed.GetValueOrDefault(answer.CaseId, (answer.Addressee, answer.Address));

    private IReadOnlyList<FieldProblem> Named(WaitingAnswer answer) =>
        _wrong == answer.CaseId ? [.. Problems.Select(p => p with { FieldId = $"{p.FieldId}-{answer.CaseNumber}" })] : [];

    private async Task Post(WaitingAnswer answer)
    {
        Busy = true;
        var (addressee, address) = Typed(answer);
        var posted = await Send(new PostAnswer(answer.CaseId, answer.Version, addressee ?? "", address ?? ""));
        Busy = false;
        (_failure, _wrong, Problems) = (posted.Failure, answer.CaseId, FailureText.Problems(posted.Failure as Failure.Invalid, Texts));
        _message = posted.IsOk ? Texts.Format("AC.post.posted", answer.CaseNumber, $"{posted.Value.Number}") : null;
        await (posted.Failure is Failure.Invalid ? Task.CompletedTask : Load());
    }

    private async Task Load()
    {
        var shown = await Send(new ShowPost(PaperReply.Day(Day)));
        (_post, _failure) = (shown.IsOk ? shown.Value : null, shown.Failure ?? _failure);
    }
}
