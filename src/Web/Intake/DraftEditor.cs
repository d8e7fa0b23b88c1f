using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Intake;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;

namespace Licensing.Web.Intake;

/// <summary>An open intake: every change is saved at once, with the version that this page knows; what fails to save stays on the page.</summary>
internal sealed class DraftEditor(IDispatcher dispatcher, Actor actor, DraftSheet sheet, ITexts texts, Action changed)
{
    private readonly HashSet<string> _attempted = [];
    private bool _unsaved;
    private Task _saving = Task.CompletedTask;

    /// <summary>The intake as it was opened or last saved.</summary>
    public DraftSheet Sheet { get; private set; } = sheet;

    /// <summary>What stands on the page.</summary>
    public DraftContent Content { get; private set; } = sheet.Content;

    /// <summary>What the law says of what was last saved.</summary>
    public DraftAssessment Assessment => Sheet.Assessment;

    /// <summary>Whether an organisation applies.</summary>
    public bool IsForOrganisation => Content.KindIn(Sheet.Standard) == ApplicantKind.LegalEntity;

    /// <summary>Who applies, as far as it is typed.</summary>
    public string? ApplicantName => IsForOrganisation
        ? Content.NewOrganisation?.Name ?? Sheet.Organisation?.Data.Name
        : Content.NewPerson is { } entry ? Whole(entry.Surname, entry.GivenName, entry.Patronymic) : Sheet.Applicant?.Name;

    /// <summary>The steps of this service.</summary>
    public IReadOnlyList<string> Steps => DraftSteps.For(Sheet.HasSubject);

    /// <summary>A save is under way.</summary>
    public bool IsSaving => !_saving.IsCompleted;

    /// <summary>Why the last save failed.</summary>
    public Failure? Failure { get; private set; }

    /// <summary>Changes what stands on the page and saves it; changes that come meanwhile are saved after it.</summary>
    public async Task Change(Func<DraftContent, DraftContent> change)
    {
        Content = change(Content);
        _unsaved = true;
        if (_saving.IsCompleted)
        {
            _saving = Save();
        }

        changed();
        await _saving;
        changed();
    }

    /// <summary>Waits until what was typed is saved, so that the law speaks of what stands on the page.</summary>
    public Task Settle() => _saving;

    /// <summary>Keeps or clears text that is no value yet.</summary>
    public static DraftContent Keep(DraftContent content, string field, string? text)
    {
        var kept = content.HalfTyped.Where(f => f.Key != field).ToDictionary(f => f.Key, f => f.Value);
        if (!string.IsNullOrEmpty(text))
        {
            kept[field] = text;
        }

        return content with { HalfTyped = kept };
    }

    /// <summary>Opens the intake anew, for instance when the applicant became another.</summary>
    public async Task Reload()
    {
        await _saving;
        _saving = Open();
        await _saving;
        changed();
    }

    /// <summary>Saves what stands on this page over what another officer saved meanwhile.</summary>
    public async Task KeepMine()
    {
        var mine = Content;
        await Reload();
        if (Failure is null)
        {
            await Change(_ => mine);
        }
    }

    /// <summary>From now on a step says what is lacking too, not only what is wrong.</summary>
    public void Attempt(params IEnumerable<string> steps) => _attempted.UnionWith(steps);

    /// <summary>What a step shows as wrong; a module's step as it is.</summary>
    public IReadOnlyList<FieldError> Shown(string step) => [.. Assessment.ErrorsOf(step).Where(e => _attempted.Contains(step) || !IsLacking(e))];

    /// <summary>What a step shows as wrong.</summary>
    public IReadOnlyList<FieldProblem> Problems(string step) => [.. Shown(step).Select(Problem)];

    /// <summary>A problem in words, with the id of its field.</summary>
    public FieldProblem Problem(FieldError error) =>
        new(FailureText.FieldId(error.Field), texts.Format($"error.{error.Code}", [.. error.Args]));

    /// <summary>The same as the summary says it: with the name of the field in front.</summary>
    public FieldProblem Named(FieldError error)
    {
        var problem = Problem(error);
        return FieldNames.Of(error.Field, Sheet.Service, texts) is { } name
            ? problem with { Text = texts.Format("errors.named", name, problem.Text) }
            : problem;
    }

    /// <summary>What the summary of a step says.</summary>
    public IReadOnlyList<FieldProblem> Summary(string step) => [.. Shown(step).Select(Named)];

    /// <summary>How far a step is.</summary>
    public TaskState State(string step)
    {
        var errors = Assessment.ErrorsOf(step).ToList();
        return errors.Exists(e => !IsLacking(e)) ? TaskState.Attention
            : errors.Count > 0 ? IsBegun(step) ? _attempted.Contains(step) ? TaskState.Attention : TaskState.InProgress : TaskState.NotStarted
            : step == DraftSteps.Check || (Assessment.Answer is null && !IsBegun(step)) ? TaskState.NotStarted
            : TaskState.Done;
    }

    /// <summary>Whether something stops the officer from going on: wrong answers do, what the applicant has not brought does not.</summary>
    public bool Stops(string step) => Assessment.ErrorsOf(step).Any(e => !MayLack(e));

    private static bool IsLacking(FieldError error) =>
        MayLack(error) || error.Code is "required" or "applicant-needed" or "representative-needed" or "duplicates-unseen" or "organisation-needed" or "representative-person-needed";

    private static bool MayLack(FieldError error) => error.Code is "document-missing" or "document-expired" or "fee-missing";

    private bool IsBegun(string step) => step switch
    {
        DraftSteps.Applicant => Content is not { PersonId: null, NewPerson: null, OrganisationId: null, NewOrganisation: null },
        DraftSteps.Facts => Content.Facts.Length > 2,
        DraftSteps.Subject => Content.Subject is { Length: > 2 },
        DraftSteps.Documents => Content.Documents.Count > 0,
        DraftSteps.Fee => Content.Payments.Count > 0,
        _ => false,
    };

    private static string? Whole(params IEnumerable<string?> parts) =>
        string.Join(' ', parts.Where(p => !string.IsNullOrWhiteSpace(p))) is { Length: > 0 } name ? name : null;

    // Whoever goes on waits for it as for a save: what was typed meanwhile is saved over what was opened.
    private async Task Open()
    {
        var opened = await dispatcher.Send(new ShowDraft(Sheet.Id), actor);
        Failure = opened.Failure;
        if (opened.IsOk)
        {
            (Sheet, Content) = (opened.Value, _unsaved ? Content : opened.Value.Content);
        }

        await Save();
    }

    private async Task Save()
    {
        while (_unsaved)
        {
            _unsaved = false;
            var result = await dispatcher.Send(new SaveDraft(Sheet.Id, Sheet.Version, Content), actor);
            Failure = result.Failure;
            if (!result.IsOk)
            {
                return;
            }

            Sheet = Sheet with
            {
                Version = result.Value.Version,
                SavedAt = result.Value.SavedAt,
                SavedByName = actor.Name,
                Content = Content,
                Assessment = result.Value.Assessment,
            };
        }
    }
}
