namespace Licensing.Kernel;

/// <summary>Who acts, as the record keeps it: the account, the name as it was then, and the office.</summary>
public sealed record Officer(Guid UserId, string Name, string OfficeId);
