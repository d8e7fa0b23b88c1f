using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Cases;

/// <summary>A work queue's filters under a name of the officer's own.</summary>
public sealed class WorkView
{
    /// <summary>Longest name.</summary>
    public const int LongestName = 60;

    /// <summary>Longest query.</summary>
    public const int LongestQuery = 400;

    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whose it is.</summary>
    public Guid UserId { get; init; }

    /// <summary>The officer's name for it.</summary>
    public required string Name { get; init; }

    /// <summary>The filters as the address of the page has them.</summary>
    public required string Query { get; set; }
}

/// <summary>A saved view as the page shows it.</summary>
public sealed record WorkViewItem(Guid Id, string Name, string Query);

/// <summary>The officer's saved views, by name.</summary>
[Allow(
    Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Operator, Roles.Examiner, Roles.Inspector, Roles.Registrar,
    Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
public sealed record ListWorkViews : IQuery<IReadOnlyList<WorkViewItem>>;

/// <summary>Keeps the present filters under a name; the same name again replaces them.</summary>
[Allow(
    Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Operator, Roles.Examiner, Roles.Inspector, Roles.Registrar,
    Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
public sealed record SaveWorkView(string Name, string Query) : ICommand<Guid>;

/// <summary>Forgets a saved view; it holds nothing but filters.</summary>
[Allow(
    Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Operator, Roles.Examiner, Roles.Inspector, Roles.Registrar,
    Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
public sealed record ForgetWorkView(Guid Id) : ICommand<Done>;

internal sealed class SaveWorkViewValidator : IValidator<SaveWorkView>
{
    public IEnumerable<FieldError> Check(SaveWorkView request)
    {
        if (string.IsNullOrWhiteSpace(request.Name))
        {
            yield return new FieldError("name", "required");
        }
        else if (request.Name.Trim().Length > WorkView.LongestName || request.Query.Length > WorkView.LongestQuery)
        {
            yield return new FieldError("name", "too-long", $"{WorkView.LongestName}");
        }
    }
}

internal sealed class WorkViewHandlers(KernelDb db) :
    IHandler<ListWorkViews, IReadOnlyList<WorkViewItem>>, IHandler<SaveWorkView, Guid>, IHandler<ForgetWorkView, Done>
{
    private const int Most = 30;

    public async Task<Result<IReadOnlyList<WorkViewItem>>> Handle(ListWorkViews request, UseCase useCase, CancellationToken cancellation) =>
        await db.WorkViews.Where(v => v.UserId == useCase.Actor.UserId).OrderBy(v => v.Name).Take(Most)
            .Select(v => new WorkViewItem(v.Id, v.Name, v.Query)).ToListAsync(cancellation);

    public async Task<Result<Guid>> Handle(SaveWorkView request, UseCase useCase, CancellationToken cancellation)
    {
        var (user, name) = (useCase.Actor.UserId, request.Name.Trim());
        var mine = await db.WorkViews.Where(v => v.UserId == user).ToListAsync(cancellation);
        var view = mine.Find(v => v.Name == name);
        if (view is null && mine.Count >= Most)
        {
            return new Kernel.Problem("too-many-views", $"{Most}");
        }

        if (view is null)
        {
            db.WorkViews.Add(view = new WorkView { UserId = user, Name = name, Query = request.Query });
        }

        view.Query = request.Query;
        return view.Id;
    }

    public async Task<Result<Done>> Handle(ForgetWorkView request, UseCase useCase, CancellationToken cancellation)
    {
        var view = await db.WorkViews.SingleOrDefaultAsync(v => v.Id == request.Id && v.UserId == useCase.Actor.UserId, cancellation);
        if (view is null)
        {
            return new Failure.NotFound("view", request.Id.ToString());
        }

        db.WorkViews.Remove(view);
        return default(Done);
    }
}
