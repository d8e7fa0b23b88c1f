using Licensing.Citizenship.Data;
using Licensing.Citizenship.Domain;
using Licensing.Citizenship.Printing;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Printing;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Citizenship.Features;

/// <summary>The certificates of a case, or one by its act (CZ-5).</summary>
/// <param name="VerifyAddress">Address of the page that checks papers, the code left out.</param>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record PrintCertificates(Guid? CaseId, Guid? ActId, string VerifyAddress) : IQuery<PrintedPaper>;

/// <summary>The covering list of a batch (CZ flow).</summary>
[Allow(Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record PrintCoveringList(Guid BatchId) : IQuery<PrintedPaper>;

internal sealed class PrintRegistryHandler(CitizenshipDb db, PaperDesk desk) : IHandler<PrintCertificates, PrintedPaper>, IHandler<PrintCoveringList, PrintedPaper>
{
    public async Task<Result<PrintedPaper>> Handle(PrintCertificates request, UseCase useCase, CancellationToken cancellation)
    {
        var acts = await db.Acts.AsNoTracking()
            .Where(a => a.Region == useCase.Actor.Region && (request.ActId != null ? a.Id == request.ActId : a.CaseId == request.CaseId)).OrderBy(a => a.Serial).ToListAsync(cancellation);
        if (acts.Count == 0)
        {
            return new Failure.NotFound("citizenship-act", $"{request.CaseId}{request.ActId}");
        }

        acts.ForEach(a => useCase.Viewed("citizenship-act", a.Number, a.PersonId, a.CaseId));
        return desk.Print($"citizenship-{acts[0].Number.Replace(' ', '-')}.pdf", new CertificatesPaper(
            await desk.Edition(CitizenshipStandard.Declared, acts[0].Edition, BusinessTime.DateOf(useCase.Now), cancellation), await desk.Office(acts[0].OfficeId, cancellation),
            [.. acts.Select(a => Certificate(a, request.VerifyAddress))], PaperDesk.At(useCase.Now)));
    }

    public async Task<Result<PrintedPaper>> Handle(PrintCoveringList request, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Batches.AsNoTracking().SingleOrDefaultAsync(b => b.Id == request.BatchId && b.Region == useCase.Actor.Region, cancellation) is not { } batch)
        {
            return new Failure.NotFound("commission-batch", request.BatchId.ToString());
        }

        var files = await BatchFiles.Of(db, batch.Id, cancellation);
        files.ForEach(f => f.Asked.ToList().ForEach(m => useCase.Viewed("citizenship-file", f.File.CaseNumber, m.PersonId, f.File.CaseId)));
        var outgoing = batch.SentOn is { } on ? $"№ {batch.OutgoingNumber}, {Formats.Date(on)}" : null;
        return desk.Print($"citizenship-batch-{batch.Number}.pdf", new CoveringListPaper(
            await desk.Office(batch.OfficeId, cancellation), await desk.Edition(CitizenshipStandard.Declared, BusinessTime.DateOf(useCase.Now), cancellation), batch.Number, outgoing,
            [.. files.SelectMany(f => f.Asked.Select(m => Line(f.File, m)))], files.Count, useCase.Actor.Name, PaperDesk.At(useCase.Now)));
    }

    private CoveringLine Line(CitizenshipFile file, FileMember member) => new(
        file.CaseNumber, member.Name, Formats.Date(member.BirthDate), CitizenshipWords.OnPaper(member.Citizenship, desk.Words("country.stateless")), desk.Words($"CZ.basis.{file.Basis}"),
        desk.Words($"CZ.role.{member.Role}"));

    private CertificatePage Certificate(CitizenshipAct act, string verify)
    {
        var stateless = desk.Words("country.stateless");
        var decree = desk.Words("CZ.decree");
        return new CertificatePage(
            act.Kind == ActKind.Admission, act.Number, act.Name.Full, act.CaseNumber,
            [
                ("holder", Bilingual.Same(act.Name.Full)), ("born", Bilingual.Same(Formats.Date(act.BirthDate))), ("iin", Bilingual.Same(act.Iin ?? "—")),
                ("former", CitizenshipWords.OnPaper(act.Former, stateless)), ("present", CitizenshipWords.OnPaper(act.Present, stateless)),
                ("decree", new Bilingual(Put(decree.Kk, act), Put(decree.Ru, act))), ("entered", Bilingual.Same(Formats.Date(act.EnteredOn))),
            ],
            $"{verify}/{act.VerifyCode}");
    }

    private static string Put(string words, CitizenshipAct act) =>
        words.Replace("{0}", act.DecreeNumber, StringComparison.Ordinal).Replace("{1}", Formats.Date(act.DecreeOn), StringComparison.Ordinal);
}
