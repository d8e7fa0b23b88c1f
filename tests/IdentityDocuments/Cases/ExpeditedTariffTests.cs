using Licensing.Kernel.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Intake;
using Licensing.Platform.Law;
using Licensing.Platform.Law.Changes;
using Licensing.Platform.UseCases;
using Licensing.Testing;

namespace Licensing.Tests.IdentityDocuments.Cases;

/// <summary>ID-4.1: the surcharge of an expedited order is a tariff of the state monopoly, by document and speed; until it is set nothing is asked.</summary>
public sealed class ExpeditedTariffTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    private static readonly Actor Administrator = Actors.With("administrator", Roles.Administrator);

    [Fact]
    public async Task Tariff_NotSet_IsSaidAndNothingIsAsked()
    {
        var said = await Assess("identity-card", 15);

        Assert.Equal(new TariffLine("expedited-identity-card-15", null), Assert.Single(said.Tariffs));
        Assert.Equal(said.Answer!.DueNow, said.Fee.Due);
    }

    [Fact]
    public async Task Tariff_NotExpedited_IsNotAsked() => Assert.Empty((await Assess("both", null)).Tariffs);

    [Fact]
    public async Task Tariff_OfBothDocuments_IsDueWithTheDutyOfTheDayOfPayment()
    {
        // Of two rows the later counts, one for a day to come does not yet.
        await app.Add<KernelDb>(
            Row("passport", 7, app.Today.AddDays(-30), 9_000), Row("passport", 7, app.Today, 10_000), Row("identity-card", 7, app.Today, 4_000));
        Assert.True((await app.Change(new SetTariff("ID", "expedited-passport-7", app.Today.AddDays(1), 99_000))).IsOk);

        var said = await Assess("both", 7);

        Assert.Equal([new TariffLine("expedited-passport-7", 10_000), new TariffLine("expedited-identity-card-7", 4_000)], said.Tariffs);
        Assert.Equal(said.Answer!.DueNow + 14_000, said.Fee.Due);
        var missing = Assert.Single(said.Errors, e => e.Code == "fee-missing");
        Assert.Equal($"{said.Fee.Due}", missing.Args[1]);
        var accepted = await app.TryAccept("ID", await app.Person(), IdentityApp.Facts("both", expedited: 7), IdentityApp.Form);
        Assert.True(accepted.IsOk, $"{accepted.Failure}");
        Assert.Equal(said.Fee.Due, (await app.CaseOf(accepted.Value.CaseId)).Payments.Sum(p => p.Amount));
    }

    [Theory]
    [InlineData("ID", "expedited-passport-8", 1, 100, "code")]
    [InlineData("DL", "expedited-passport-7", 1, 100, "code")]
    [InlineData("ID", "expedited-passport-10", 1, 0, "tenge")]
    [InlineData("ID", "expedited-passport-10", 1, 10_000_001, "tenge")]
    [InlineData("ID", "expedited-passport-10", 0, 100, "from")]
    public async Task SetTariff_NotToBeSet_NamesTheField(string service, string code, int days, int tenge, string field)
    {
        var result = await app.Send(new ProposeChange(new SetTariff(service, code, app.Today.AddDays(days), tenge)), Administrator);

        Assert.Equal(field, Assert.Single(Assert.IsType<Failure.Invalid>(result.Failure).Errors).Field);
    }

    [Fact]
    public async Task SetTariff_OfADayToCome_CanBeSetAgainAndIsListed()
    {
        var from = app.Today.AddDays(40);
        Assert.True((await app.Change(new SetTariff("ID", "expedited-passport-15", from, 1))).IsOk);
        Assert.True((await app.Change(new SetTariff("ID", "expedited-passport-15", from, 2))).IsOk);

        var list = (await app.Send(new ListTariffs(), Administrator)).Value;
        Assert.Equal(6, list.Codes.Count(c => c.Service == "ID"));
        Assert.Equal(new TariffView("ID", "expedited-passport-15", from, 2, IsFixed: false, IsCurrent: false), Assert.Single(list.Rows, r => r.Code == "expedited-passport-15"));
        Assert.IsType<Failure.NotAllowed>((await app.Send(new ProposeChange(new SetTariff("ID", "expedited-passport-15", from, 3)), IdentityApp.Centre)).Failure);
    }

    private static TariffRow Row(string document, int days, DateOnly from, int tenge) => new() { Service = "ID", Code = $"expedited-{document}-{days}", From = from, Tenge = tenge };

    private async Task<DraftAssessment> Assess(string document, int? days)
    {
        var content = new DraftContent { PersonId = (await app.Person()).Id, Facts = IdentityApp.Facts(document, expedited: days).ToJsonString(), Subject = IdentityApp.Form.Write() };
        return (await app.Draft("ID", content)).Saved.Assessment;
    }
}
