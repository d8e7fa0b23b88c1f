using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Domain.Post;
using Licensing.AddressBureau.Features.Certificates;
using Licensing.AddressBureau.Features.Lists;
using Licensing.AddressBureau.Features.Post;
using Licensing.AddressBureau.Law;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.AddressBureau;

/// <summary>Answers to written requests: an outgoing number and date, the papers, the list of a day (AC-16 of 2007; AC-14 and AC-16 of 2010).</summary>
public sealed class PostTests(BureauApp app) : IClassFixture<BureauApp>
{
    private static readonly Actor Officer = BureauApp.At("Қабылдаушы тіркеуші", Roles.Registrar, Roles.IntakeOfficer, Roles.DecisionOfficer);

    // AC-16 of 2007, AC-14 of 2010: about one person on the back of a legal entity's request; a person's certificate in an envelope.
    [Theory]
    [InlineData("2008-04-16", """{"requester":"individual","written":true}""", "identity-document", nameof(MailKind.Certificate))]
    [InlineData("2008-04-17", """{"requester":"legal-entity","subject":"third-party"}""", "written-request", nameof(MailKind.BackOfRequest))]
    [InlineData("2011-04-18", """{"requester":"individual","written":true}""", "identity-document", nameof(MailKind.Certificate))]
    [InlineData("2011-04-19", """{"requester":"legal-entity","subject":"third-party"}""", "written-request third-party-consent", nameof(MailKind.BackOfRequest))]
    public async Task Written_IsPosted_WithNumberAndPapers(string day, string facts, string papers, string kind)
    {
        app.On(day);
        var (came, asked) = (await app.Person("Иманов", $"Ораз{day[^5..]}"), await app.Person("Ақылбеков", $"Нұр{day[^5..]}", born: "1974-11-12"));
        var isOne = facts.Contains("individual", StringComparison.Ordinal);
        await app.Arrive(isOne ? came : asked, await app.Flat($"4{day[^1]}"), app.Today.AddYears(-4));
        var subject = isOne ? null : new CertificateSubject { AboutId = asked.Id, AboutName = asked.Name.Full, Organisation = "«Ұлы дала» ЖШС", RequestNumber = "3-21", RequestedOn = app.Today, SignedBy = "Сәбитов Қ." }.Write();
        var id = await app.TakeIn(came, facts, papers.Split(' '), Officer, subject);
        Assert.Equal("AC.not-for-post", Problem(await Post(await Case(id))));
        Assert.True((await app.Send(new Decide(id, (await Case(id)).Version, DecisionKind.Grant, [], null), Officer)).IsOk);

        var waiting = (await app.Send(new ShowPost(), BureauApp.Registrar)).Value.Waiting.Single(w => w.CaseId == id);
        Assert.Equal((isOne ? came.Name.Full : "«Ұлы дала» ЖШС", Enum.Parse<MailKind>(kind), isOne), (waiting.Addressee, waiting.Kind, waiting.Address is not null));
        Assert.Contains("required", Wrong(await app.Send(new PostAnswer(id, waiting.Version, " ", "Астана"), BureauApp.Registrar)));
        Assert.Contains("too-long", Wrong(await app.Send(new PostAnswer(id, waiting.Version, "А", new string('а', MailItem.LongestAddress + 1)), BureauApp.Registrar)));
        Assert.IsType<Failure.NotAllowed>((await app.Send(new PostAnswer(id, waiting.Version, "А", "Астана"), BureauApp.At("Қабылдаушы", Roles.IntakeOfficer))).Failure);
        var posted = await Post(await Case(id));
        Assert.True(posted.IsOk, $"{posted.Failure}");
        Assert.IsType<Failure.Conflict>((await app.Send(new PostAnswer(id, waiting.Version, "А", "Астана"), BureauApp.Second)).Failure);
        Assert.Equal("AC.not-for-post", Problem(await Post(await Case(id))));

        Assert.Equal(CaseState.HandedOver, (await Case(id)).State);
        var entry = await app.Read(db => db.HandOvers.SingleAsync(h => h.CaseId == id, BureauApp.Token));
        Assert.Contains($"{posted.Value.Number}", entry.DocumentShown, StringComparison.Ordinal);
        var mail = (await app.Send(new ShowPost(app.Today), BureauApp.Registrar)).Value.Mail.Single(m => m.CaseId == id);
        Assert.Equal((posted.Value.Number, app.Today, Enum.Parse<MailKind>(kind)), (mail.Number, mail.On, mail.Kind));
        foreach (var paper in new[] { await app.Send(new PrintEnvelope(mail.Id), BureauApp.Registrar), await app.Send(new PrintBack(mail.Id), BureauApp.Registrar), await app.Send(new PrintMailOfDay(app.Today), BureauApp.Registrar) })
        {
            Assert.Equal("%PDF"u8.ToArray(), paper.Value.Pdf[..4]);
        }

        var elsewhere = Testing.Actors.At("address-bureau-ala", "KZ-ALA", "Басқа", Roles.Registrar);
        Assert.IsType<Failure.NotFound>((await app.Send(new PrintEnvelope(mail.Id), elsewhere)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Send(new PrintBack(mail.Id), elsewhere)).Failure);
        Assert.Empty((await app.Send(new ShowPost(app.Today), elsewhere)).Value.Mail);
        app.On("2026-11-24");
    }

