using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Domain.Packages;
using Licensing.AddressBureau.Printing;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Modules;
using Licensing.Platform.Offices;
using Licensing.Platform.People;
using Licensing.Platform.Printing;
using Licensing.Platform.UseCases;
using Licensing.Web.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.AddressBureau.Features.Packages;

/// <summary>What the user's office has to do with packages now: a centre's side or the bureau's.</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Registrar, Roles.ApprovingChief)]
internal sealed record ShowPackages : IQuery<PackageBoard>;

/// <summary>The board.</summary>
/// <param name="IsCentre">The office is a centre; else it is the bureau.</param>
/// <param name="Files">Papers that lie here, the most urgent first.</param>
/// <param name="Unclaimed">Of these, the cases that nobody claimed for a month.</param>
/// <param name="Coming">Registers on their way here.</param>
/// <param name="Sent">Registers of this office on their way, and those of today.</param>
/// <param name="Trips">How often the courier went from here today.</param>
/// <param name="Offices">Names of the offices named.</param>
internal sealed record PackageBoard(
    bool IsCentre, DateOnly Today, IReadOnlyList<CentreFile> Files, IReadOnlySet<Guid> Unclaimed, IReadOnlyList<Package> Coming, IReadOnlyList<Package> Sent, int Trips,
    IReadOnlyDictionary<string, string> Offices);

/// <summary>The register of packages of an office, the newest first.</summary>
/// <param name="Before">Number of the register where the page before ended.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Registrar, Roles.ApprovingChief)]
internal sealed record FindPackages(long? Before = null, int Size = 50) : IQuery<PackagePage>;

/// <summary>A page of it.</summary>
internal sealed record PackagePage(IReadOnlyList<Package> Packages, IReadOnlyDictionary<string, string> Offices, long? Next);

/// <summary>A register as a paper that goes with the courier.</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Registrar, Roles.ApprovingChief)]
internal sealed record PrintPackage(Guid PackageId) : IQuery<PrintedPaper>;

internal sealed class ShowPackagesHandler(AddressBureauDb db, CaseDesk cases, PeopleDesk people, OfficeDirectory offices, PaperDesk papers) :
    IHandler<ShowPackages, PackageBoard>, IHandler<FindPackages, PackagePage>, IHandler<PrintPackage, PrintedPaper>
{
    private const int Most = 500;
    private static readonly FilePlace[] AtBureau = [FilePlace.AtBureau, FilePlace.Faulty, FilePlace.Answered];
    private static readonly FilePlace[] AtCentre = [FilePlace.AtCentre, FilePlace.ToTell, FilePlace.Ready];

    public async Task<Result<PackageBoard>> Handle(ShowPackages request, UseCase useCase, CancellationToken cancellation)
    {
        var (office, today) = (useCase.Actor.OfficeId, BusinessTime.DateOf(useCase.Now));
        var isCentre = await people.FindOffice(office, cancellation) is { Kind: OfficeKind.PublicServiceCentre };
        var here = isCentre
            ? db.CentreFiles.AsNoTracking().Where(f => f.CentreId == office && AtCentre.Contains(f.Place))
            : db.CentreFiles.AsNoTracking().Where(f => f.BureauId == office && AtBureau.Contains(f.Place));
        var files = await here.OrderBy(f => f.DueOn).ThenBy(f => f.Since).Take(Most).ToListAsync(cancellation);
        var ready = files.Where(f => f.Place == FilePlace.Ready).Select(f => f.CaseId).ToList();
        var unclaimed = await cases.Visible(useCase.Actor).Where(c => ready.Contains(c.Id) && c.State == CaseState.Unclaimed).Select(c => c.Id).ToHashSetAsync(cancellation);
        var start = BusinessTime.ToUtc(BusinessTime.StartOf(today));
        var recent = await Of(office).Where(p => p.ReceivedAt == null || (p.SentAt >= start && p.SentAt <= useCase.Now)).OrderByDescending(p => p.Number).Take(Most).ToListAsync(cancellation);
        useCase.Viewed("address-packages", $"{files.Count}");
        return new PackageBoard(
            isCentre, today, files, unclaimed,
            [.. recent.Where(p => p.To == office && p.ReceivedAt is null)],
            [.. recent.Where(p => p.From == office)],
            recent.Count(p => p.From == office && p.SentAt >= start && p.SentAt <= useCase.Now),
            await offices.Names([.. files.SelectMany(f => new[] { f.CentreId, f.BureauId }).Concat(recent.SelectMany(p => new[] { p.From, p.To })).Distinct()], cancellation));
    }

    public async Task<Result<PackagePage>> Handle(FindPackages request, UseCase useCase, CancellationToken cancellation)
    {
        var size = Math.Clamp(request.Size, 1, Most);
        var some = Of(useCase.Actor.OfficeId);
        some = request.Before is { } before ? some.Where(p => p.Number < before) : some;
        var found = await some.OrderByDescending(p => p.Number).Take(size + 1).ToListAsync(cancellation);
        useCase.Viewed("address-packages", $"{Math.Min(found.Count, size)}");
        var names = await offices.Names([.. found.SelectMany(p => new[] { p.From, p.To }).Distinct()], cancellation);
        return new PackagePage([.. found.Take(size)], names, found.Count > size ? found[size - 1].Number : null);
    }

    public async Task<Result<PrintedPaper>> Handle(PrintPackage request, UseCase useCase, CancellationToken cancellation)
    {
        if (await Of(useCase.Actor.OfficeId).SingleOrDefaultAsync(p => p.Id == request.PackageId, cancellation) is not { } package)
        {
            return new Failure.NotFound("address-package", request.PackageId.ToString());
        }

        useCase.Viewed("address-package", package.Number);
        var edition = await papers.Edition(Law.AddressCertificateStandard.Declared, CentreDesk.Edition, BusinessTime.DateOf(useCase.Now), cancellation);
        return papers.Print(
            $"address-package-{package.Number}.pdf",
            new PackagePaper(await papers.Office(package.From, cancellation), await papers.Office(package.To, cancellation), edition, package, PaperDesk.At(useCase.Now)));
    }

    private IQueryable<Package> Of(string office) => db.Packages.AsNoTracking().Include(p => p.Items).Where(p => p.CentreId == office || p.BureauId == office);
}

/// <summary>The register as a file that the browser shows and prints.</summary>
internal sealed class PackageEndpoints : IEndpoints
{
    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapPapers().MapGet("/address-package/{id:guid}", (Guid id, HttpContext http, PaperReply reply) => reply.Show(new PrintPackage(id), http));
}
