using Licensing.AddressBureau.Domain.Lists;
using Licensing.AddressBureau.Features.Lists;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.AddressBureau.Pages;

/// <summary>A legal entity's list: how far it is, every row with its answer, choices that are left, and how it goes back.</summary>
public sealed partial class ListPage
{
    private const int Size = 50;

    private static readonly string[] Resets = ["after"];
    private ListSheet? _sheet;
    private ListGlance? _glance;
    private Failure? _failure;
    private bool _isRegistrar;
    private bool _byPost;
    private string? _document;

    /// <summary>The list.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "state")]
    private string? State { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    private int After { get; set; }

    [Inject]
    private ListWatch Watch { get; set; } = default!;

    internal bool MayChoose => _isRegistrar && !Busy;

    internal string Edition => _sheet!.List.Edition;

    private IReadOnlyList<(string Code, string Text)> Ways => [("hand", Texts["AC.list.close.hand"]), ("post", Texts["AC.list.close.post"])];

    private IReadOnlyList<Filter> Filters =>
        [new("state", Texts["AC.list.state"], [.. Enum.GetValues<RowState>().Where(s => s != RowState.Waiting).Select(s => new FilterOption($"{s}", Texts[$"AC.list.row.{s}"]))], State)];

    /// <inheritdoc/>
    public void Dispose() => Watch.Changed -= Glanced;

    /// <inheritdoc/>
    protected override void OnInitialized() => Watch.Changed += Glanced;

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => Load();

    private int Count(RowState state) => _sheet?.Counts.GetValueOrDefault(state) ?? 0;

    private string At(string name, string? value) => Navigation.GetUriWithQueryParameter(name, value);

    private async Task Load()
    {
        var shown = await Send(new ShowList(Id, ListUrl.One<RowState>(State), After, Size));
        (_sheet, _failure, _glance) = (shown.IsOk ? shown.Value : null, shown.Failure ?? _failure, null);
        var actor = await Who();
        _isRegistrar = actor.Has(Roles.Registrar);
        if (_sheet is { List.IsWorking: true })
        {
            Watch.Follow(Id, actor);
        }
    }

    private void Glanced(object? sender, ListGlanceArgs args) => _ = InvokeAsync(async () =>
    {
        if (args.ListId == Id)
        {
            _glance = args.Glance;
            await (args.Glance.State == ListState.Working ? Task.CompletedTask : Load());
            StateHasChanged();
        }
    });

    internal ShownRow Row(int line) => _sheet!.Rows.Single(r => r.Row.Line == line);

    internal Task Choose(ListRow row, Guid? personId) => Act(new ChooseListRow(Id, row.Line, row.Version, personId));

    private Task Resume() => Act(new ResumeList(Id, _sheet!.List.Version));

    private Task Close() => Act(new CloseList(Id, _sheet!.List.Version, _byPost, _document));

    private async Task Act(ICommand<Done> command)
    {
        Busy = true;
        var done = await Send(command);
        Busy = false;
        Problems = FailureText.Problems(done.Failure as Failure.Invalid, Texts);
        _failure = done.Failure;
        if (done.Failure is not Failure.Invalid)
        {
            await Load();
            StateHasChanged();
        }
    }
}