    // AC-16 of 2007: the list goes back with its marks and the certificates.
    [Fact]
    public async Task List_ByPost_WaitsAndIsPosted()
    {
        app.On("2008-09-10");
        var came = await app.Person("Досов", "Марат");
        var entry = new CertificateEntry(came.Id, new() { Organisation = "Банк", RequestNumber = "7" }, new(Requester.LegalEntity, AskedAbout.ThirdParty, Written: true), ["written-request"], null);
        var started = (await app.Send(new StartList(entry, "a.csv", System.Text.Encoding.UTF8.GetBytes("name;born\nЕшкім Жоқ;1950")), BureauApp.Registrar)).Value;
        await app.Provider.GetRequiredService<ListRunner>().Round(BureauApp.Token);
        var list = (await app.Send(new ShowList(started.Id), BureauApp.Registrar)).Value.List;
        Assert.True((await app.Send(new CloseList(list.Id, list.Version, ByPost: true, null), BureauApp.Registrar)).IsOk);
        var waiting = (await app.Send(new ShowPost(), BureauApp.Registrar)).Value.Waiting.Single(w => w.CaseId == list.CaseId);
        Assert.Equal(MailKind.List, waiting.Kind);
        var posted = await Post(await Case(list.CaseId));
        Assert.Equal("%PDF"u8.ToArray(), (await app.Send(new PrintBack(posted.Value.Id), BureauApp.Registrar)).Value.Pdf[..4]);
        app.On("2026-11-24");
    }

    // 2014 knows no answers by post.
    [Fact]
    public async Task Of2014_NothingIsPosted()
    {
        app.On("2026-11-24");
        var id = await app.TakeIn(await app.Person("Асанов", "Үсен"), """{"requester":"individual"}""", ["identity-document"], Officer);
        Assert.True((await app.Send(new Decide(id, (await Case(id)).Version, DecisionKind.Grant, [], null), Officer)).IsOk);
        Assert.Equal("AC.not-for-post", Problem(await Post(await Case(id))));
        Assert.Equal(0, await app.Read<AddressBureauDb, int>(db => db.Mail.CountAsync(m => m.CaseId == id, BureauApp.Token)));
    }

    private static string Problem<T>(Result<T> result) => Assert.IsType<Failure.Refused>(result.Failure).Problem.Code;

    private static IEnumerable<string> Wrong<T>(Result<T> result) => Assert.IsType<Failure.Invalid>(result.Failure).Errors.Select(e => e.Code);

    private Task<Result<PostedAnswer>> Post(Case about) => app.Send(new PostAnswer(about.Id, about.Version, "«Ұлы дала» ЖШС", "Астана қ., Кенесары к-сі, 4"), BureauApp.Registrar);

    private Task<Case> Case(Guid id) => app.Read(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == id, BureauApp.Token));
}
