using Licensing.ExitClearance.Features;
using Licensing.ExitClearance.Printing;
using Licensing.Web.Cases;

namespace Licensing.ExitClearance.Pages;

/// <summary>Bodies, confirmation and registers among the steps of a case.</summary>
internal sealed class ExitStepsOnCasePage() : CasePanel<ExitReview>(ExitFlow.Service);

/// <summary>The stages and the questionnaire beside the situation of a case.</summary>
internal sealed class ExitOnCasePage() : CasePanel<ExitSituation>(ExitFlow.Service, CasePlace.Situation);

/// <summary>The questionnaire (appendix 2).</summary>
internal sealed class QuestionnaireOnCasePage() : CasePrint(ExitFlow.Service, "EX.paper.questionnaire", shown => ExitPaths.Paper(FormKind.Questionnaire, shown.Case.Id));

/// <summary>The receipt with the day to come back (appendix 4).</summary>
internal sealed class ReceiptOnCasePage() : CasePrint(ExitFlow.Service, "EX.paper.receipt", shown => ExitPaths.Paper(FormKind.Receipt, shown.Case.Id));

/// <summary>The confirmation for leaving the registers (appendix 4-1), once it was decided so.</summary>
internal sealed class ConfirmationOnCasePage() :
    CasePrint(ExitFlow.Service, "EX.paper.confirmation", shown => shown.IsGranted ? ExitPaths.Paper(FormKind.Confirmation, shown.Case.Id) : null);

/// <summary>The decision (appendix 1), once the registers are left.</summary>
internal sealed class DecisionOnCasePage() :
    CasePrint(ExitFlow.Service, "EX.paper.decision", shown => shown.IsGranted && !shown.Case.GoesOn ? ExitPaths.Paper(FormKind.Decision, shown.Case.Id) : null);

/// <summary>The notice of refusal (appendix 1-1) with until when each ground holds.</summary>
internal sealed class RefusalOnCasePage() : CasePrint(
    ExitFlow.Service, "EX.paper.refusal",
    shown => shown.Case.IsRefused ? ExitPaths.Paper(FormKind.Refusal, shown.Case.Id) : null);
