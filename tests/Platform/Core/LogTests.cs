using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Licensing.Tests.Platform.Core;

/// <summary>The log is a line an event, with its time in UTC, whatever stands in what is logged: nobody writes a line of their own into it.</summary>
public sealed class LogTests
{
    [Theory]
    [InlineData("a\nforged line")]
    [InlineData("a\r\n{\"LogLevel\":\"Critical\"}")]
    [InlineData("\u2028\u2029\u0085\u001b[2J")]
    public void Value_WithLineBreaks_StaysInItsLine(string value)
    {
        var configuration = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).Build();
        using var services = new ServiceCollection().AddLogging(log => log.AddConfiguration(configuration.GetSection("Logging")).AddConsole()).BuildServiceProvider();
        var formatter = services.GetServices<ConsoleFormatter>().Single(f => f.Name == configuration["Logging:Console:FormatterName"]);
        using var written = new StringWriter();

        formatter.Write(new LogEntry<string>(LogLevel.Warning, "category", default, value, null, (state, _) => $"saw {state}"), null, written);

        var line = written.ToString().TrimEnd('\r', '\n');
        Assert.DoesNotContain(line, c => char.IsControl(c) || c is '\u2028' or '\u2029');
        using var read = JsonDocument.Parse(line);
        Assert.Equal($"saw {value}", read.RootElement.GetProperty("Message").GetString());
        Assert.EndsWith("+00:00", read.RootElement.GetProperty("Timestamp").GetString(), StringComparison.Ordinal);
    }
}
