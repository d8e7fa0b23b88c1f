using Licensing.Kernel.Cases;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.People;

namespace Licensing.Testing;

/// <summary>Acceptance of a case about which the law was not asked: without facts, papers, payments and steps. A test says by «with» what matters to it.</summary>
public static class BareCase
{
    /// <summary>The acceptance of a person's case at an office that decides it itself.</summary>
    public static Acceptance Of(string number, string service, Person person, DeadlineSheet deadline, string office = Actors.Astana) => new()
    {
        Number = number,
        Service = service,
        Edition = deadline.Edition,
        OfficeId = office,
        Region = office == Actors.Almaty ? "KZ-ALA" : "KZ-AST",
        DecidingOfficeId = office,
        PersonId = person.Id,
        ApplicantName = person.Name.Full,
        ApplicantDate = person.BirthDate,
        Facts = "{}",
        Documents = [],
        Payments = [],
        Deadline = deadline,
        DeadlineJson = CaseJson.Write(deadline),
        Steps = [],
    };
}
