using System.Text.RegularExpressions;
using Microsoft.Data.SqlClient;

namespace Licensing.Data.SqlServer;

/// <summary>What SQL Server's error numbers mean to us.</summary>
internal static partial class SqlServerErrors
{
    private const int DuplicateInIndex = 2601;
    private const int DuplicateInConstraint = 2627;

    // Deadlock, snapshot conflict, lock time-out; a lost or refused connection; a server that is starting or moving.
    private static readonly HashSet<int> Transient =
        [1205, 3960, 1222, -2, -1, 2, 53, 64, 233, 258, 4060, 4221, 10053, 10054, 10060, 10061, 10928, 10929, 40197, 40501, 40613, 49918, 49919, 49920];

    public static bool IsDuplicateKey(Exception exception, out string? constraint)
    {
        var error = Errors(exception).FirstOrDefault(e => e.Number is DuplicateInIndex or DuplicateInConstraint);
        constraint = error.Number == 0 ? null : ConstraintIn(error.Number, error.Message);
        return constraint is not null;
    }

    public static bool IsTransient(Exception exception) => Errors(exception).Any(e => Transient.Contains(e.Number));

    /// <summary>2627 names the constraint first and then the table; 2601 the table first and then the index.</summary>
    public static string ConstraintIn(int number, string message)
    {
        var quoted = Quoted().Matches(message).Select(m => m.Groups[1].Value).ToList();
        var place = number == DuplicateInConstraint ? 0 : 1;
        return place < quoted.Count ? quoted[place] : "";
    }

    private static IEnumerable<(int Number, string Message)> Errors(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is SqlException sql)
            {
                return sql.Errors.Cast<SqlError>().Select(e => (e.Number, e.Message));
            }
        }

        return [];
    }

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();
}
