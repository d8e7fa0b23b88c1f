using Licensing.Platform.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.Platform.Identity;

/// <summary>The schema of accounts. Only Platform uses it.</summary>
[Schema("identity")]
internal sealed class IdentityDb(DbContextOptions<IdentityDb> options) : IdentityDbContext<User, Role, Guid>(options)
{
    // Identity leaves them as long as an index of SQL Server can be: two of them in one key are longer than it takes.
    private const int LongestKey = 128;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        ModelConventions.Configure(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasDefaultSchema(SchemaAttribute.Of(typeof(IdentityDb)));
        builder.Entity<User>(Configure);
        builder.Entity<IdentityUserLogin<Guid>>().Property(l => l.LoginProvider).HasMaxLength(LongestKey);
        builder.Entity<IdentityUserLogin<Guid>>().Property(l => l.ProviderKey).HasMaxLength(LongestKey);
        builder.Entity<IdentityUserToken<Guid>>().Property(t => t.LoginProvider).HasMaxLength(LongestKey);
        builder.Entity<IdentityUserToken<Guid>>().Property(t => t.Name).HasMaxLength(LongestKey);
        builder.Entity<Role>().ToTable("Roles").IsOnlyRead();
        builder.Entity<IdentityUserRole<Guid>>().ToTable("UserRoles").RowsMayGo();
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("UserClaims").IsOnlyRead();
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("UserLogins").IsOnlyRead();
        builder.Entity<IdentityUserToken<Guid>>().ToTable("UserTokens").RowsMayGo();
        builder.Entity<IdentityRoleClaim<Guid>>().ToTable("RoleClaims").IsOnlyRead();
        ModelConventions.Finish(builder);
    }

    private static void Configure(EntityTypeBuilder<User> user)
    {
        user.ToTable("Users");
        user.Property(u => u.Name).HasMaxLength(200);
        user.Property(u => u.NameKey).IsSearchKey(200);
        user.Property(u => u.OfficeId).HasMaxLength(120);
        user.Property(u => u.Position).HasMaxLength(200);
        user.Property(u => u.Iin).HasMaxLength(12);
        user.Property(u => u.Locale).HasMaxLength(2);
        user.HasIndex(u => new { u.NameKey, u.Id });
        user.HasIndex(u => u.OfficeId);
    }
}
