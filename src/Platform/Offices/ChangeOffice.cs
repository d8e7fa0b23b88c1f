using System.Net.Mail;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Data;
using Licensing.Platform.Law;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Offices;

/// <summary>One office.</summary>
[Allow(Roles.Administrator)]
public sealed record ShowOffice(string OfficeId) : IQuery<OfficeView>;

/// <summary>An office as the administrator sees it.</summary>
public sealed record OfficeView(string Id, int Version, OfficeKind Kind, string Region, string NameKk, string? ParentKk, OfficeCard Card);

/// <summary>What an administrator can change of an office.</summary>
public sealed record OfficeCard(
    string AddressKk, IReadOnlyList<string> Phones, string? Email, string? Web, IReadOnlyList<string> Services, bool IsActive);

/// <summary>Changes how an office is reached, which services it gives, and whether it is open.</summary>
[Allow(Roles.Administrator)]
public sealed record ChangeOffice(string OfficeId, int Seen, OfficeCard Card) : ICommand<Done>;

internal sealed class ChangeOfficeValidator(ILaw law) : IValidator<ChangeOffice>
{
    private const int Longest = 200;

    private static readonly string[] Known = ["AC", "CZ", "DL", "EX", "ID", "IN", "PD", "PR", "RD", "RP", "RR", "TI", "TR", "VR", "WP"];

    public IEnumerable<FieldError> Check(ChangeOffice request)
    {
        var card = request.Card;
        if (string.IsNullOrWhiteSpace(card.AddressKk) || card.AddressKk.Length > 300)
        {
            yield return new FieldError("addressKk", "required");
        }

        if (card.Email is { Length: > 0 } email && (email.Length > Longest || !MailAddress.TryCreate(email, out _)))
        {
            yield return new FieldError("email", "email-invalid");
        }

        if (card.Web?.Length > Longest)
        {
            yield return new FieldError("web", "too-long", "200");
        }

        if (card.Services.Except(Known).Except(law.Standards.Keys).Any())
        {
            yield return new FieldError("services", "unknown-value");
        }
    }
}

internal sealed class OfficeHandlers(KernelDb db) : IHandler<ShowOffice, OfficeView>, IHandler<ChangeOffice, Done>
{
    public async Task<Result<OfficeView>> Handle(ShowOffice request, UseCase useCase, CancellationToken cancellation)
    {
        var office = await db.Offices.AsNoTracking().SingleOrDefaultAsync(o => o.Id == request.OfficeId, cancellation);
        if (office is null)
        {
            return new Failure.NotFound("office", request.OfficeId);
        }

        var parent = await db.Offices.Where(o => o.Id == office.ParentId).Select(o => o.NameKk).SingleOrDefaultAsync(cancellation);
        return new OfficeView(
            office.Id, office.Version, office.Kind, office.Region, office.NameKk, parent,
            new OfficeCard(office.AddressKk, office.Phones, office.Email, office.Web, office.Services, office.IsActive));
    }

    public async Task<Result<Done>> Handle(ChangeOffice request, UseCase useCase, CancellationToken cancellation)
    {
        var office = await db.Offices.SingleOrDefaultAsync(o => o.Id == request.OfficeId, cancellation);
        if (office is null)
        {
            return new Failure.NotFound("office", request.OfficeId);
        }

        if (office.Version != request.Seen)
        {
            return new Failure.Conflict(null, null, null);
        }

        var card = request.Card;
        office.AddressKk = card.AddressKk.Trim();
        office.Phones = [.. card.Phones.Select(p => p.Trim()).Where(p => p.Length > 0)];
        (office.Email, office.Web) = (Tidy(card.Email), Tidy(card.Web));
        (office.Services, office.IsActive) = ([.. card.Services.Order(StringComparer.Ordinal)], card.IsActive);
        useCase.Changed("office", office.Id);
        return default(Done);
    }

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
