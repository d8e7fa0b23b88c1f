using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.Disclosure;
using Licensing.Platform.Notices;
using Licensing.Platform.UseCases;
using Licensing.Tests.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Platform.Disclosure;

/// <summary>A one-time code goes to the applicant alone, never to whoever acts for them (C-10).</summary>
public sealed class ProofCodeTests(NoticesApp app) : IClassFixture<NoticesApp>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AskMyData_PersonWithARepresentative_SendsToTheApplicantsOwnAlone(bool hasOwn)
    {
        var (own, acting) = (NoticesApp.NewPhone(), NoticesApp.NewPhone());
        var made = await Acted(hasOwn ? own : null, acting);

        await app.Send(new AskMyData(made.Number, made.ApplicantDate), Actor.Public);
        await app.Pump();

        Assert.Equal((hasOwn ? 1 : 0, 0), (app.Gateway.To(own).Count, app.Gateway.To(acting).Count));
        Assert.Equal(hasOwn ? own : acting, (await Reach(b => b.OfCase(made.Id, Token))).Phone);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task OfApplicant_Organisation_IsItsOwnTelephoneAlone(bool hasOwn)
    {
        var (own, came) = (NoticesApp.NewPhone(), NoticesApp.NewPhone());
        var firm = new Organisation { Bin = $"0101400{Random.Shared.Next(10_000, 99_999)}", RegisteredOn = new DateOnly(2001, 1, 1), Phone = hasOwn ? own : null }.Called("ЖШС «Сәкен»");
        await app.Add<KernelDb>(firm);
        var made = await Changed(await app.Accepted(person: NoticesApp.Reachable(came, $"came{Guid.NewGuid():N}@example.kz")), nameof(Case.OrganisationId), firm.Id);

        var contact = await Reach(b => b.OfApplicant(made.Id, Token));

        Assert.Equal((hasOwn ? own : null, null), (contact.Phone, contact.Email));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<Case> Acted(string? own, string acting)
    {
        var representative = NoticesApp.Reachable(acting, $"acting{Guid.NewGuid():N}@example.kz", "Өкілова");
        await app.Add<KernelDb>(representative);
        return await Changed(await app.Accepted(person: NoticesApp.Reachable(own)), nameof(Case.RepresentativeId), representative.Id);
    }

    private async Task<Case> Changed(Case made, string property, Guid value)
    {
        await using var scope = app.Provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KernelDb>();
        db.Entry(await db.Cases.SingleAsync(c => c.Id == made.Id, Token)).Property(property).CurrentValue = value;
        await db.SaveChangesAsync(Token);
        return made;
    }

    private async Task<Contact> Reach(Func<ContactBook, Task<Contact>> ask)
    {
        await using var scope = app.Provider.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<ContactBook>());
    }
}
