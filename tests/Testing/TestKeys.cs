using System.Security.Cryptography;
using Licensing.Demo.Signing;

namespace Licensing.Testing;

/// <summary>Keys of the ministries and an authority for applicants, made once a test run; nothing of them outlives it but files of a temporary folder.</summary>
internal static class TestKeys
{
    private static readonly Lazy<DemoKeys> Lazily = new(() => DemoKeys.Write(
        Directory.CreateTempSubdirectory("licensing-test-keys").FullName, new DateTimeOffset(2014, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2049, 1, 1, 0, 0, 0, TimeSpan.Zero)));

    private static readonly Lazy<string> FileKey = new(() =>
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("licensing-test-files").FullName, "files.key");
        File.WriteAllText(path, Convert.ToBase64String(SHA256.HashData("files of the tests, the same in every process"u8)));
        return path;
    });

    public static DemoKeys Made => Lazily.Value;

    /// <summary>The settings of an app that signs with them.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Settings => [.. Made.Settings, new("Files:Keys:test", FileKey.Value)];
}
