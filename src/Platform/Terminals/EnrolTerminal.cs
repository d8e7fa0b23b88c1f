using System.Security.Cryptography;
using System.Text;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Terminals;

/// <summary>Adds a terminal at an office; its code is typed there once, within the hour. Send it without a key: the code must not be kept.</summary>
[Allow(Roles.Administrator)]
public sealed record AddTerminal(string OfficeId, string Name) : ICommand<TerminalCode>;

/// <summary>The code, shown once.</summary>
public sealed record TerminalCode(Guid TerminalId, string Code, DateTime Until);

/// <summary>The browser at which the code is typed becomes the terminal.</summary>
[Allow(Roles.Public)]
public sealed record EnrolTerminal(string Code) : ICommand<EnrolledTerminal>;

/// <summary>The terminal is in use no more; its cookie means nothing from then on.</summary>
[Allow(Roles.Administrator)]
public sealed record WithdrawTerminal(Guid TerminalId) : ICommand<Done>;

/// <summary>Terminals, those in use first.</summary>
[Allow(Roles.Administrator)]
public sealed record ListTerminals : IQuery<IReadOnlyList<TerminalView>>;

/// <summary>A terminal in the list.</summary>
public sealed record TerminalView(
    Guid Id, string Office, string Name, string AddedByName, DateTime AddedAt, DateTime? EnrolledAt, DateTime? CodeUntil, DateTime? WithdrawnAt);

internal sealed class AddTerminalValidator : IValidator<AddTerminal>
{
    public IEnumerable<FieldError> Check(AddTerminal request) =>
        string.IsNullOrWhiteSpace(request.Name) || request.Name.Length > 100 ? [new FieldError("name", "required")] : [];
}

internal sealed class TerminalHandlers(KernelDb db) :
    IHandler<AddTerminal, TerminalCode>, IHandler<EnrolTerminal, EnrolledTerminal>, IHandler<WithdrawTerminal, Done>,
    IHandler<ListTerminals, IReadOnlyList<TerminalView>>
{
    private const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private const int CodeLength = 10;

    private static readonly TimeSpan CodeHolds = TimeSpan.FromHours(1);

    public async Task<Result<TerminalCode>> Handle(AddTerminal request, UseCase useCase, CancellationToken cancellation)
    {
        if (!await db.Offices.AnyAsync(o => o.Id == request.OfficeId && o.IsActive, cancellation))
        {
            return new Failure.Invalid("officeId", "office-unknown");
        }

        var code = RandomNumberGenerator.GetString(Letters, CodeLength);
        var terminal = new Terminal
        {
            OfficeId = request.OfficeId, Name = request.Name.Trim(), AddedAt = useCase.Now, AddedByName = useCase.Actor.Name,
            CodeHash = Hash(code), CodeUntil = useCase.Now + CodeHolds,
        };
        db.Terminals.Add(terminal);
        useCase.Changed("terminal", terminal.Id);
        return new TerminalCode(terminal.Id, code, terminal.CodeUntil.Value);
    }

    public async Task<Result<EnrolledTerminal>> Handle(EnrolTerminal request, UseCase useCase, CancellationToken cancellation)
    {
        var hash = Hash(new string([.. request.Code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]));
        var terminal = await db.Terminals.SingleOrDefaultAsync(
            t => t.CodeHash == hash && t.CodeUntil >= useCase.Now && t.WithdrawnAt == null, cancellation);
        if (terminal is null)
        {
            return new Failure.Invalid("code", "terminal-code");
        }

        (terminal.CodeHash, terminal.CodeUntil, terminal.EnrolledAt) = (null, null, useCase.Now);
        useCase.Changed("terminal", terminal.Id);
        return new EnrolledTerminal(terminal.Id, terminal.OfficeId, terminal.Name);
    }

    public async Task<Result<Done>> Handle(WithdrawTerminal request, UseCase useCase, CancellationToken cancellation)
    {
        var terminal = await db.Terminals.SingleOrDefaultAsync(t => t.Id == request.TerminalId, cancellation);
        if (terminal is null)
        {
            return new Failure.NotFound("terminal", request.TerminalId.ToString());
        }

        terminal.WithdrawnAt ??= useCase.Now;
        terminal.CodeHash = null;
        useCase.Changed("terminal", terminal.Id);
        return default(Done);
    }

    public async Task<Result<IReadOnlyList<TerminalView>>> Handle(ListTerminals request, UseCase useCase, CancellationToken cancellation) =>
        await db.Terminals.AsNoTracking().OrderBy(t => t.WithdrawnAt != null).ThenBy(t => t.OfficeId).ThenBy(t => t.Name)
            .Select(t => new TerminalView(
                t.Id, db.Offices.Where(o => o.Id == t.OfficeId).Select(o => o.NameKk).First(), t.Name, t.AddedByName, t.AddedAt,
                t.EnrolledAt, t.CodeUntil, t.WithdrawnAt)).ToListAsync(cancellation);

    private static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
