using Licensing.Web.Cases;

namespace Licensing.DriverLicences.Pages;

/// <summary>The examinations on the page of a case.</summary>
internal sealed class ExamsOnCasePage() : CasePanel<ExamPanel>(DriverLicenceStandard.Declared.Service);

/// <summary>The examination sheet among the printouts of a case, once an examination was conducted (DL-15).</summary>
internal sealed class ExamSheetOnCasePage() : CasePrint(
    DriverLicenceStandard.Declared.Service, "DL.paper.exam-sheet", shown => shown.Case.Steps.Any(s => s.ClosedAt is not null) ? $"/print/exam-sheet/{shown.Case.Id}" : null);

/// <summary>The licence among the printouts, once the case is granted (DL-5).</summary>
internal sealed class LicenceOnCasePage() : CasePrint(
    DriverLicenceStandard.Declared.Service, "DL.paper.licence", shown => shown.IsGranted ? $"/print/driver-licence/case/{shown.Case.Id}" : null);
