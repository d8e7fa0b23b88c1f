using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.Testing;

namespace Licensing.Tests.Platform.Intake;

/// <summary>What an intake can be begun for: the services that the officer's own office gives.</summary>
public sealed class ListServicesTests(IntakeApp app) : IClassFixture<IntakeApp>
{
    [Theory]
    [InlineData(Actors.Astana, "DL, PD, VR")]
    [InlineData("licensing-permit-ast", "WP")]
    [InlineData("migration-police-ast-department", "CZ, EX, IN, PR, RP, TR")]
    [InlineData("no-such-office", "")]
    public async Task List_OfAnOffice_HasItsServicesOnly(string office, string expected)
    {
        var clerk = Actors.At(office, "KZ-AST", "Дәурен Есенов", Roles.IntakeOfficer);

        var offered = (await app.Send(new ListServices(), clerk)).Value;

        // Services without a flow of their own yet are offered nowhere; those that come later are allowed here.
        Assert.Equal(expected.Split(", ", StringSplitOptions.RemoveEmptyEntries), offered.Select(s => s.Service).Except(["AC", "ID", "TI", "RR", "RD"]));
    }
}
