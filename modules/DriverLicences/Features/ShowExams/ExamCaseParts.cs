using Licensing.DriverLicences.Domain;
using Licensing.DriverLicences.Pages;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Web.Cases;

namespace Licensing.DriverLicences.Features;

/// <summary>The examinations on the page of a case.</summary>
internal sealed class ExamCasePanel : ICasePanel
{
    public string Service => DriverLicenceFlow.Service;

    public Type Component => typeof(CaseExams);

    public int Order => 10;
}

/// <summary>The examination sheet among the printouts, once there is a result on it (DL-15).</summary>
internal sealed class ExamSheetPrint : ICasePrint
{
    public string Service => DriverLicenceFlow.Service;

    public string TextKey => "DL.paper.exam-sheet";

    public string? Href(CaseView shown) =>
        shown.Case.Steps.Any(s => ExamSteps.IsExam(s.Code) && s.ClosedAt is not null) ? $"/print/exam-sheet/{shown.Case.Id}" : null;
}

/// <summary>The licence among the printouts, once the case is granted (DL-5).</summary>
internal sealed class LicencePrint : ICasePrint
{
    public string Service => DriverLicenceFlow.Service;

    public string TextKey => "DL.paper.licence";

    public string? Href(CaseView shown) =>
        shown.Case.Decisions.Any(d => d is { State: DecisionState.Final, Kind: DecisionKind.Grant }) ? $"/print/driver-licence/case/{shown.Case.Id}" : null;
}
