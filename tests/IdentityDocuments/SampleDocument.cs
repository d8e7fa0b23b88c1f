using Licensing.IdentityDocuments.Domain;
using Licensing.Kernel;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.People;
using Licensing.Testing;

namespace Licensing.Tests.IdentityDocuments;

/// <summary>Documents of the time before this register.</summary>
internal static class SampleDocument
{
    private static long serials = 900_000;

    public static CitizenDocument Of(Person person, CitizenDocumentKind kind, string number, DateOnly? until = null, bool isValid = true)
    {
        var from = new DateOnly(2020, 3, 1);
        var act = new RegistryAct(
            Guid.Empty, "", "132-2014", MigrationApp.Unit, "KZ-AST", "Астана қаласы ІІД КҚПБ", from, new Officer(Guid.NewGuid(), "Жүнісова А.", MigrationApp.Unit), new DateTime(2020, 3, 1, 5, 0, 0, DateTimeKind.Utc));
        var holder = new PersonSnapshot(person.Id, person.Name, person.Iin, person.BirthDate, person.Sex, person.Citizenship);
        var made = CitizenDocument.Make(
            Interlocked.Increment(ref serials), new DocumentPlan(kind, number, holder, "Қарағанды қ.", "Астана қ., Тұран д-лы, 7", from, until ?? new DateOnly(2030, 3, 1), act), isValid);
        made.Version = 1;
        return made;
    }
}
