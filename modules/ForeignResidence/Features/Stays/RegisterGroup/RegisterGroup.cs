using Licensing.Kernel;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;

namespace Licensing.ForeignResidence.Features.Stays;

/// <summary>What is wrong with a list, row by row, before anything is done.</summary>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer)]
internal sealed record CheckGroup(GroupEntry Group, IReadOnlyList<GuestRow> Rows) : IQuery<GroupCheck>;

/// <summary>Registers a tourist group with one collective list (TR-15): one case, a stay for each person; all of them or nobody.</summary>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer)]
internal sealed record RegisterGroup(GroupEntry Group, IReadOnlyList<GuestRow> Rows) : ICommand<RegisteredGroup>;

/// <summary>What was made.</summary>
internal sealed record RegisteredGroup(Guid CaseId, string CaseNumber, int Stays);

internal sealed class RegisterGroupValidator : IValidator<RegisterGroup>
{
    public IEnumerable<FieldError> Check(RegisterGroup request) => GroupShape.Check(request.Rows);
}

internal sealed class CheckGroupValidator : IValidator<CheckGroup>
{
    public IEnumerable<FieldError> Check(CheckGroup request) => GroupShape.Check(request.Rows);
}

/// <summary>A list that is no list is not looked at.</summary>
internal static class GroupShape
{
    public static IEnumerable<FieldError> Check(IReadOnlyList<GuestRow> rows) =>
        rows.Count > GroupEntry.MostGuests ? [new FieldError("rows", "TR.list-too-many", $"{GroupEntry.MostGuests}")]
        : rows.Any(r => r.Cells.Count != GuestColumns.All.Count) ? [new FieldError("rows", "required")]
        : [];
}

internal sealed class RegisterGroupHandler(StayAccess access, GroupJudge judge, StayDesk desk, PeopleDesk people) :
    IHandler<CheckGroup, GroupCheck>, IHandler<RegisterGroup, RegisteredGroup>
{
    public async Task<Result<GroupCheck>> Handle(CheckGroup request, UseCase useCase, CancellationToken cancellation) =>
        await access.Deny(useCase.Actor, cancellation) is { } denied ? denied : (await judge.Check(request.Group, request.Rows, useCase, cancellation)).Check;

    public async Task<Result<RegisteredGroup>> Handle(RegisterGroup request, UseCase useCase, CancellationToken cancellation)
    {
        var group = request.Group;
        if (await access.Deny(useCase.Actor, cancellation) is { } denied)
        {
            return denied;
        }

        if (await people.IsParty(useCase.Actor, group.Place.HostPersonId, group.Place.HostOrganisationId, cancellation))
        {
            return new Failure.NotAllowed([], "own-case");
        }

        var (check, host) = await judge.Check(group, request.Rows, useCase, cancellation);
        if (check.Errors.Count > 0)
        {
            return new Failure.Invalid(check.Errors);
        }

        if (!check.MayRegister)
        {
            return new Problem("TR.list-not-ready", $"{check.Rows.Count(r => !r.MayRegister)}");
        }

        var guests = await Settle(check, useCase, cancellation);
        if (guests.Failure is { } failure)
        {
            return failure;
        }

        var made = await desk.Register(guests.Value, new StayFiling(group.Place, host, group.Name, group.Presented), useCase, cancellation);
        return made.Failure is { } not ? not : new RegisteredGroup(made.Value.Case.Id, made.Value.Case.Number, made.Value.Stays.Count);
    }

    private async Task<Result<List<Guest>>> Settle(GroupCheck check, UseCase useCase, CancellationToken cancellation)
    {
        var guests = new List<Guest>();
        foreach (var row in check.Rows)
        {
            var person = await desk.Settle(row.Guest, row.Check, useCase, cancellation);
            if (person.Failure is { } failure)
            {
                return failure;
            }

            guests.Add(new Guest(row.Guest, row.Check, person.Value));
        }

        return guests;
    }
}
