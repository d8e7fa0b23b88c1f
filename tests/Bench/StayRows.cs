using System.Globalization;

namespace Licensing.Bench;

/// <summary>Fills the registry of stays: made by the server out of numbers. Nearly everybody has left; one of forty has not, and of those every second is over.</summary>
internal static class StayRows
{
    private const string Stays = """
        INSERT INTO foreign_residence."Stays" ("Id", "Serial", "CaseId", "CaseNumber", "Edition", "PersonId", "Surname", "GivenName", "BirthDate", "Citizenship",
            "DocumentNumber", "DocumentKey", "DocumentValidTo", "Visa", "Student", "CardNumber", "BorderPoint", "FiledBy", "HostOrganisationId", "HostName", "Address",
            "ArrivedOn", "RegisteredOn", "Until", "Reason", "Extensions", "IsLate", "IsOpen", "LeftOn", "Alert", "OnLetterhead", "OfficeId", "Region", "RegisteredBy",
            "EventCount", "Version")
        SELECT md5('s' || g)::uuid, 10000000 + g, md5('c' || g)::uuid, 'TR-24-' || g, '362-2007', md5('p' || g)::uuid, 'bench', 'guest', date '1980-01-01' + g % 9000,
            (ARRAY['RUS', 'UZB', 'CHN', 'TUR', 'DEU'])[g % 5 + 1], 'P' || g, 'P' || g, date '2032-01-01', 'None', false, 'K' || g, 'bench', 'Host', md5('h' || g / 100)::uuid,
            'bench hotel', 'bench street', d, d + 1, d + 60, 'VisaFree', 0, g % 50 = 0, open, CASE WHEN open THEN NULL ELSE d + 50 END, 'None', false,
            'migration-police-ast-department',
            (ARRAY['KZ-AST', 'KZ-ALA', 'KZ-AKM', 'KZ-AKT', 'KZ-ALM', 'KZ-ATY', 'KZ-VOS', 'KZ-ZHA', 'KZ-ZAP', 'KZ-KAR', 'KZ-KUS', 'KZ-KZY', 'KZ-MAN', 'KZ-PAV', 'KZ-SEV', 'KZ-YUZ'])[g % 16 + 1],
            'bench', 1, 1
        FROM (SELECT g, g % 40 = 0 AS open, CASE WHEN g % 40 <> 0 THEN current_date - 70 - (g % 900)::int ELSE current_date - (g / 40 % 120)::int END AS d
            FROM generate_series(1, {count}) g) n;
        ANALYZE foreign_residence."Stays";
        """;

    /// <summary>How many there are afterwards.</summary>
    public static async Task<int> Fill(BenchApp app, int wanted)
    {
        Console.Error.WriteLine($"{wanted:N0} stays …");
        await using var connection = app.Connection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) =
            ("SET maintenance_work_mem = '1GB'; SET work_mem = '256MB'; SET synchronous_commit = off;" + Stays.Replace("{count}", wanted.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), 0);
        await command.ExecuteNonQueryAsync();
        return wanted;
    }
}
