using Licensing.Testing;

namespace Licensing.Tests.AddressBureau.Requests;

/// <summary>Signed requests come at a pace that the settings allow, whatever they are.</summary>
public sealed class RequestLimitTests(RequestLimitTests.Limited app) : IClassFixture<RequestLimitTests.Limited>
{
    [Fact]
    public async Task Post_TooOften_IsAskedToWait()
    {
        using var client = app.Client();
        var statuses = new List<int>();
        for (var i = 0; i < 4; i++)
        {
            using var body = new ByteArrayContent([1]);
            using var answer = await client.PostAsync(new Uri("/api/requests/AC", UriKind.Relative), body, TestContext.Current.CancellationToken);
            statuses.Add((int)answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        }

        Assert.Equal("400 400 400 429", string.Join(" ", statuses));
    }

    /// <summary>The app with a limit of three a minute.</summary>
    public sealed class Limited : WebApp
    {
        protected override Dictionary<string, string?> Settings() => new(base.Settings()) { ["Limits:Enabled"] = "true", ["Limits:Requests"] = "3" };
    }
}
