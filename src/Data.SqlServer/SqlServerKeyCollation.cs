using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Licensing.Data.SqlServer;

internal sealed class SqlServerKeyCollation(ModelCustomizerDependencies dependencies) : KeyCollation(dependencies)
{
    protected override string ByteOrder => "Latin1_General_100_BIN2";
}
