using System.Text.Json;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Intake;

/// <summary>A draft as if it were filed now: pure, from what was entered, the known facts and the law of the moment.</summary>
internal sealed record DraftFiling(
    IStandard Standard, IEdition? Edition, LawSnapshot Law, DateTime Now, DraftContent Content, DraftFacts Facts)
{
    private const string FactsPath = "facts.";

    /// <summary>Opening hours of the office, where there is an edition.</summary>
    public OfficeSchedule? Schedule { get; init; }

    /// <summary>Tariffs that these facts ask for.</summary>
    public IReadOnlyList<TariffLine> Tariffs { get; init; } = [];

    private DateOnly Today => BusinessTime.DateOf(Now);

    // C-6: the index of the day of payment; of several payments the day on which the last of it was paid.
    public DateOnly PaidOn => Content.Payments.Select(p => p.PaidOn ?? Today)
        .Where(day => day <= Today && day >= Law.Mci.KnownFrom).DefaultIfEmpty(Today).Max();

    /// <summary>What the law says.</summary>
    /// <param name="entered">What is wrong with applicant and payments.</param>
    /// <param name="duplicates">Likely duplicates of a new applicant.</param>
    public DraftAssessment Assess(IReadOnlyList<FieldError> entered, IReadOnlyList<LikelyDuplicate> duplicates)
    {
        var presented = Content.Documents.Where(d => d.Presented && ExpiredOn(d) is null).Select(d => d.Code);
        var (answer, wrong) = Standard.Assess(
            new AssessmentInput(BusinessTime.FromUtc(Now), null, PaidOn, Facts.Element, [.. presented], Schedule), Law);
        var fee = new FeeState((answer?.DueNow ?? 0) + Tariffs.Sum(t => t.Tenge ?? 0), Content.Payments.Sum(p => p.Amount ?? 0), PaidOn, answer?.Mci ?? Law.Mci.On(PaidOn));
        var checklist = Checklist(answer);
        List<FieldError> errors = [.. entered, .. wrong.Where(IsAsked).Select(FactError), .. checklist.SelectMany(DocumentErrors)];
        if (answer is not null && fee.Missing > 0)
        {
            errors.Add(new FieldError(DraftSteps.Fee + ".payments", "fee-missing", $"{fee.Missing:0}", $"{fee.Due}"));
        }

        return new DraftAssessment
        {
            Edition = Edition?.Code,
            RepealedOn = Edition is null || Law.DatesOf(Edition.Act, Today) is not { } act || !act.IsRepealedOn(Today) ? null : act.RepealedOn,
            Answer = answer,
            Facts = Facts.All,
            Known = Facts.Known,
            KnownBars = Facts.KnownBars,
            Asked = Asked(),
            Bars = [.. Edition?.Grounds.Where(g => g.IsBar) ?? []],
            Checklist = checklist,
            Fee = fee,
            Tariffs = Tariffs,
            Duplicates = duplicates,
            Errors = errors,
            Ways = WaysOf(answer, errors),
        };
    }

    private List<string> Asked()
    {
        var asked = Standard.FactsToAsk(Facts.Element, Edition);

        // A person's record gives nothing of an organisation: there it is somebody else's, and asked.
        var ofOrganisation = Content.KindIn(Standard) == ApplicantKind.LegalEntity;
        return
        [
            .. Standard.Schema.Facts.Where(f => asked.Contains(f.Name) && !Facts.Known.Contains(f.Name) && (ofOrganisation || !DraftFacts.IsOfPerson(f)))
                .Select(f => f.Name),
        ];
    }

    private List<ChecklistRow> Checklist(Assessment? answer) =>
    [
        .. (answer?.Documents ?? []).Select(asked =>
        {
            var entered = Content.Documents.FirstOrDefault(d => d.Code == asked.Code);
            var form = Edition!.Documents.First(d => d.Code == asked.Code).Form;
            return new ChecklistRow(asked.Code, asked.Clause, form, entered?.Presented ?? false, asked.Presented, entered is null ? null : ExpiredOn(entered));
        }),
    ];

    // C-4, C-5: an expired document does not count; its last day is before the filing date.
    private DateOnly? ExpiredOn(PresentedDocument document) => document.ValidTo < Today ? document.ValidTo : null;

    private IEnumerable<FieldError> DocumentErrors(ChecklistRow row)
    {
        var path = $"{DraftSteps.Documents}.{row.Code}";
        var entered = Content.Documents.FirstOrDefault(d => d.Code == row.Code);
        if (row.ExpiredOn is { } last)
        {
            yield return new FieldError(path, "document-expired", $"{last:dd.MM.yyyy}");
        }
        else if (!row.Counts)
        {
            yield return new FieldError(path, "document-missing");
        }

        if (entered?.IssuedOn > Today)
        {
            yield return new FieldError(path + ".issuedOn", "date-in-future");
        }

        if (entered?.ValidTo < entered?.IssuedOn)
        {
            yield return new FieldError(path + ".validTo", "date-before-issue");
        }
    }

    // What the applicant's record will give is not missed on its own: the applicant is.
    private bool IsAsked(InputError error) => error.Code != InputErrorCode.Required
        || !error.Member.StartsWith(FactsPath, StringComparison.Ordinal)
        || Standard.Schema.Find(error.Member[FactsPath.Length..]) is not { } fact || !DraftFacts.IsOfPerson(fact);

    private FieldError FactError(InputError error)
    {
        var name = error.Member.StartsWith(FactsPath, StringComparison.Ordinal) ? error.Member[FactsPath.Length..] : "";
        var fact = Standard.Schema.Find(name);
        var field = name.Length > 0 ? $"{DraftSteps.Facts}.{name}" : DraftSteps.Facts;
        return error.Code switch
        {
            InputErrorCode.Required => new FieldError(field, "required"),
            InputErrorCode.ImpossibleValue when fact is { NotEmpty: true } => new FieldError(field, "required"),
            InputErrorCode.ImpossibleValue when fact is { Type: FactType.Date } => new FieldError(field, "date-in-future"),
            InputErrorCode.ImpossibleValue when fact is { Type: FactType.WholeNumber or FactType.Number, Max: { } max } =>
                new FieldError(field, "number-range", $"{fact.Min:0.##}", $"{max:0.##}"),
            InputErrorCode.ImpossibleValue when fact is not null => new FieldError(field, "number-least", $"{fact.Min:0.##}"),
            _ => new FieldError(field, "fact-" + JsonNamingPolicy.KebabCaseLower.ConvertName(error.Code.ToString())),
        };
    }

    // C-3.2, C-3.3, C-7: a whole package is accepted, also one that will be refused when the applicant wants a decision in writing.
    // Where documents are missing the act's receipt is the only way; where the act knows none, missing documents are a ground.
    // DECISION: there too the counter may refuse to accept on that ground, so that nobody leaves without a paper that names what is missing.
    private IntakeWays WaysOf(Assessment? answer, List<FieldError> errors)
    {
        var lacking = errors.Where(e => e.Code is not ("document-missing" or "document-expired" or "fee-missing")).ToList();
        if (answer is null || lacking.Count > 0)
        {
            return IntakeWays.None;
        }

        var feePaid = errors.All(e => e.Code != "fee-missing");
        return !answer.Missing.IsEmpty ? IntakeWays.RefuseToAccept | (Edition!.MissingDocuments is { HasReceipt: true } ? IntakeWays.None : IntakeWays.AcceptForRefusal)
            : !feePaid ? IntakeWays.None
            : answer.Outcome == Outcome.Accept ? IntakeWays.Accept
            : IntakeWays.AcceptForRefusal;
    }
}
