using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Cases;

/// <summary>Who may collect now, and whether it is the hour for it.</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Registrar)]
public sealed record ShowHandOver(Guid CaseId) : IQuery<HandOverOffer>, IAboutCase;

/// <summary>What the page of the hand-over offers.</summary>
/// <param name="Thing">What is handed over.</param>
/// <param name="Hours">The hours of today; empty on a day off.</param>
/// <param name="IsNow">Whether it is one of them.</param>
public sealed record HandOverOffer(string Thing, IReadOnlyList<Collector> Collectors, IReadOnlyList<HandOverHours> Hours, bool IsNow);

/// <summary>Hands the result, the letter or the documents over against an entry of the issue register (C-3.6, DL-16).</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">Version that the page showed.</param>
/// <param name="Capacity">In what capacity it is collected.</param>
/// <param name="To">Name of who collects; one of those who may.</param>
/// <param name="DocumentShown">The identity document that was shown.</param>
/// <param name="OutsideHoursReason">Why outside the hours of the act; wanted then.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Registrar)]
public sealed record HandOverCase(
    Guid CaseId, int Seen, CollectorKind Capacity, string To, string DocumentShown, string? OutsideHoursReason = null)
    : ICommand<long>, IAboutCase;

internal sealed class HandOverCaseValidator : IValidator<HandOverCase>
{
    public IEnumerable<FieldError> Check(HandOverCase request)
    {
        if (string.IsNullOrWhiteSpace(request.DocumentShown))
        {
            yield return new FieldError("documentShown", "required");
        }
        else if (request.DocumentShown.Length > HandOver.LongestDocument)
        {
            yield return new FieldError("documentShown", "too-long", $"{HandOver.LongestDocument}");
        }

        if (request.OutsideHoursReason?.Length > HandOver.LongestReason)
        {
            yield return new FieldError("outsideHoursReason", "too-long", $"{HandOver.LongestReason}");
        }
    }
}

internal sealed class HandOverCaseHandler(CaseDesk desk, CaseAssessor assessor, HandOverRules rules, IssueRegister register) :
    IHandler<ShowHandOver, HandOverOffer>, IHandler<HandOverCase, long>
{
    public async Task<Result<HandOverOffer>> Handle(ShowHandOver request, UseCase useCase, CancellationToken cancellation)
    {
        if (await desk.Find(request.CaseId, useCase.Actor, cancellation) is not { } closing)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        var hours = await rules.Hours(closing, useCase.Now, cancellation);
        return new HandOverOffer(
            await assessor.FlowOf(closing.Service).HandedOverThing(closing, cancellation),
            await rules.Collectors(closing, BusinessTime.DateOf(useCase.Now), cancellation),
            hours,
            HandOverRules.AreNow(hours, useCase.Now));
    }

    public async Task<Result<long>> Handle(HandOverCase request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.CaseId, request.Seen, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var closing = opened.Value;
        var collectors = await rules.Collectors(closing, BusinessTime.DateOf(useCase.Now), cancellation);
        if (!collectors.Any(c => c.Capacity == request.Capacity && c.Name == request.To))
        {
            return new Failure.Invalid("to", "may-not-collect", request.To);
        }

        var late = !HandOverRules.AreNow(await rules.Hours(closing, useCase.Now, cancellation), useCase.Now);
        if (late && string.IsNullOrWhiteSpace(request.OutsideHoursReason))
        {
            return new Failure.Invalid("outsideHoursReason", "outside-hours");
        }

        return await Enter(closing, late ? request : request with { OutsideHoursReason = null }, useCase, cancellation);
    }

    private async Task<Result<long>> Enter(Case closing, HandOverCase request, UseCase useCase, CancellationToken cancellation)
    {
        var flow = assessor.FlowOf(closing.Service);
        var thing = await flow.HandedOverThing(closing, cancellation);
        var entered = await register.Enter(
            closing, new HandedThing(thing, request.To, request.Capacity, request.DocumentShown, request.OutsideHoursReason), useCase, cancellation);
        if (entered.Failure is { } failure)
        {
            return failure;
        }

        await flow.HandedOver(closing, entered.Value, useCase, cancellation);
        return entered.Value.Number;
    }
}
