using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;

namespace Licensing.DriverLicences.Domain;

/// <summary>Theory or practice.</summary>
internal enum ExamKind
{
    Theory,
    Practice,
}

/// <summary>One examination of one person, as the committee entered it; never changed afterwards.</summary>
internal sealed class ExamAttempt
{
    private ExamAttempt()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid PersonId { get; private set; }

    public Guid CaseId { get; private init; }

    public string CaseNumber { get; private init; } = "";

    /// <summary>The step of the case, such as <c>practice-exam-B</c>; once a case.</summary>
    public string Step { get; private init; } = "";

    public ExamKind Kind { get; private init; }

    /// <summary>Category of a practice examination.</summary>
    public Category? Category { get; private init; }

    public string ApplicantName { get; private init; } = "";

    public DateOnly BirthDate { get; private init; }

    public string OfficeId { get; private init; } = "";

    /// <summary>Business day of the examination.</summary>
    public DateOnly On { get; private init; }

    /// <summary>When it was entered, UTC.</summary>
    public DateTime At { get; private init; }

    public bool Passed { get; private init; }

    /// <summary>Questions asked in a theory examination.</summary>
    public int? Asked { get; private init; }

    /// <summary>Questions answered rightly.</summary>
    public int? Right { get; private init; }

    /// <summary>Right answers that were needed, by the rules of that day.</summary>
    public int? Needed { get; private init; }

    /// <summary>Wrong answers question by question, or errors of a practice examination.</summary>
    public List<ExamFault> Faults { get; } = [];

    /// <summary>What the examiner wrote besides.</summary>
    public string? Note { get; private init; }

    public Guid ExaminerId { get; private init; }

    public string ExaminerName { get; private init; } = "";

    public static ExamAttempt Theory(Case about, TheoryAnswers answers, ExamRules rules, Officer by, DateTime now)
    {
        var needed = rules.RightNeeded(answers.Asked);
        var attempt = new ExamAttempt
        {
            PersonId = PersonOf(about),
            CaseId = about.Id,
            CaseNumber = about.Number,
            Step = ExamSteps.Theory,
            Kind = ExamKind.Theory,
            ApplicantName = about.ApplicantName,
            BirthDate = about.ApplicantDate,
            OfficeId = by.OfficeId,
            On = BusinessTime.DateOf(now),
            At = now,
            Passed = answers.Right >= needed,
            Asked = answers.Asked,
            Right = answers.Right,
            Needed = needed,
            Note = answers.Note,
            ExaminerId = by.UserId,
            ExaminerName = by.Name,
        };
        attempt.Faults.AddRange(answers.WrongQuestions.Select((q, i) => new ExamFault { AttemptId = attempt.Id, Ordinal = i + 1, Question = q }));
        return attempt;
    }

    public static ExamAttempt Practice(Case about, Category category, PracticeMarks marks, Officer by, DateTime now)
    {
        var attempt = new ExamAttempt
        {
            PersonId = PersonOf(about),
            CaseId = about.Id,
            CaseNumber = about.Number,
            Step = ExamSteps.Practice(category),
            Kind = ExamKind.Practice,
            Category = category,
            ApplicantName = about.ApplicantName,
            BirthDate = about.ApplicantDate,
            OfficeId = by.OfficeId,
            On = BusinessTime.DateOf(now),
            At = now,
            Passed = marks.Passed,
            Note = marks.Note,
            ExaminerId = by.UserId,
            ExaminerName = by.Name,
        };
        attempt.Faults.AddRange(marks.Errors.Select((e, i) => new ExamFault { AttemptId = attempt.Id, Ordinal = i + 1, Error = e }));
        return attempt;
    }

    /// <summary>Follows the person after a merge of two records (C-1).</summary>
    public void MovePerson(Guid personId) => PersonId = personId;

    private static Guid PersonOf(Case about) =>
        about.PersonId ?? throw new InvalidOperationException($"{about.Number} has no person as applicant.");
}

/// <summary>A question answered wrongly, or an error of a practice examination.</summary>
internal sealed class ExamFault
{
    public Guid AttemptId { get; init; }

    public int Ordinal { get; init; }

    /// <summary>Number of the question.</summary>
    public int? Question { get; init; }

    /// <summary>Code of <see cref="PracticeErrors"/>.</summary>
    public string? Error { get; init; }
}

/// <summary>The answers of a theory examination.</summary>
internal sealed record TheoryAnswers(int Asked, int Right, IReadOnlyList<int> WrongQuestions, string? Note);

/// <summary>How a practice examination went.</summary>
internal sealed record PracticeMarks(bool Passed, IReadOnlyList<string> Errors, string? Note);
