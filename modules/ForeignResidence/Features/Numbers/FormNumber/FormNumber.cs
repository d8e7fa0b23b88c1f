using Licensing.ForeignResidence.Data;
using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;

namespace Licensing.ForeignResidence.Features.Numbers;

/// <summary>The operator forms the number (IN-6.3): the case is granted with it. Every likely duplicate has to be looked at before.</summary>
/// <param name="Version">Version of the case that the operator saw.</param>
/// <param name="Others">Likely duplicates of whom the operator says that they are somebody else.</param>
[Allow(Roles.Operator)]
internal sealed record FormNumber(Guid CaseId, int Version, IReadOnlyList<Guid> Others) : ICommand<FormedNumber>, IAboutCase;

/// <summary>The number.</summary>
internal sealed record FormedNumber(Guid NumberId, string Number, string CertificateNumber, string CaseNumber);

internal sealed class FormNumberHandler(NumberDesk desk, DuplicateCheck duplicates, DecisionDesk decisions, ForeignResidenceDb db) : IHandler<FormNumber, FormedNumber>
{
    public async Task<Result<FormedNumber>> Handle(FormNumber request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.CaseId, request.Version, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var (about, application) = opened.Value;
        if (application.Answer(useCase.Officer, useCase.Now) is { } answered)
        {
            return answered;
        }

        var unseen = (await duplicates.Of(application.PersonId, cancellation)).Where(d => !request.Others.Contains(d.Person.Id)).ToList();
        if (unseen.Count > 0)
        {
            return new Problem("IN.look-at-duplicates", unseen[0].Person.Name);
        }

        return about.CloseStep(NumberSteps.Forming, NumberSteps.NumberFormed, passed: true, null, useCase.Officer, useCase.Now) is { } notOpen
            ? notOpen
            : await Grant(about, useCase, cancellation);
    }

    private async Task<Result<FormedNumber>> Grant(Case about, UseCase useCase, CancellationToken cancellation)
    {
        var decided = await decisions.Decide(about, DecisionKind.Grant, [], null, useCase, cancellation);
        if (decided.Failure is { } failure)
        {
            return failure;
        }

        var made = db.Numbers.Local.Single(n => n.CaseId == about.Id);
        return new FormedNumber(made.Id, made.Number, made.CertificateNumber, about.Number);
    }
}
