using Licensing.ExitClearance.Features;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Web.Cases;

namespace Licensing.ExitClearance.Pages;

/// <summary>Bodies, confirmation and registers among the steps of a case.</summary>
internal sealed class ExitStepsOnCasePage : ICasePanel
{
    public string Service => ExitFlow.Service;

    public Type Component => typeof(ExitReview);

    public int Order => 0;
}

/// <summary>The stages and the questionnaire beside the situation of a case.</summary>
internal sealed class ExitOnCasePage : ICasePanel
{
    public string Service => ExitFlow.Service;

    public Type Component => typeof(ExitSituation);

    public int Order => 0;

    public CasePlace Place => CasePlace.Situation;
}

/// <summary>The questionnaire (appendix 2).</summary>
internal sealed class QuestionnaireOnCasePage : ICasePrint
{
    public string Service => ExitFlow.Service;

    public string TextKey => "EX.paper.questionnaire";

    public string? Href(CaseView shown) => $"/print/exit-questionnaire/{shown.Case.Id}";
}

/// <summary>The receipt with the day to come back (appendix 4).</summary>
internal sealed class ReceiptOnCasePage : ICasePrint
{
    public string Service => ExitFlow.Service;

    public string TextKey => "EX.paper.receipt";

    public string? Href(CaseView shown) => $"/print/exit-receipt/{shown.Case.Id}";
}

/// <summary>The confirmation for leaving the registers (appendix 4-1), once it was decided so.</summary>
internal sealed class ConfirmationOnCasePage : ICasePrint
{
    public string Service => ExitFlow.Service;

    public string TextKey => "EX.paper.confirmation";

    public string? Href(CaseView shown) => ExitPrints.IsGranted(shown) ? $"/print/exit-confirmation/{shown.Case.Id}" : null;
}

/// <summary>The decision (appendix 1), once the registers are left.</summary>
internal sealed class DecisionOnCasePage : ICasePrint
{
    public string Service => ExitFlow.Service;

    public string TextKey => "EX.paper.decision";

    public string? Href(CaseView shown) => ExitPrints.IsGranted(shown) && !shown.Case.GoesOn ? $"/print/exit-decision/{shown.Case.Id}" : null;
}

/// <summary>The notice of refusal (appendix 1-1) with until when each ground holds.</summary>
internal sealed class RefusalOnCasePage : ICasePrint
{
    public string Service => ExitFlow.Service;

    public string TextKey => "EX.paper.refusal";

    public string? Href(CaseView shown) => shown.Case.LastDecision is { State: DecisionState.Final, Kind: DecisionKind.Refuse } ? $"/print/exit-refusal/{shown.Case.Id}" : null;
}

/// <summary>What the printouts ask of a case.</summary>
internal static class ExitPrints
{
    public static bool IsGranted(CaseView shown) => shown.Case.LastDecision is { State: DecisionState.Final, Kind: DecisionKind.Grant };
}
