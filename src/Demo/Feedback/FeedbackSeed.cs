using Licensing.Feedback.Data;
using Licensing.Feedback.Domain;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Law;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Demo.Feedback;

/// <summary>What people said of the cases of the last fourteen months: answers to the survey, complaints with and without an answer; the year's targets.</summary>
internal sealed class FeedbackSeed(KernelDb cases, FeedbackDb feedback, DatabaseSession session, AppealDesk appeals, ILaw law)
{
    private const int Months = 14;
    private const int AnswersEvery = 2;
    private const int ComplaintsEvery = 12;

    private static readonly string[] Words = ["Рақмет, тез шешілді", "Кезек ұзақ болды", "Спасибо за внимание", "Терезе саны аз", "Объяснили понятно"];

    private static readonly string[] Reasons = ["Құжаттар мерзімінде берілмеді", "Бас тарту себебі түсіндірілмеді", "Қызметкер дөрекі сөйледі"];

    public async Task Fill(DateTimeOffset now, CancellationToken cancellation)
    {
        var since = BusinessTime.ToUtc(now.AddMonths(-Months));
        var ended = await cases.Cases.AsNoTracking().Where(c => c.DecidedAt >= since && c.OrganisationId == null).OrderBy(c => c.DecidedAt).ThenBy(c => c.Id).ToListAsync(cancellation);
        await session.Open(cancellation);
        foreach (var (n, about) in ended.Index())
        {
            if (n % AnswersEvery == 0)
            {
                feedback.Turns.Add(new SurveyTurn { CaseId = about.Id });
                feedback.Answers.Add(Answer(about, n));
            }

            if (n % ComplaintsEvery == 0)
            {
                await Complain(about, n / ComplaintsEvery, BusinessTime.ToUtc(now), cancellation);
            }
        }

        Targets(BusinessTime.DateOf(now));
        await session.Save(cancellation);
    }

    private static SurveyAnswer Answer(Case about, int n)
    {
        var answers = new Dictionary<Measure, Contentment>
        {
            [Measure.Process] = n % 9 == 0 ? Contentment.RatherNo : Contentment.RatherYes,
            [Measure.Information] = n % 7 == 0 ? Contentment.No : Contentment.Yes,
            [Measure.Courtesy] = n % 11 == 0 ? Contentment.RatherNo : Contentment.Yes,
        };
        if (n % ComplaintsEvery == 0)
        {
            (answers[Measure.Handling], answers[Measure.HandlingTerm]) = (n % 5 == 0 ? Contentment.No : Contentment.RatherYes, Contentment.RatherYes);
        }

        return SurveyAnswer.Take(
            new SurveyPlace(about.Service, about.Edition, about.OfficeId, about.Region), answers, n % 6 == 0 ? Words[n / 6 % Words.Length] : null, BusinessTime.DateOf(about.DecidedAt!.Value));
    }

    private async Task Complain(Case about, int n, DateTime now, CancellationToken cancellation)
    {
        var found = (await appeals.Find(about.Id, cancellation))!;
        var at = about.DecidedAt!.Value.AddDays(1) < now ? about.DecidedAt.Value.AddDays(1) : now;
        var edition = law.Standards[about.Service].FindEdition(about.Edition)!;
        var entry = new ComplaintEntry
        {
            Channel = n % 3 == 0 ? ComplaintChannel.Terminal : ComplaintChannel.InPerson, Complainant = about.ApplicantName, Address = found.Address ?? "Астана қ., Достық көшесі, 1",
            Identity = found.Identity, Against = "Бөлімше қызметкері", Reasons = Reasons[n % Reasons.Length], Demand = "Істі қайта қарау", Signed = true,
        };
        var serial = await session.Next(FeedbackDb.SchemaName, FeedbackDb.ComplaintNumbers, cancellation);
        var due = RefusalComposer.AnswerDue(edition.Complaint, BusinessTime.FromUtc(at), edition.Code, await law.Now(cancellation));
        var made = feedback.Complaints.Add(Complaint.Enter(entry, new ComplaintPlace(found, serial, due), new Officer(Guid.Empty, about.AcceptedByName, about.OfficeId), at)).Entity;

        // Some are late, and the last of them wait.
        var answered = at.AddDays(n % 8 == 7 ? 40 : 6 + (n % 9));
        if (answered < now)
        {
            var outcome = n % 3 == 1 ? ComplaintState.Founded : ComplaintState.Unfounded;
            made.Close(new ComplaintAnswer(outcome, "Шағым тексерілді.", outcome == ComplaintState.Founded ? "Қызметкерге ескерту жасалды" : null), new Officer(Guid.Empty, "Ахметова Д.", made.AnsweringOfficeId), answered);
        }
    }

    private void Targets(DateOnly today)
    {
        feedback.Targets.AddRange(new[] { (Measure.InTime, 100m), (Measure.Process, 90m), (Measure.Information, 90m), (Measure.RightFirst, 80m), (Measure.Courtesy, 85m) }.Select(t => new QualityTarget
        {
            Year = today.Year, Indicator = t.Item1, Percent = t.Item2, SetByName = "жүйе әкімшісі", SetAt = BusinessTime.ToUtc(BusinessTime.StartOf(new(today.Year, 1, 1))),
        }));
        feedback.Online.AddRange(law.Services.SkipLast(2).Select(s => new OnlineService { Service = s, Since = today.AddYears(-2), SetByName = "жүйе әкімшісі" }));
    }
}
