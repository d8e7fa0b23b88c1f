using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Law;
using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using PaperFact = Licensing.Platform.Printing.Papers.RefusalFact;
using PaperGround = Licensing.Platform.Printing.Papers.RefusalGround;

namespace Licensing.Web.Cases;

/// <summary>A composed refusal as a paper (C-7): the screen and the printer show the same one.</summary>
internal sealed class RefusalLetter(ITexts texts, ILaw law)
{
    private static readonly string[] Channels = ["post", "office", "mail"];
    private readonly ITexts _kazakh = texts.In(Cultures.Kazakh);
    private readonly ITexts _russian = texts.In(Cultures.Russian);

    public RefusalPaper Of(CaseView view, Refusal refusal, string signedBy)
    {
        var shown = view.Case;
        var last = shown.LastDecision;
        return new RefusalPaper(
            CasePapers.Case(view, Both),
            CasePapers.Office(view),
            BusinessTime.FromUtc(shown.FiledAt),
            refusal.DecidedAt,
            [.. refusal.Grounds.Select(Ground)],
            Appeal(refusal),
            Officer(signedBy, IsFourEyes(last) ? Case.ApprovalRole : Case.DecisionRole))
        {
            Reasoning = refusal.Reasoning is { } words ? Bilingual.Same(words) : null,
            PreparedBy = IsFourEyes(last) ? Officer(last!.ProposedByName, Case.DecisionRole) : null,
        };
    }

    private PaperGround Ground(Kernel.Cases.RefusalGround ground) =>
        new(ground.Clause, Both(ground.TextKey), [.. ground.Facts.Select(f => new PaperFact(Both(f.TextKey), new(FactWords.Of(f, _kazakh, Cultures.Kazakh), FactWords.Of(f, _russian, Cultures.Russian))))]);

    private RefusalAppeal Appeal(Refusal refusal)
    {
        var term = law.Standards[refusal.Service].FindEdition(refusal.Edition)!.Complaint.AnswerTerm;
        return new RefusalAppeal(
            Both(refusal.Appeal.ToTextKey),
            [.. Channels.Select(c => Both($"appeal.channel.{c}"))],
            new Bilingual(DeadlineText.TermText(term, _kazakh), DeadlineText.TermText(term, _russian)));
    }

    private static bool IsFourEyes(CaseDecision? decision) => decision is { DecidedBy: { } by } && by != decision.ProposedBy;

    // The record keeps names as they were, surname first.
    private PaperOfficer Officer(string name, string role)
    {
        var parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var initials = string.Concat(parts.Skip(1).Select(p => p.EndsWith('.') ? p : $"{char.ToUpperInvariant(p[0])}."));
        return new PaperOfficer(Both($"role.{role}"), parts.FirstOrDefault() ?? name, initials);
    }

    private Bilingual Both(string key) => new(_kazakh[key], _russian[key]);
}
