using Licensing.Citizenship.Data;
using Licensing.Citizenship.Domain;
using Licensing.Citizenship.Printing;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.Printing;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Citizenship.Features;

/// <summary>A paper about a case of CZ.</summary>
internal enum CasePaper
{
    /// <summary>Questionnaire of the applicant (CZ-12.1, CZ-12.2).</summary>
    Questionnaire,

    /// <summary>Undertaking to keep the conditions of the law on citizenship (CZ-12.1).</summary>
    Undertaking,

    /// <summary>Inquiries to the bodies, a page each.</summary>
    Inquiries,

    /// <summary>Notice of the decision, a page for each person (CZ-16).</summary>
    Decision,

    /// <summary>Receipt of the papers given up (CZ-17).</summary>
    Receipt,
}

/// <summary>Prints a paper about a case.</summary>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief)]
internal sealed record PrintCasePaper(Guid CaseId, CasePaper Paper) : IQuery<PrintedPaper>, IAboutCase;

internal sealed class PrintCasePaperHandler(CaseDesk cases, CitizenshipDb db, PaperDesk desk) : IHandler<PrintCasePaper, PrintedPaper>
{
    public async Task<Result<PrintedPaper>> Handle(PrintCasePaper request, UseCase useCase, CancellationToken cancellation)
    {
        if (await cases.Find(request.CaseId, useCase.Actor, cancellation) is not { Service: CitizenshipFlow.Service } about
            || await db.Files.AsNoTracking().Include(f => f.Members).SingleOrDefaultAsync(f => f.CaseId == about.Id, cancellation) is not { } file)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        file.Members.ForEach(m => useCase.Viewed("citizenship-file", about.Number, m.PersonId, about.Id));
        if (Lacking(request.Paper, about, file) is { } lacking)
        {
            return lacking;
        }

        var pages = new CitizenshipPages(about, file, desk);
        var (sheets, signers) = request.Paper switch
        {
            CasePaper.Questionnaire => (pages.Questionnaire(), pages.BySelf(about.AcceptedByName)),
            CasePaper.Undertaking => (pages.Undertaking(), pages.BySelf(about.AcceptedByName)),
            CasePaper.Inquiries => (pages.Inquiries(), [new Signer("officer", useCase.Actor.Name)]),
            CasePaper.Decision => (pages.Decisions(), [new Signer("officer", useCase.Actor.Name)]),
            _ => (pages.Receipts(), [new Signer("officer", useCase.Actor.Name)]),
        };
        return desk.Print($"{request.Paper}-{about.Number}.pdf".ToLowerInvariant(), new CitizenshipPagesPaper(
            await desk.Office(about.DecidingOfficeId, cancellation), await desk.Edition(CitizenshipStandard.Declared, about.Edition, BusinessTime.DateOf(useCase.Now), cancellation),
            about.Number, sheets, signers, PaperDesk.At(useCase.Now)));
    }

    private static Problem? Lacking(CasePaper paper, Case about, CitizenshipFile file) => paper switch
    {
        CasePaper.Decision when !about.Decisions.Any(d => d is { State: DecisionState.Final, Kind: DecisionKind.Grant }) => new Problem("CZ.not-granted", about.Number),
        CasePaper.Receipt when file.Members.TrueForAll(m => m.SurrenderedOn is null) => new Problem("CZ.not-surrendered", about.Number),
        CasePaper.Undertaking when !file.IsAdmission => new Problem("CZ.no-undertaking", about.Number),
        _ => null,
    };
}

/// <summary>The pages of the papers of a case.</summary>
internal sealed class CitizenshipPages(Case about, CitizenshipFile file, PaperDesk desk)
{
    private readonly CitizenshipSubject subject = CitizenshipJson.Subject(about.Subject);

    private Bilingual Stateless => desk.Words("country.stateless");

    private IEnumerable<FileMember> Members => file.Members.OrderBy(m => m.Ordinal);

    public IReadOnlyList<Signer> BySelf(string acceptedBy) => [new("applicant", about.ApplicantName), new("officer", acceptedBy)];

    public IReadOnlyList<CitizenshipPage> Questionnaire() =>
    [
        new(
            "questionnaire", null, [desk.Words($"CZ.fact.basis.{file.Basis.Code()}")],
            [
                .. Of(Members.First()), ("birth-place", Same(subject.BirthPlace)), ("address", Same(subject.Address)), ("phone", Same(subject.Phone)), ("occupation", Same(subject.Occupation)),
                .. subject.Relative is null ? [] : new[] { ("relative", Same($"{subject.Relative} {subject.Kinship}".Trim())) },
                .. subject.Next is null ? [] : new[] { ("next", CitizenshipWords.OnPaper(subject.Next, Stateless)) },
            ],
            [.. Members.Skip(1).Select(m => OnList(m))]),
    ];

    public IReadOnlyList<CitizenshipPage> Undertaking() =>
        [.. Members.Where(m => !m.IsChild).Select(m => new CitizenshipPage("undertaking", null, [m.Name], [.. Of(m)], []))];

    public IReadOnlyList<CitizenshipPage> Inquiries() =>
    [
        .. about.Steps.Where(s => CitizenshipSteps.Answered.Contains(s.Code)).GroupBy(s => s.Code).Select(s => new CitizenshipPage(
            $"ask.{s.Key}", null, [about.Number],
            [("basis", desk.Words($"CZ.fact.basis.{file.Basis.Code()}")), ("due", Same(s.Last().DueAt is { } due ? Formats.Date(due) : null))], [.. Members.Select(m => OnList(m))])),
    ];

    public IReadOnlyList<CitizenshipPage> Decisions() =>
    [
        .. Members.Select(m => new CitizenshipPage(
            m.Outcome == MemberOutcome.Granted ? file.IsAdmission ? "admitted" : "let-go" : "declined", m.Name, [about.Number, file.DecreeNumber, file.DecreeOn],
            [.. Of(m), .. m.Ground is { } ground ? [("ground", desk.Words(TextKeys.Ground(CitizenshipFlow.Service, ground)))] : Array.Empty<(string, Bilingual)>()], [])),
    ];

    public IReadOnlyList<CitizenshipPage> Receipts() =>
    [
        .. Members.Where(m => m.SurrenderedOn is not null).Select(m => new CitizenshipPage(
            "receipt", m.Name, [about.Number], [.. Of(m), ("surrendered", Same(m.Surrendered)), ("surrendered-on", Same(Formats.Date(m.SurrenderedOn!.Value)))], [])),
    ];

    private static Bilingual Same(string? text) => Bilingual.Same(string.IsNullOrWhiteSpace(text) ? "—" : text);

    private IEnumerable<(string Label, Bilingual Value)> Of(FileMember member) =>
        [("holder", Same(member.Name)), ("born", Same(Formats.Date(member.BirthDate))), ("citizenship", CitizenshipWords.OnPaper(member.Citizenship, Stateless))];

    private Bilingual OnList(FileMember member)
    {
        var (role, state) = (desk.Words($"CZ.role.{member.Role}"), CitizenshipWords.OnPaper(member.Citizenship, Stateless));
        return new Bilingual($"{role.Kk}: {member.Name}, {Formats.Date(member.BirthDate)}, {state.Kk}", $"{role.Ru}: {member.Name}, {Formats.Date(member.BirthDate)}, {state.Ru}");
    }
}
