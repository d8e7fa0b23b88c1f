using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.Outbox;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Platform.Core;

/// <summary>A use case of the tests' own: registers an organisation, or renames it when it is there.</summary>
[Allow(Roles.IntakeOfficer)]
public sealed record NameOrganisation(string Bin, string Name, ProbeBehaviour Behaviour = ProbeBehaviour.Succeed, Func<Task>? Meanwhile = null) : ICommand<string>;

public enum ProbeBehaviour
{
    Succeed,
    Refuse,
    Throw,
}

public sealed record OrganisationNamed(string Bin) : IIntegrationEvent;

internal sealed class NameOrganisationHandler(KernelDb db) : IHandler<NameOrganisation, string>, IValidator<NameOrganisation>
{
    public IEnumerable<FieldError> Check(NameOrganisation request) =>
        request.Name.Length == 0 ? [new FieldError("name", "required")] : [];

    public async Task<Result<string>> Handle(NameOrganisation request, UseCase useCase, CancellationToken cancellation)
    {
        var found = await db.Organisations.Include(o => o.NameKeys).SingleOrDefaultAsync(o => o.Bin == request.Bin, cancellation);
        if (found is null)
        {
            found = new Organisation { Bin = request.Bin }.Called(request.Name);
            db.Add(found);
        }

        found.Called(request.Name);
        useCase.Changed("organisation", found.Id);
        useCase.Publish(new OrganisationNamed(request.Bin));
        await (request.Meanwhile?.Invoke() ?? Task.CompletedTask);
        return request.Behaviour switch
        {
            ProbeBehaviour.Refuse => new Licensing.Kernel.Problem("four-eyes"),
            ProbeBehaviour.Throw => throw new InvalidOperationException("A bug."),
            _ => found.Name,
        };
    }
}
