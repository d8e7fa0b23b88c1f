using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Domain.Passwords;
using Licensing.AddressBureau.Law;
using Licensing.AddressBureau.Printing;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Data;
using Licensing.Platform.Law;
using Licensing.Platform.Modules;
using Licensing.Platform.Printing;
using Licensing.Platform.UseCases;
using Licensing.Web.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.AddressBureau.Features.Passwords;

/// <summary>
/// The chief makes the passwords of a quarter (AC-12.2 of 2007, note: sent once a quarter, marked «for official use», each set for one to three days): a copy with passwords of its
/// own for each body. They are printed once; kept are hashes. A second sheet of a quarter takes the place of the first.
/// </summary>
/// <param name="Days">For how many days each password is set.</param>
/// <param name="Bodies">Who gets a copy, in the order of the copies.</param>
[Allow(Roles.ApprovingChief)]
internal sealed record MakePasswords(int Year, int Quarter, int Days, IReadOnlyList<string> Bodies) : ICommand<MadePasswords>;

/// <summary>The sheet, and the ticket for its one printing.</summary>
internal sealed record MadePasswords(Guid SheetId, Guid Ticket);

/// <summary>The copies on paper, once and only for who made them: what was fetched is gone.</summary>
[Allow(Roles.ApprovingChief)]
internal sealed record PrintPasswords(Guid Ticket) : IQuery<PrintedPaper>;

/// <summary>Lets a body call again that said too many wrong passwords.</summary>
[Allow(Roles.ApprovingChief)]
internal sealed record ReleaseCopy(Guid CopyId) : ICommand<Done>;

internal sealed class MakePasswordsValidator : IValidator<MakePasswords>
{
    public IEnumerable<FieldError> Check(MakePasswords request)
    {
        if (request.Quarter is < 1 or > 4 || request.Year is < 2000 or > 2100)
        {
            yield return new FieldError("quarter", "AC.quarter");
        }

        if (request.Days is < 1 or > PasswordSheet.MostDays)
        {
            yield return new FieldError("days", "AC.password-days", $"{PasswordSheet.MostDays}");
        }

        var bodies = request.Bodies.Select(b => b.Trim()).ToList();
        if (bodies.Count is 0 or > PasswordSheet.MostCopies || bodies.Exists(b => b.Length is 0 or > PasswordCopy.LongestBody))
        {
            yield return new FieldError("bodies", "AC.password-bodies", $"{PasswordSheet.MostCopies}");
        }
        else if (bodies.Distinct(StringComparer.OrdinalIgnoreCase).Count() < bodies.Count)
        {
            yield return new FieldError("bodies", "AC.password-body-twice");
        }
    }
}

