using Licensing.Citizenship.Domain;
using Licensing.Citizenship.Features;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Citizenship.Pages;

/// <summary>A batch: the covering list, its sending, and what the decree says of each person.</summary>
public sealed partial class BatchPage
{
    private const string Granted = "granted";
    private const string Declined = "declined";
    private const string Later = "later";
    private readonly Dictionary<Guid, string> _outcomes = [];
    private readonly Dictionary<Guid, string?> _grounds = [];
    private BatchSheet? _sheet;
    private Failure? _failure;
    private string? _message;
    private string? _outgoing;
    private DateOnly? _sentOn;
    private string? _decree;
    private DateOnly? _decreeOn;
    private bool _mayChange;

    /// <summary>The batch.</summary>
    [Parameter]
    public Guid BatchId { get; set; }

    private bool Deciding => _mayChange && _sheet?.Batch.State == BatchState.Sent;

    private IReadOnlyList<(string Code, string Text)> Answers =>
        [(Granted, Texts["CZ.outcome.Granted"]), (Declined, Texts["CZ.outcome.Declined"]), (Later, Texts["CZ.batch.later"])];

    private IEnumerable<FileMember> Waiting => _sheet!.Files.Where(f => f.File.State == FileState.Sent).SelectMany(f => f.Asked);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var actor = await Who();
        await Load();
        _mayChange = actor.Has(Roles.DecisionOfficer) && actor.OfficeId == _sheet?.Batch.OfficeId;
    }

    private static string Id(FileMember member) => $"outcome-{member.CaseId:N}-{member.Ordinal}";

    private string Name(FileMember member) => $"{Texts[$"CZ.role.{member.Role}"]}: {member.Name}, {Formats.Date(member.BirthDate)}";

    private IReadOnlyCollection<string> Chosen(FileMember member) => _outcomes.TryGetValue(member.Id, out var code) ? [code] : [];

    private void Set(FileMember member, IReadOnlyList<string> chosen) => _outcomes[member.Id] = chosen[0];

    private void GrantAll()
    {
        foreach (var member in Waiting.Where(m => !_outcomes.ContainsKey(m.Id)))
        {
            _outcomes[member.Id] = Granted;
        }
    }

    private Task TakeOut(Guid caseId) => Put(new TakeOutOfBatch(BatchId, _sheet!.Batch.Version, caseId), _ => Texts["CZ.batch.taken-out"]);

    private Task SendOff()
    {
        Problems = [.. Lacking("outgoingNumber", _outgoing, "CZ.outgoing-needed"), .. Lacking("sentOn", _sentOn, "CZ.sent-day-needed")];
        return Problems.Count > 0 ? Task.CompletedTask
            : Put(new SendBatch(BatchId, _sheet!.Batch.Version, _outgoing!, _sentOn!.Value), made => Texts.Format("CZ.batch.sent-off", made.Number));
    }

    private Task Answer()
    {
        Problems =
        [
            .. Waiting.SelectMany(LackingOf), .. Lacking("decreeNumber", _decree, "CZ.decree-needed"), .. Lacking("decreeOn", _decreeOn, "CZ.decree-day-needed"),
        ];
        return Problems.Count > 0 ? Task.CompletedTask
            : Put(
                new EnterDecree(
                    BatchId, _sheet!.Batch.Version, _decree!, _decreeOn!.Value,
                    [.. Waiting.Where(m => _outcomes[m.Id] != Later).Select(m => new PersonOutcome(m.Id, _outcomes[m.Id] == Declined ? _grounds[m.Id] : null))]),
                done => Texts.Format("CZ.batch.entered", done.Answered, done.Waiting));
    }

    // Everybody has an outcome, and whoever is declined a ground.
    private IEnumerable<FieldProblem> LackingOf(FileMember member) => _outcomes.GetValueOrDefault(member.Id) switch
    {
        Declined => Lacking($"{Id(member)}-ground", _grounds.GetValueOrDefault(member.Id), "CZ.ground-needed"),
        var outcome => Lacking(Id(member), outcome, "CZ.outcome-needed"),
    };

    private IEnumerable<FieldProblem> Lacking(string field, object? value, string code) =>
        value is null || (value is string text && string.IsNullOrWhiteSpace(text)) ? [new FieldProblem(field, Texts[$"error.{code}"])] : [];

    private async Task Put<T>(ICommand<T> command, Func<T, string> words)
        where T : class
    {
        if (Busy)
        {
            return;
        }

        await Press(command, Texts, result =>
        {
            _message = result.IsOk ? words(result.Value) : null;
            return result.Failure is null or Failure.Conflict ? Load() : Task.CompletedTask;
        });
    }

    private async Task Load()
    {
        var result = await Send(new ShowBatch(BatchId));
        (_sheet, _failure) = (result.IsOk ? result.Value : null, result.Failure);
    }
}
