using Licensing.Kernel.Standards;
using Licensing.Platform.Law;
using Licensing.Platform.Law.Changes;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.ForeignResidence;

/// <summary>An administrator changes the lists of appendices 3 and 4 (TR-12) from a filing date on.</summary>
public sealed class CountryListOverrideTests(TestApp app) : IClassFixture<TestApp>
{
    private static readonly Actor Administrator = Actors.With("administrator", Roles.Administrator);

    private static readonly DateOnly From = new(2027, 1, 1);

    [Theory]
    [InlineData("visa-free", "TJK")]
    [InlineData("may-file-themselves", "AUS")]
    public async Task SetOverride_ListOfStates_HoldsFromItsDay(string list, string state)
    {
        var key = LawKeys.List(list);
        var declared = (await app.Send(new ListOverrides("TR", "362-2007"), Administrator)).Value.Single(o => o.Key == key).Declared;
        Assert.True((await app.Change(new SetOverride("TR", "362-2007", key, From, CountryList.With(CountryList.Without(declared, state), "ISR")))).IsOk);

        app.Clock.Advance(TimeSpan.FromSeconds(4));
        var law = await app.Provider.GetRequiredService<ILaw>().Now(TestContext.Current.CancellationToken);
        var old = law.Codes("TR", "362-2007", key, From.AddDays(-1), [.. CountryList.Codes(declared)]);
        var next = law.Codes("TR", "362-2007", key, From, [.. CountryList.Codes(declared)]);
        Assert.Equal((true, false), (old.Contains(state), old.Contains("ISR")));
        Assert.Equal((false, true), (next.Contains(state), next.Contains("ISR")));
    }

    [Theory]
    [InlineData("AZE GER")]
    [InlineData("AZE aze")]
    public async Task SetOverride_NoState_IsRefusedAndNamed(string value)
    {
        var refused = await app.Send(new ProposeChange(new SetOverride("TR", "362-2007", LawKeys.List("visa-free"), From, value)), Administrator);
        Assert.Equal("override-country", Assert.Single(Assert.IsType<Failure.Invalid>(refused.Failure).Errors).Code);
    }
}
