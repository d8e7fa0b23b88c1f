using System.Net;
using System.Text.RegularExpressions;

namespace Licensing.Bench;

/// <summary>The form of a status page, as a browser has it once it was opened.</summary>
internal sealed partial class StatusForm
{
    private readonly HttpClient client;
    private readonly Uri page;
    private readonly string token;

    private StatusForm(HttpClient client, Uri page, string token) => (this.client, this.page, this.token) = (client, page, token);

    /// <summary>Opens the page.</summary>
    public static async Task<StatusForm> Of(HttpClient client, Uri page, CancellationToken cancellation = default) =>
        new(client, page, Token().Match(await client.GetStringAsync(page, cancellation)).Groups[1].Value);

    /// <summary>Sends it.</summary>
    /// <exception cref="InvalidOperationException">The answer is not what was asked for.</exception>
    public async Task Ask(string number, DateOnly birth, string mustContain)
    {
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token, ["_handler"] = "status", ["number"] = number, ["birth"] = $"{birth:ddMMyyyy}",
        });
        using var response = await client.PostAsync(page, content);
        var text = await response.Content.ReadAsStringAsync();
        if (response.StatusCode != HttpStatusCode.OK || !text.Contains(mustContain, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{page}: {response.StatusCode}");
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
