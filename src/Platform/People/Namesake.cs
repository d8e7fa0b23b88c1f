using Licensing.Kernel.People;

namespace Licensing.Platform.People;

/// <summary>Somebody who may be meant by a name.</summary>
/// <param name="Begins">The name, in some order of its parts, begins with what was typed; otherwise it only sounds alike.</param>
public sealed record Namesake(Guid Id, PersonName Name, DateOnly BirthDate, bool Begins);
