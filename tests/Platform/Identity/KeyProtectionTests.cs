using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Licensing.Platform.Identity;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Platform.Identity;

/// <summary>The keys of cookies are worth nothing to who copies their folder, and survive a change of the certificate that closes them.</summary>
public sealed class KeyProtectionTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("licensing-protection");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Keys_WithACertificate_LieClosed()
    {
        var closed = Protector(("Keys:Certificate:File", Certificate("a")), ("Keys:Certificate:Password", "p")).Protect("cookie");

        var key = File.ReadAllText(folder.GetFiles("key-*.xml").Single().FullName);
        Assert.Contains("EncryptedData", key, StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey", key, StringComparison.Ordinal);
        Assert.ThrowsAny<CryptographicException>(() => Protector().Unprotect(closed));
    }

    [Fact]
    public void Keys_AfterTheCertificateWasChanged_OpenWithTheFormerOne()
    {
        var closed = Protector(("Keys:Certificate:File", Certificate("a")), ("Keys:Certificate:Password", "p")).Protect("cookie");

        var opened = Protector(
            ("Keys:Certificate:File", Certificate("b")), ("Keys:Certificate:Password", "p"),
            ("Keys:FormerCertificates:0:File", Certificate("a")), ("Keys:FormerCertificates:0:Password", "p")).Unprotect(closed);

        Assert.Equal("cookie", opened);
    }

    [Theory]
    [InlineData("/nowhere/a.p12", "p", "which is not there")]
    [InlineData(null, "wrong", "does not open it")]
    public void Certificate_ThatCannotBeOpened_IsNamed(string? file, string password, string fault)
    {
        var thrown = Assert.Throws<InvalidOperationException>(() => Protector(("Keys:Certificate:File", file ?? Certificate("a")), ("Keys:Certificate:Password", password)));

        Assert.Contains("Keys:Certificate", thrown.Message, StringComparison.Ordinal);
        Assert.Contains(fault, thrown.Message, StringComparison.Ordinal);
    }

    private IDataProtector Protector(params (string Key, string? Value)[] settings)
    {
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName("Licensing").PersistKeysToFileSystem(folder)
            .ProtectKeys(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, s.Value))).Build());
        return services.BuildServiceProvider().GetDataProtectionProvider().CreateProtector("test");
    }

    private string Certificate(string name)
    {
        var path = Path.Combine(folder.FullName, $"{name}.p12");
        if (!File.Exists(path))
        {
            using var key = RSA.Create(2048);
            var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(80));
            File.WriteAllBytes(path, made.Export(X509ContentType.Pkcs12, "p"));
        }

        return path;
    }
}
