using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Web.Cases;

namespace Licensing.DriverLicences.Pages;

/// <summary>The examinations on the page of a case.</summary>
internal sealed class ExamsOnCasePage : ICasePanel
{
    public string Service => DriverLicenceStandard.Declared.Service;

    public Type Component => typeof(ExamPanel);

    public int Order => 0;
}

/// <summary>The examination sheet among the printouts of a case, once an examination was conducted (DL-15).</summary>
internal sealed class ExamSheetOnCasePage : ICasePrint
{
    public string Service => DriverLicenceStandard.Declared.Service;

    public string TextKey => "DL.paper.exam-sheet";

    public string? Href(CaseView shown) => shown.Case.Steps.Any(s => s.ClosedAt is not null) ? $"/print/exam-sheet/{shown.Case.Id}" : null;
}

/// <summary>The licence among the printouts, once the case is granted (DL-5).</summary>
internal sealed class LicenceOnCasePage : ICasePrint
{
    public string Service => DriverLicenceStandard.Declared.Service;

    public string TextKey => "DL.paper.licence";

    public string? Href(CaseView shown) =>
        shown.Case.Decisions.Any(d => d is { State: DecisionState.Final, Kind: DecisionKind.Grant }) ? $"/print/driver-licence/case/{shown.Case.Id}" : null;
}
