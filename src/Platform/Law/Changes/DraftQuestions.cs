using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Intake;
using Licensing.Platform.People;

namespace Licensing.Platform.Law.Changes;

/// <summary>A tariff from a day of payment on.</summary>
internal sealed record TariffRate(string Service, string Code, DateOnly From, int Tenge);

/// <summary>The law on one side of a change: before it, or after.</summary>
internal sealed record LawSide(LoadedLaw Law, IReadOnlyList<TariffRate> Tariffs);

/// <summary>
/// Asks the law of both sides about intakes under way, as if each were filed on the first day of the change, and paid then where nothing has been paid yet (C-6). DECISION:
/// with what was typed and the applicant's record; the registries, which are asked at acceptance, are not asked.
/// </summary>
internal sealed class DraftQuestions(LawSide before, LawSide after, DateOnly from)
{
    private static readonly TimeOnly Morning = new(10, 0);

    /// <summary>What would change; nothing where nothing would.</summary>
    public TouchedDraft? Ask(CaseDraft draft, Person? person, IServiceFlow flow)
    {
        var facts = Facts(draft.Content, person, flow);
        var (was, will) = (Answer(draft, flow, facts, before), Answer(draft, flow, facts, after));
        var touch = (was.Fee.Due == will.Fee.Due ? DraftTouch.None : DraftTouch.Fee)
            | (was.Answer?.DueAt == will.Answer?.DueAt ? DraftTouch.None : DraftTouch.Due)
            | (was.Edition == will.Edition ? DraftTouch.None : DraftTouch.Edition)
            | (Package(was) == Package(will) ? DraftTouch.None : DraftTouch.Package);
        return touch == DraftTouch.None ? null
            : new TouchedDraft(draft.Id, draft.Number, draft.Service, draft.OfficeId, touch, was.Fee.Due, will.Fee.Due);
    }

    private static DraftFacts Facts(DraftContent content, Person? person, IServiceFlow flow)
    {
        var record = content.KindIn(flow.Standard) == ApplicantKind.LegalEntity || person is null ? null : PersonRules.Data(PersonRules.EntryOf(person));
        return DraftFacts.Of(flow.Standard.Schema, content.Facts, record, OrganisationApplicant.CodeOf(flow.Standard, content, null)).With(flow.Standard.Schema, []);
    }

    private DraftAssessment Answer(CaseDraft draft, IServiceFlow flow, DraftFacts facts, LawSide side)
    {
        var edition = flow.Standard.EditionOn(from, side.Law.Snapshot);
        var filing = new DraftFiling(flow.Standard, edition, side.Law.Snapshot, BusinessTime.ToUtc(BusinessTime.At(from, Morning)), draft.Content, facts)
        {
            Schedule = edition is null ? null : side.Law.ScheduleOf(draft.OfficeId, edition.Schedule),
        };
        return (filing with { Tariffs = Tariffs(flow, facts, side, filing.PaidOn) }).Assess([], []);
    }

    private static List<TariffLine> Tariffs(IServiceFlow flow, DraftFacts facts, LawSide side, DateOnly paidOn) =>
    [
        .. flow.TariffsOf(facts.All).Select(code => new TariffLine(
            code, side.Tariffs.Where(t => t.Service == flow.Standard.Service && t.Code == code && t.From <= paidOn).MaxBy(t => t.From)?.Tenge)),
    ];

    private static string Package(DraftAssessment said) => CaseJson.Write(new
    {
        said.Answer?.Outcome, said.Answer?.WaitMinutes, said.RepealedOn,
        Documents = said.Checklist.Select(row => (string[])[row.Code, row.Clause, $"{row.Counts}"]),
        Grounds = said.Answer?.Grounds.Select(ground => ground.Code),
        Wrong = said.Errors.Where(error => error.Code != "fee-missing").Select(error => (string[])[error.Field, error.Code]),
    });
}
