using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Licensing.Data.PostgreSql;

internal sealed class PostgreSqlKeyCollation(ModelCustomizerDependencies dependencies) : KeyCollation(dependencies)
{
    protected override string ByteOrder => "C";
}
