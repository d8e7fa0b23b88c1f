using Licensing.Kernel.Cases;

namespace Licensing.Platform.UseCases;

/// <summary>What a page asks the dispatcher for: one use case, one transaction.</summary>
/// <typeparam name="TResult">What comes back when it succeeds.</typeparam>
public interface IRequest<TResult>;

/// <summary>A request that changes something; repeated with the same key it does nothing twice.</summary>
/// <typeparam name="TResult">What comes back when it succeeds; kept as JSON with the key.</typeparam>
public interface ICommand<TResult> : IRequest<TResult>;

/// <summary>A request that only reads.</summary>
/// <typeparam name="TResult">What comes back.</typeparam>
public interface IQuery<TResult> : IRequest<TResult>;

/// <summary>A request about one case; the audit trail and traces name it.</summary>
public interface IAboutCase
{
    /// <summary>The case.</summary>
    Guid CaseId { get; }
}

/// <summary>
/// A query that looks for somebody in a register by what was typed. Whoever types something says for what (C-10): without a purpose the dispatcher refuses it. The list
/// itself, with nothing typed, is the office's own work, and the number of a case says for what.
/// </summary>
public interface IPersonSearch
{
    /// <summary>What was typed.</summary>
    string? Text { get; }

    /// <summary>Whether what was typed has to be accounted for.</summary>
    static bool NeedsPurpose(string? text) => !string.IsNullOrWhiteSpace(text) && !CaseNumber.TryParse(text, out _, out var error) && error != CaseNumberError.Mistyped;
}

/// <summary>Runs one kind of request. Found by scanning; lives as long as one use case.</summary>
public interface IHandler<in TRequest, TResult>
    where TRequest : IRequest<TResult>
{
    /// <summary>Does it. Expected failures are results; exceptions are bugs.</summary>
    Task<Result<TResult>> Handle(TRequest request, UseCase useCase, CancellationToken cancellation);
}

/// <summary>Checks what was typed before a handler sees it; optional, found by scanning.</summary>
public interface IValidator<in TRequest>
{
    /// <summary>Names each field that is wrong and what would be right.</summary>
    IEnumerable<FieldError> Check(TRequest request);
}

/// <summary>The roles that may send a request; enforced by the dispatcher, shown by the role matrix.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowAttribute(params string[] roles) : Attribute
{
    /// <summary>Any one of them is enough; each can be a list, as attributes of pages name them: <c>a,b</c>.</summary>
    public IReadOnlyList<string> Roles { get; } = [.. roles.SelectMany(role => role.Split(','))];
}

/// <summary>A request of the system that changes nothing but its own bookkeeping: it leaves no row in the audit trail, or writes that row itself.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class HousekeepingAttribute : Attribute;
