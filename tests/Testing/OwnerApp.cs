namespace Licensing.Testing;

/// <summary>The platform signed in as the login that owns the tables: for tests of what migrates.</summary>
public sealed class OwnerApp : TestApp
{
    /// <inheritdoc/>
    protected override async Task<string> CreateDatabase() => TestServer.AsOwner(await base.CreateDatabase());
}
