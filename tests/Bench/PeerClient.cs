using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Licensing.Bench;

/// <summary>Applications in Directus, over its REST API: a collection <c>applications</c> with number, service, name, iin, birth_date, status, filed_at and due_at, iin and name indexed.</summary>
internal sealed class PeerClient : IDisposable
{
    private const string Items = "items/applications";

    private readonly HttpClient client;

    public PeerClient(Uri address, string? token)
    {
        client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>Some that are there.</summary>
    public async Task<IReadOnlyList<(string Id, string Name, string Iin)>> Some(int count) =>
        [.. (await Get($"{Items}?fields=id,name,iin&limit={count}")).AsArray().Select(i => (i!["id"]!.ToString(), i["name"]!.ToString(), i["iin"]!.ToString()))];

    /// <summary>Enters one.</summary>
    public async Task Create(string number, string name)
    {
        var now = TimeProvider.System.GetUtcNow();
        using var response = await client.PostAsJsonAsync(
            Items, new { number, service = "DL", name, iin = number[..Math.Min(12, number.Length)], birth_date = "1980-01-01", status = "in-review", filed_at = now, due_at = now.AddHours(6) });
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Opens one.</summary>
    public Task Read(string id) => Get($"{Items}/{id}");

    /// <summary>Looks for a name that begins like this.</summary>
    public Task ByName(string prefix) => Get($"{Items}?limit=20&filter[name][_starts_with]={Uri.EscapeDataString(prefix)}");

    /// <summary>Looks for a number of a person.</summary>
    public Task ByIin(string iin) => Get($"{Items}?limit=20&filter[iin][_eq]={iin}");

    public void Dispose() => client.Dispose();

    private async Task<JsonNode> Get(string address) => JsonNode.Parse(await client.GetStringAsync(address))!["data"]!;
}
