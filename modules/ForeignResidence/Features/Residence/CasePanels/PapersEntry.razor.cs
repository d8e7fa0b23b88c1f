using Licensing.ForeignResidence.Features;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;
using Licensing.Web.Components;
using Licensing.Web.Intake;
using Microsoft.AspNetCore.Components;

namespace Licensing.ForeignResidence.Pages;

/// <summary>The second checklist (PR-17): four papers and the duty, which is paid only now (PR-8).</summary>
public sealed partial class PapersEntry
{
    private HashSet<string> _ticked = [];
    private Dictionary<string, string?> _numbers = [];
    private Dictionary<string, string> _half = [];
    private EnteredPayment? _payment;
    private Task _left = Task.CompletedTask;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    // What is most likely stands there already: the applicant paid today what is due.
    private EnteredPayment Payment => _payment ?? new(About.Applicant, About.DutyDue, BusinessTime.DateOf(Clock.GetUtcNow()), null, null);

    // The summary says which paper is meant.
    private IReadOnlyList<FieldProblem> Named =>
        [.. Problems.Select(p => TakeSecondPapersValidator.Ticked.FirstOrDefault(code => p.FieldId == $"papers-{code}") is { } paper
            ? p with { Text = Texts.Format("errors.named", Texts[TextKeys.Document(About.Service, paper)], p.Text) }
            : p)];

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        if (About.Half is { } left)
        {
            (_ticked, _numbers, _payment, _half) = ([.. left.Ticked], left.Numbers.ToDictionary(), left.Payment, left.HalfTyped.ToDictionary());
        }
    }

    private Task Tick(string code, bool presented)
    {
        _ = presented ? _ticked.Add(code) : _ticked.Remove(code);
        return Leave();
    }

    private Task Number(string code, string? text)
    {
        _numbers[code] = text;
        return Leave();
    }

    // The applicant brings the papers over several visits: nothing that was entered is lost. One after the other, or two of them would meet in the same row.
    private Task Leave() => _left = LeaveAfter(_left, new HalfPapers([.. _ticked], new Dictionary<string, string?>(_numbers), _payment, new Dictionary<string, string>(_half)));

    private async Task LeaveAfter(Task before, HalfPapers papers)
    {
        await before;
        await Send(new KeepSecondPapers(About.CaseId, papers));
    }

    private Task Keep(PaymentChange change)
    {
        _payment = change.Payment;
        if (change.Field is { } field)
        {
            _half = _half.Where(h => h.Key != field).ToDictionary();
            if (!string.IsNullOrEmpty(change.HalfTyped))
            {
                _half[field] = change.HalfTyped;
            }
        }

        return Leave();
    }

    private async Task SavePapers()
    {
        await _left;
        await Save(new TakeSecondPapers(
            About.CaseId, About.Version, [.. TakeSecondPapersValidator.Ticked.Where(_ticked.Contains).Select(code => new SecondPaper(code, _numbers.GetValueOrDefault(code)))], Payment));
    }
}
