namespace Licensing.Kernel.Standards;

/// <summary>What is wrong with a member of a request.</summary>
public enum InputErrorCode
{
    UnknownMember,
    DuplicateMember,
    WrongType,
    ImpossibleValue,
    Required,
    UnknownCode,
    NotAllowed,
    NoEditionInForce,
    EditionNotInForce,
}

/// <summary>One wrong member, by its path (<c>facts.birthDate</c>), and why.</summary>
public sealed record InputError(string Member, InputErrorCode Code, string Message);
