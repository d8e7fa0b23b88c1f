using System.Security.Cryptography;
using System.Text;
using Licensing.Queue.Domain;
using Licensing.Queue.Features;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Queue;

/// <summary>How a visitor is known again (C-5, C-10).</summary>
public sealed class PersonKeysTests : IDisposable
{
    private static readonly Visitor Who = Visitor.Read("950317300010").Who!;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("person-keys");

    [Fact]
    public void Of_OnePerson_IsTheSameOnAnotherNodeAndAfterNewKeys_ButNotAtAnotherOffice()
    {
        using var first = Node();
        var key = first.GetRequiredService<PersonKeys>().Of("a", Who);
        first.GetRequiredService<IKeyManager>().CreateNewKey(TimeProvider.System.GetUtcNow(), TimeProvider.System.GetUtcNow().AddDays(90));
        using var second = Node();

        Assert.Equal(64, key.Length);
        Assert.Equal(key, second.GetRequiredService<PersonKeys>().Of("a", Who));
        Assert.NotEqual(key, second.GetRequiredService<PersonKeys>().Of("b", Who));
    }

    [Fact]
    public void Of_OnePerson_IsAnotherInAnotherInstallation_AndNoPlainHash()
    {
        using var here = Node();
        using var there = Services(folder.CreateSubdirectory("there"));

        var key = here.GetRequiredService<PersonKeys>().Of("a", Who);

        Assert.NotEqual(key, there.GetRequiredService<PersonKeys>().Of("a", Who));
        Assert.NotEqual(key, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"a\n{Who.Identity}"))));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static ServiceProvider Services(DirectoryInfo keys)
    {
        var services = new ServiceCollection();
        services.AddDataProtection().PersistKeysToFileSystem(keys);
        return services.AddSingleton<PersonKeys>().BuildServiceProvider();
    }

    private ServiceProvider Node() => Services(folder.CreateSubdirectory("here"));
}
