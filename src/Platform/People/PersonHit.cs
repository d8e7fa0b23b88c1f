using Licensing.Kernel.People;

namespace Licensing.Platform.People;

/// <summary>A person as lists show one: enough to tell people apart, no more.</summary>
public sealed record PersonHit(
    Guid Id, string Name, DateOnly BirthDate, Sex Sex, string? Iin, PersonStatus Status, string? Citizenship, IdentityDocumentKind? DocumentKind, string? DocumentNumber)
{
    /// <summary>Shows the document that was issued last.</summary>
    public static PersonHit Of(Person person)
    {
        var document = person.Documents.MaxBy(d => d.IssuedOn);
        return new(
            person.Id, person.Name.Full, person.BirthDate, person.Sex, person.Iin, person.Status, person.Citizenship, document?.Kind, document?.Number);
    }
}
