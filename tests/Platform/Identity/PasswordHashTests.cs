using System.Buffers.Binary;
using Licensing.Platform.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Platform.Identity;

/// <summary>What the product keeps of a password; the apps of other tests take fewer rounds.</summary>
public sealed class PasswordHashTests
{
    private const byte Format = 1;
    private const uint HmacSha512 = 2;

    [Fact]
    public void Hash_OfTheProduct_HasAsManyRoundsAsAdvised()
    {
        var services = new ServiceCollection().AddLogging();
        services.AddLicensingIdentity(new ConfigurationBuilder().Build());
        using var product = services.BuildServiceProvider();
        using var scope = product.CreateScope();
        var hasher = scope.ServiceProvider.GetRequiredService<IPasswordHasher<User>>();

        var hash = hasher.HashPassword(new User(), "four words of nobody");

        // As ASP.NET Core Identity writes it: format, function, rounds, salt.
        var bytes = Convert.FromBase64String(hash);
        Assert.Equal((Format, HmacSha512), (bytes[0], BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(1))));
        Assert.True(BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(5)) >= 210_000);
        Assert.Equal(PasswordVerificationResult.Success, hasher.VerifyHashedPassword(new User(), hash, "four words of nobody"));
    }
}
