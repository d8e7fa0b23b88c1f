using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain.Numbers;
using Licensing.Kernel.People;
using Licensing.Platform.Search;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features.Numbers;

/// <summary>Searches the register by number, document, certificate, case or name; without words it lists what the office formed (a supervisor's region).</summary>
/// <param name="Text">What was typed.</param>
/// <param name="Status">Only numbers that stand so.</param>
/// <param name="Below">Serial of the last line of the page before, newest first.</param>
[Allow(Roles.CorporationOfficer, Roles.IntakeOfficer, Roles.Operator, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record FindNumbers(string? Text = null, NumberStatus? Status = null, long? Below = null) : IQuery<NumberPage>, IPersonSearch;

/// <summary>A page of the register.</summary>
/// <param name="Next">Where the next page begins, or none.</param>
internal sealed record NumberPage(IReadOnlyList<NumberLine> Lines, long? Next);

/// <summary>A line of the register.</summary>
internal sealed record NumberLine(
    Guid Id, string Number, string Name, DateOnly BirthDate, string? Citizenship, string? DocumentNumber, DateOnly FormedOn, string FormedBy,
    string CertificateNumber, string CaseNumber, NumberStatus Status)
{
    public static NumberLine Of(ForeignerNumber n) => new(
        n.Id, n.Number, n.Name.Full, n.BirthDate, n.Citizenship, n.DocumentNumber, n.FormedOn, n.FormedBy, n.CertificateNumber, n.CaseNumber, n.Status);
}

internal sealed class FindNumbersHandler(ForeignResidenceDb db) : IHandler<FindNumbers, NumberPage>
{
    private const int Size = 25;

    public async Task<Result<NumberPage>> Handle(FindNumbers request, UseCase useCase, CancellationToken cancellation)
    {
        var numbers = Matching(db, request.Text?.Trim() ?? "", useCase.Actor);
        numbers = request.Status is { } status ? numbers.Where(n => n.Status == status) : numbers;
        numbers = request.Below is { } below ? numbers.Where(n => n.Serial < below) : numbers;
        var found = await numbers.OrderByDescending(n => n.Serial).Take(Size + 1).ToListAsync(cancellation);
        var page = found.Take(Size).ToList();
        page.ForEach(n => useCase.Viewed("foreigner-number", n.Number, n.PersonId));
        return new NumberPage([.. page.Select(NumberLine.Of)], found.Count > Size ? page[^1].Serial : null);
    }

    internal static IQueryable<ForeignerNumber> Matching(ForeignResidenceDb db, string text, Actor actor)
    {
        var all = db.Numbers.AsNoTracking();
        return text.Length > 0 ? all.FoundBy(n => n.Keys, SearchKey.Asked(text))
            : actor.Has(Roles.Supervisor) ? all.Where(n => n.Region == actor.Region)
            : all.Where(n => n.OfficeId == actor.OfficeId);
    }
}