internal sealed class MakePasswordsHandler(AddressBureauDb db, DatabaseSession session, PasswordEdition edition, PaperDesk papers, PaperOnce once) :
    IHandler<MakePasswords, MadePasswords>, IHandler<PrintPasswords, PrintedPaper>, IHandler<ReleaseCopy, Done>
{
    public async Task<Result<MadePasswords>> Handle(MakePasswords request, UseCase useCase, CancellationToken cancellation)
    {
        var (today, (from, until)) = (BusinessTime.DateOf(useCase.Now), PasswordSheet.DaysOf(request.Year, request.Quarter));
        if (until < today || from > today.AddMonths(3))
        {
            return new Failure.Invalid("quarter", "AC.quarter-past");
        }

        var begins = from > today ? from : today;
        if (await edition.Objection(begins, cancellation) is { } problem)
        {
            return problem;
        }

        var office = useCase.Actor.OfficeId;
        foreach (var earlier in await db.PasswordSheets.Where(s => s.OfficeId == office && s.Year == request.Year && s.Quarter == request.Quarter && s.ReplacedAt == null).ToListAsync(cancellation))
        {
            earlier.Replace(useCase.Now);
        }

        // The database must see the one leave before the other takes its place.
        await session.Save(cancellation);

        var sheet = new PasswordSheet
        {
            OfficeId = office, Year = request.Year, Quarter = request.Quarter, From = begins, Until = until, Days = request.Days, MadeBy = useCase.Actor.Name, MadeAt = useCase.Now,
        };
        var copies = request.Bodies.Select((body, i) => Copy(sheet, i + 1, body.Trim())).ToList();
        sheet.Copies.AddRange(copies.Select(c => c.Copy));
        db.PasswordSheets.Add(sheet);
        useCase.Changed("password-sheet", sheet.Id);
        var paper = new PasswordPaper(await papers.Office(office, cancellation), sheet, [.. copies.Select(c => new PrintedCopy(c.Copy.Number, c.Copy.Body, c.Lines))]);
        return new MadePasswords(sheet.Id, once.Keep(papers.Print($"passwords-{sheet.Year}-{sheet.Quarter}.pdf", paper), useCase.Actor.UserId, useCase.Now));
    }

    public Task<Result<PrintedPaper>> Handle(PrintPasswords request, UseCase useCase, CancellationToken cancellation)
    {
        if (once.Take(request.Ticket, useCase.Actor.UserId, useCase.Now) is not { } paper)
        {
            return Task.FromResult<Result<PrintedPaper>>(new Problem("AC.passwords-printed"));
        }

        useCase.Viewed("password-sheet", paper.FileName);
        return Task.FromResult<Result<PrintedPaper>>(paper);
    }

    public async Task<Result<Done>> Handle(ReleaseCopy request, UseCase useCase, CancellationToken cancellation)
    {
        var office = useCase.Actor.OfficeId;
        var copy = await db.PasswordCopies.SingleOrDefaultAsync(c => c.Id == request.CopyId && db.PasswordSheets.Any(s => s.Id == c.SheetId && s.OfficeId == office), cancellation);
        if (copy is null)
        {
            return new Failure.NotFound("password-copy", request.CopyId.ToString());
        }

        copy.Release();
        useCase.Changed("password-copy", copy.Id);
        return default(Done);
    }

    private static (PasswordCopy Copy, IReadOnlyList<(DateOnly From, DateOnly Until, string Text)> Lines) Copy(PasswordSheet sheet, int number, string body)
    {
        var copy = new PasswordCopy { SheetId = sheet.Id, Number = number, Body = body };
        var lines = new List<(DateOnly, DateOnly, string)>();
        for (var from = sheet.From; from <= sheet.Until; from = from.AddDays(sheet.Days))
        {
            var last = from.AddDays(sheet.Days - 1);
            var (until, text) = (last < sheet.Until ? last : sheet.Until, PasswordText.New());
            var (salt, hash) = PasswordText.Keep(text);
            copy.Passwords.Add(new Password { CopyId = copy.Id, From = from, Until = until, Salt = salt, Hash = hash });
            lines.Add((from, until, text));
        }

        return (copy, lines);
    }
}

/// <summary>Whether the edition of a day knows the password service: order 362 of 2007 does, those after it do not.</summary>
internal sealed class PasswordEdition(ILaw law)
{
    public const string Code = "362-2007";

    public async Task<Problem?> Objection(DateOnly day, CancellationToken cancellation) =>
        AddressCertificateStandard.Declared.EditionOn(day, await law.Now(cancellation))?.Code == Code ? null : new Problem("AC.passwords-2007");
}

/// <summary>
/// Papers that can be fetched once, by who made them and soon: they are in memory alone. DECISION: a paper that was lost before it was printed is made anew, and the lost
/// passwords hold no more.
/// </summary>
internal sealed class PaperOnce
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly System.Collections.Concurrent.ConcurrentDictionary<Guid, (PrintedPaper Paper, Guid UserId, DateTime Until)> papers = new();

    /// <summary>Keeps a paper.</summary>
    /// <returns>The ticket.</returns>
    public Guid Keep(PrintedPaper paper, Guid userId, DateTime now)
    {
        foreach (var old in papers.Where(p => p.Value.Until < now).Select(p => p.Key).ToList())
        {
            papers.TryRemove(old, out _);
        }

        var ticket = Guid.NewGuid();
        papers[ticket] = (paper, userId, now + Kept);
        return ticket;
    }

    /// <summary>Gives it away; nothing where it is gone, or another's.</summary>
    public PrintedPaper? Take(Guid ticket, Guid userId, DateTime now) =>
        papers.TryGetValue(ticket, out var kept) && kept.UserId == userId && papers.TryRemove(ticket, out kept) && kept.Until >= now ? kept.Paper : null;
}

/// <summary>The one printing of a sheet.</summary>
internal sealed class PasswordEndpoints : IEndpoints
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapPapers().MapGet("/address-passwords/{ticket:guid}", (Guid ticket, HttpContext http, PaperReply reply) =>
    {
        http.Response.Headers.CacheControl = "no-store";
        return reply.Show(new PrintPasswords(ticket), http);
    });
}
