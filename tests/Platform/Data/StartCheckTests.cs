using System.Diagnostics;
using Licensing.Testing;

namespace Licensing.Tests.Platform.Data;

/// <summary>The host as it is started, against a database that has none of its migrations.</summary>
public sealed class StartCheckTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Start_OnADatabaseThatIsBehind_IsRefusedAndSaysWhatToDo()
    {
        var behind = app.ConnectionString + "_behind";

        var (code, errors) = await Host($"--Database:Provider={TestServer.Provider}", $"--Database:ConnectionString={behind}", "--Jobs:Enabled=false", "--Files:Plain=true");

        Assert.Equal(3, code);
        Assert.Contains("migrate", errors, StringComparison.Ordinal);
        Assert.Contains("kernel", errors, StringComparison.Ordinal);
    }

    // A key that cannot be opened is no surprise for the first applicant: the host says so and does not serve.
    [Fact]
    public async Task Start_WithAKeyThatIsNotThere_IsRefusedAndNamesTheSetting()
    {
        var (code, errors) = await Host(
            $"--Database:Provider={TestServer.Provider}", $"--Database:ConnectionString={app.ConnectionString}", "--Jobs:Enabled=false", "--Signing:Keys:justice:File=/nowhere/justice.p12",
            "--Signing:Trust:applicants:Roots:0=/nowhere/root.crt");

        Assert.Equal(3, code);
        Assert.Contains("Signing:Keys:justice:File names «/nowhere/justice.p12»", errors, StringComparison.Ordinal);
        Assert.Contains("Signing:Trust:applicants:Roots:0 names «/nowhere/root.crt»", errors, StringComparison.Ordinal);
    }

    // Scans are personal data: an app that would keep them as they come has to be told so.
    [Fact]
    public async Task Start_WithoutAKeyForFiles_IsRefusedAndNamesTheSetting()
    {
        var (code, errors) = await Host($"--Database:Provider={TestServer.Provider}", $"--Database:ConnectionString={app.ConnectionString}", "--Jobs:Enabled=false");

        Assert.Equal(3, code);
        Assert.Contains("Files:Keys names no key", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithoutTheKeyThatFilesWereWrittenWith_IsRefusedAndNamesIt()
    {
        var folder = Directory.CreateTempSubdirectory("licensing-keyless").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "keys.txt"), "2025-01\n", TestContext.Current.CancellationToken);

        var (code, errors) = await Host($"--Database:Provider={TestServer.Provider}", "--Jobs:Enabled=false", "--Files:Plain=true", $"--Files:Folder={folder}");

        Assert.Equal(3, code);
        Assert.Contains("Files:Keys has no «2025-01»", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_ThatIsUnknown_NamesThoseThatAre()
    {
        var (code, errors) = await Host("migrat", "--Jobs:Enabled=false");

        Assert.Equal(2, code);
        Assert.Contains("migrate, ", errors, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Errors)> Host(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Licensing.Host.dll"), .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var host = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var output = host.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = await host.StandardError.ReadToEndAsync(limit.Token);
        await output;
        await host.WaitForExitAsync(limit.Token);
        return (host.ExitCode, errors);
    }
}
