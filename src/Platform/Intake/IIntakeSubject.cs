using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Intake;

/// <summary>
/// What a service's case is about beyond the facts that the law asks for: the vehicle, the power of attorney. Intake keeps it as
/// the module's JSON and asks the module whether it is right; found by scanning, at most one per service.
/// </summary>
public interface IIntakeSubject
{
    /// <summary>Service code.</summary>
    string Service { get; }

    /// <summary>What is wrong or lacking, in fields that are named <c>subject.…</c>; nothing where the package can be accepted as far as this goes.</summary>
    Task<IReadOnlyList<FieldError>> Check(Applying applying, CancellationToken cancellation);
}
