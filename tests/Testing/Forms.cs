using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Xunit;

namespace Licensing.Testing;

/// <summary>Fills in the plain forms of static pages as a browser does: hidden fields and cookies go along.</summary>
public static partial class Forms
{
    /// <summary>Opens a page and sends its form.</summary>
    public static async Task<HttpResponseMessage> Submit(this HttpClient client, string path, params (string Name, string Value)[] fields)
    {
        var page = await client.GetStringAsync(path, TestContext.Current.CancellationToken);
        return await client.SubmitShown(path, page, fields);
    }

    /// <summary>Sends the form of a page that is open.</summary>
    public static async Task<HttpResponseMessage> SubmitShown(this HttpClient client, string path, string page, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(Filled(page, fields).Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await client.PostAsync(path, form, TestContext.Current.CancellationToken);
    }

    /// <summary>What the form of a page sends: its hidden fields and what is typed.</summary>
    public static IEnumerable<(string Name, string Value)> Filled(string page, params (string Name, string Value)[] fields) =>
        Hidden.Matches(page).Select(m => (Name: m.Groups["name"].Value, Value: WebUtility.HtmlDecode(m.Groups["value"].Value)))
            .Concat(fields).GroupBy(f => f.Name).Select(g => (g.Key, g.First().Value));

    /// <summary>Where a redirect leads: path and query, with the host when it is another one.</summary>
    public static string? Place(this HttpResponseMessage answer) => answer.Headers.Location switch
    {
        { IsAbsoluteUri: true, Host: "localhost" } here => here.PathAndQuery,
        var other => other?.OriginalString,
    };

    private static readonly ConcurrentDictionary<string, long> Shown = [];

    /// <summary>The code that an authenticator app shows now (RFC 6238), or the next one where this was asked for before: each is worth something once.</summary>
    public static string CodeOf(string key)
    {
        var bits = string.Concat(key.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant().Select(c =>
            Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var counter = BitConverter.GetBytes(Shown.AddOrUpdate(key, Step, (_, last) => Math.Max(last + 1, Step(key)))).Reverse().ToArray();
#pragma warning disable CA5350 // The algorithm that authenticator apps use.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var offset = hash[^1] & 15;
        var number = ((hash[offset] & 127) << 24) | (hash[offset + 1] << 16) | (hash[offset + 2] << 8) | hash[offset + 3];
        return (number % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static long Step(string key) => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30;

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)" ?/?>""")]
    private static partial Regex Hidden { get; }
}
