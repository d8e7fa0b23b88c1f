using Licensing.Feedback.Domain;
using Licensing.Feedback.Features;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Http;

namespace Licensing.Feedback.Pages;

/// <summary>The survey after a case has ended (C-9): a question a page, large buttons; the form carries the answers, nothing is stored before the last of them.</summary>
public sealed partial class SurveyPage
{
    private readonly Dictionary<Measure, Contentment?> _answers = [];
    private IReadOnlyList<Measure> _questions = [];
    private string? _number;
    private string? _birth;
    private string? _words;
    private string? _trouble;
    private string? _problem;
    private bool _done;
    private Guid _key = Guid.CreateVersion7();

    private Measure? Next => _questions.Where(q => !_answers.ContainsKey(q)).Select(q => (Measure?)q).FirstOrDefault();

    private async Task Go()
    {
        var form = Context.Request.Form;
        (_number, _birth, _words) = (form["number"], form["birth"], form["words"]);
        _key = Guid.TryParse(form["key"], out var key) ? key : _key;
        if (!TypedDate.TryParse(_birth, out var date) || string.IsNullOrEmpty(_number))
        {
            _trouble = Texts["status.not-found"];
            return;
        }

        Read(form);
        var sends = form["go"] == "send";
        if (_questions.Count > 0 && !sends)
        {
            return;
        }

        // Only the first and the last page ask about the case: those between know nothing that is not in the form.
        var sheet = Opens(_number) ? await Send(new AskSurvey(_number, date)) : null;
        _questions = sheet is { IsOk: true } ? sheet.Value.Questions : [];
        _trouble = sheet is null ? Texts["status.busy"] : sheet.Failure is { } failure ? Trouble(failure) : null;
        if (sends && _trouble is null)
        {
            await Keep(date);
        }
    }

    private async Task Keep(DateOnly date)
    {
        var given = _answers.Where(a => a.Value is not null).ToDictionary(a => a.Key, a => a.Value!.Value);
        var kept = await Send(new AnswerSurvey(_number!, date, given, _words), _key);
        _done = kept.IsOk;
        _problem = kept.Failure is Failure.Invalid invalid ? FailureText.Problems(invalid, Texts)[0].Text : null;
        _trouble = kept.IsOk || _problem is not null ? null : Trouble(kept.Failure!);
    }

    private void Read(IFormCollection form)
    {
        _questions = [.. form["questions"].Select(ListUrl.One<Measure>).OfType<Measure>().Where(Indicators.IsAsked).Distinct()];
        foreach (var question in Enum.GetValues<Measure>().Where(Indicators.IsAsked))
        {
            if (form.TryGetValue($"{question}", out var given))
            {
                _answers[question] = ListUrl.One<Contentment>(given);
            }
        }

        if (ListUrl.One<Measure>(form["asked"]) is { } asked && Indicators.IsAsked(asked))
        {
            _answers[asked] = ListUrl.One<Contentment>(form["answer"]);
        }
    }

    private string Trouble(Failure failure) => failure is Failure.NotFound ? Texts["status.not-found"] : FailureText.Of(failure, Texts);
}
