namespace Microsoft.SqlServer.Server;

#pragma warning disable CA1711, CA1813, CA1032 // names and shapes are those of the package that this stands in for
public interface IBinarySerialize
{
    void Read(BinaryReader r);

    void Write(BinaryWriter w);
}

public enum Format
{
    Unknown = 0,
    Native = 1,
    UserDefined = 2,
}

public enum DataAccessKind
{
    None = 0,
    Read = 1,
}

public enum SystemDataAccessKind
{
    None = 0,
    Read = 1,
}

public sealed class InvalidUdtException : SystemException;
