using Licensing.Data.PostgreSql;

namespace Licensing.Tests.Platform.Data;

public sealed class PostgreSqlProgramTests
{
    // The environment of a process is its owner's alone; its arguments are everybody's on the machine.
    [Fact]
    public void Environment_OfAConnection_HoldsThePasswordAndTheWay() => Assert.Equal(
        [("PGHOST", "db.local"), ("PGPORT", "5433"), ("PGDATABASE", "licensing"), ("PGUSER", "backup"), ("PGPASSWORD", "тау"), ("PGSSLMODE", "verify-full"), ("PGSSLROOTCERT", "/etc/root.pem")],
        PostgreSqlProgram.Environment("Host=db.local;Port=5433;Database=licensing;Username=backup;Password=тау;SSL Mode=VerifyFull;Root Certificate=/etc/root.pem"));

    [Fact]
    public void Find_WithASetting_LooksThereAlone() => Assert.Equal("/opt/pg/bin/pg_dump", PostgreSqlProgram.Find("pg_dump", "/opt/pg/bin"));

    [Fact]
    public void Find_WithoutIt_TakesTheNewestOfTheMachine() => Assert.EndsWith("/bin/pg_dump", PostgreSqlProgram.Find("pg_dump", ""), StringComparison.Ordinal);
}
