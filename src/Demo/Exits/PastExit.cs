using System.Globalization;
using Licensing.Demo.People;
using Licensing.Demo.Users;
using Licensing.ExitClearance;
using Licensing.ExitClearance.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Licensing.Platform.UseCases;
using static Licensing.Demo.Builders.Past;

namespace Licensing.Demo.Exits;

/// <summary>Somebody who wanted to leave for good in the last years, as the register would have kept it. The cases have numbers and no page here.</summary>
internal sealed class PastExit(PeopleSource source, Team provider, Team centre, DateOnly today)
{
    private const int Oldest = 8 * 365;
    private const int Newest = 75;
    private static readonly string[] Countries = ["DEU", "RUS", "TUR", "CAN", "POL", "ISR", "KOR", "USA", "CZE", "UKR"];
    private static readonly TimeOnly Evening = new(18, 30);

    public ExitFile Made(Person person, long serial)
    {
        var filed = today.AddDays(-source.Random.Int(Newest, Oldest));
        var channel = source.Random.Bool() ? Channel.Corporation : Channel.Provider;
        var applicant = new ExitApplicant(
            person.Id, person.Name, person.BirthDate, person.Iin, source.Random.ArrayElement(Countries), person.Address ?? source.Address(), person.Phone, Children(filed), channel,
            person.Sex == Sex.Male && source.Random.Float() < 0.4f, source.Random.Float() < 0.03f);
        var about = new ExitCase(
            Guid.CreateVersion7(), string.Create(CultureInfo.InvariantCulture, $"{filed.Year}/{source.Random.Int(1, 99_999):D5}"), "254-2018",
            channel == Channel.Corporation ? centre.Office.Id : provider.Office.Id, provider.Office.Id, provider.Office.Region, At(filed, new TimeOnly(11, 0)));
        var file = ExitFile.Of(about, applicant, serial, [At(filed.AddDays(21)), At(filed.AddDays(22)), At(filed.AddDays(29)), At(filed.AddDays(30))]);
        End(file, filed, person);
        file.Version = 1;
        return file;
    }

    private void End(ExitFile file, DateOnly filed, Person person)
    {
        var (fate, decided) = (source.Random.Float(), filed.AddDays(21));
        if (fate < 0.05f)
        {
            file.End();
            return;
        }

        file.Answered();
        if (fate < 0.2f)
        {
            file.Refuse(decided, At(decided));
            file.HandOver(person.Name.Full, At(decided.AddDays(2)));
            return;
        }

        Grant(file, decided, person);
        if (fate < 0.26f)
        {
            Must(file.Restore(file.Address, decided.AddDays(20)));
        }
        else if (fate > 0.99f)
        {
            file.Warn(decided.AddDays(16));
        }
        else
        {
            Must(file.Leave(decided.AddDays(source.Random.Int(7, 14)), "Шекара қызметінің мәліметі"));
        }
    }

    private void Grant(ExitFile file, DateOnly decided, Person person)
    {
        file.Confirm(decided, At(decided.AddDays(7)), At(decided.AddDays(8)));
        file.GiveConfirmation(decided.AddDays(1));
        if (file.IsLiable)
        {
            Must(file.ShowProof($"ӘК-{source.Random.Int(1, 9_999)}", decided.AddDays(3), decided.AddDays(4)));
        }

        file.Remove(decided.AddDays(5), provider.With(Roles.IntakeOfficer).Officer, At(decided.AddDays(5)));
        file.HandOver(person.Name.Full, At(decided.AddDays(6)));
    }

    private IReadOnlyList<ExitChild> Children(DateOnly filed) => [.. Enumerable.Range(0, source.Random.Int(0, 5) switch { 5 => 2, 4 => 1, _ => 0 }).Select(_ => new ExitChild
    {
        Name = source.Names.Make(source.Random.Bool() ? Sex.Male : Sex.Female).Full, BirthDate = filed.AddDays(-source.Random.Int(400, 3_000)), Document = $"N{source.Random.Int(1_000_000, 9_999_999)}",
    })];

    private static DateTime At(DateOnly day, TimeOnly? time = null) => BusinessTime.ToUtc(BusinessTime.At(day, time ?? Evening));
}
