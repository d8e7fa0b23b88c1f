using Licensing.AddressBureau.Features.Electronic;
using Licensing.Platform.Signing;
using Licensing.Testing;
using Microsoft.Extensions.Options;

namespace Licensing.Tests.AddressBureau.Electronic;

/// <summary>What the ministries' keys must be (132-2014, appendix 1) is looked at before the app serves.</summary>
public sealed class MinistryKeysTests
{
    [Theory]
    [InlineData("", null)]
    [InlineData("justice justice-barcode interior", null)]
    [InlineData("interior", "Signing:Keys:justice is missing")]
    [InlineData("justice justice-barcode", "Signing:Keys:interior is missing")]
    [InlineData("justice interior", "set a key justice-barcode")]
    public void Faults_OfTheKeys_NameTheSetting(string there, string? words)
    {
        var options = new SigningOptions();
        foreach (var name in there.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            options.Keys[name] = new KeyOptions { File = TestKeys.Made.Settings[$"Signing:Keys:{name}:File"], Password = TestKeys.Made.Settings[$"Signing:Keys:{name}:Password"] };
        }

        using var keys = new SigningKeys(Options.Create(options));
        var faults = new MinistryKeys(keys).Faults().ToList();
        Assert.True(words is null ? faults.Count == 0 : Assert.Single(faults).Contains(words, StringComparison.Ordinal), string.Join(" ", faults));
    }
}
