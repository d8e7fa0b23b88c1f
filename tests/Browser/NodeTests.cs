using Licensing.Platform.Data;
using Licensing.Platform.Nodes;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Circuits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Licensing.Tests.Browser;

/// <summary>Issue 9: a deploy tells before it disconnects, reloading keeps what was typed, and a message that is too long harms nobody but its sender.</summary>
public sealed class NodeTests(Site site)
{
    // The connection may be back sooner than anybody looks: that it was lost is noted in the page itself.
    private const string NoteLoss = """
        () => new MutationObserver(() => {
            if (['components-reconnect-modal', 'blazor-error-ui'].some(id => getComputedStyle(document.getElementById(id)).display !== 'none')) document.documentElement.dataset.lost = '';
        }).observe(document.body, { attributes: true, subtree: true, attributeFilter: ['class', 'style'] })
        """;

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task Node_ThatIsToStop_TellsOpenPagesAndReloadingKeepsTheForm(string language)
    {
        site.Set(new DateOnly(2026, 12, 2), 11);
        var node = site.Services.GetRequiredService<NodeState>();
        await using var officer = await site.SignIn(language, "Жүнісова А.", Roles.IntakeOfficer);
        await officer.Open("/people/new");
        await officer.Fill("#surname", "Сейітқали");
        try
        {
            node.Leave(site.Hours.GetUtcNow().AddSeconds(28));
            await officer.Expect("#leaving").ToContainTextAsync(officer.Texts["leaving.text"]);
            await officer.Expect("#leaving").ToContainTextAsync("28");
            await officer.Look("150-leaving", whole: false);
            Assert.False(await officer.IsWiderThanTheScreen());
            await officer.TabTo("#leaving [data-reload]", 120);
            await officer.Press("Enter");
            await officer.Expect("#surname").ToHaveValueAsync("Сейітқали");
        }
        finally
        {
            node.Leave(null);
        }

        await officer.Expect("#leaving").ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task Node_ThatIsFull_SaysSoToNewcomersInTheirLanguage(string language)
    {
        site.Set(new DateOnly(2026, 12, 2), 11);
        var limits = site.Services.GetRequiredService<IOptions<CircuitLimits>>().Value;
        var most = limits.Most;
        await using var worker = await site.SignIn(language, "Жүнісова Б.", Roles.IntakeOfficer);
        await using var newcomer = await site.SignIn(language, "Жүнісова Г.", Roles.IntakeOfficer);
        await worker.Open("/");
        try
        {
            limits.Most = 1;
            await newcomer.Page.GotoAsync("/drafts?page=1");
            await newcomer.Expect("h1").ToHaveTextAsync(newcomer.Texts["busy.title"]);
            await newcomer.Look("151-busy", whole: false);
            Assert.False(await newcomer.IsWiderThanTheScreen());
            await worker.Open("/drafts");
        }
        finally
        {
            limits.Most = most;
        }

        await newcomer.Page.ClickAsync("main .button.primary");
        await newcomer.Arrives("**/drafts?page=1");
        await newcomer.Ready();
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task Copy_ThatIsBehind_IsNamedOnPagesThatItAnswers(string language)
    {
        site.Set(new DateOnly(2026, 12, 2), 11);
        var database = site.Services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        var told = database.ToldWhenBehind;
        await using var supervisor = await site.SignInWithRecoveryCode(language, "Бекетов Ж.", Roles.Supervisor, Roles.ApprovingChief);
        await using var citizen = await site.Visit(language);
        try
        {
            // The database itself stands for a copy; any lag is worth a word.
            (database.ReadOnlyConnectionString, database.ToldWhenBehind) = (site.ConnectionString, TimeSpan.FromMinutes(-3));
            var words = supervisor.Texts.Format("secondary.behind", Formats.Moment(site.Hours.Now));
            await supervisor.Open("/quality");
            await supervisor.Expect(".notice.warn").ToContainTextAsync(words);
            await supervisor.Look("152-behind", whole: false);
            Assert.False(await supervisor.IsWiderThanTheScreen());
            await citizen.Page.GotoAsync("/figures");
            await citizen.Expect(".notice.warn").ToContainTextAsync(words);
            await citizen.Look("153-behind-public", whole: false);
        }
        finally
        {
            (database.ReadOnlyConnectionString, database.ToldWhenBehind) = (null, told);
        }
    }

    [Fact]
    public async Task Message_TooLong_EndsItsOwnCircuitAndNoOther()
    {
        site.Set(new DateOnly(2026, 12, 2), 11);
        await using var careless = await site.SignIn("ru", "Петрова Е.", Roles.IntakeOfficer);
        await using var other = await site.SignIn("ru", "Петрова Ж.", Roles.IntakeOfficer);
        await careless.Open("/");
        await other.Open("/");

        await careless.Page.EvaluateAsync(NoteLoss);
        await careless.Page.EvaluateAsync("() => { const f = document.querySelector('#search'); f.value = 'x'.repeat(200000); f.dispatchEvent(new Event('change', { bubbles: true })); }");

        await careless.Expect("html[data-lost]").ToHaveCountAsync(1);
        await other.Press("/");
        await other.Expect("#search").ToBeFocusedAsync();
        await other.Press("Escape");
        await other.Open("/drafts");
    }
}
