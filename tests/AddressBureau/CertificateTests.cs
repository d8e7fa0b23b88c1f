using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Domain.Certificates;
using Licensing.AddressBureau.Features.Certificates;
using Licensing.AddressBureau.Features.Registry;
using Licensing.AddressBureau.Law;
using Licensing.Kernel.Addresses;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.UseCases;
using Licensing.Platform.Verifying;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.AddressBureau;

/// <summary>AC flow: a certificate at the window, in the edition of the day; the right to know; the journal.</summary>
public sealed class CertificateTests(BureauApp app) : IClassFixture<BureauApp>
{
    // AC-7, AC-12.1 (2007); AC-7, AC-11.1 (2010); AC-4, AC-9 (2014): the edition in force on the day, with its papers and its minutes.
    [Theory]
    [InlineData("2008-05-14", "362-2007", "identity-document")]
    [InlineData("2011-05-18", "1092-2010", "identity-document")]
    [InlineData("2026-11-24", "132-2014", "identity-document")]
    public async Task Issue_InPerson_IsOfTheEditionOfTheDay(string day, string edition, string paper)
    {
        await On(day);
        var person = await app.Person("Нұрланов", $"Серік{day[..4]}", born: "1980-02-03");
        await app.Arrive(person, await app.Flat("70"), app.Today.AddYears(-1));
        var issued = await Issue(Self(person, paper));

        var made = await Entry(issued.InquiryId);
        Assert.Equal((edition, AddressAnswer.Registered), (made.Edition, made.Answer));
        Assert.Contains("д. 70", made.Data.Permanent!.Ru, StringComparison.Ordinal);
        var closed = await app.Read(db => db.Cases.Include(c => c.Documents).SingleAsync(c => c.Id == issued.CaseId, BureauApp.Token));
        Assert.Equal((CaseState.HandedOver, edition), (closed.State, closed.Edition));
        Assert.Equal([paper], closed.Documents.Select(d => d.Code));
        Assert.Equal(edition == "132-2014" ? 15 : 10, (closed.DueAt - closed.FiledAt).TotalMinutes);
        await On("2026-11-24");
    }

    // The right to know: each relation brings its own papers, and none is issued without them (AC-12, AC-11, AC-9).
    [Theory]
    [InlineData("2008-05-14", nameof(AskedAbout.CloseRelative), "identity-document")]
    [InlineData("2011-05-18", nameof(AskedAbout.CloseRelative), "identity-document kinship-proof")]
    [InlineData("2011-05-18", nameof(AskedAbout.ThirdParty), "identity-document third-party-consent")]
    [InlineData("2026-11-24", nameof(AskedAbout.CloseRelative), "identity-document application kinship-proof")]
    [InlineData("2026-11-24", nameof(AskedAbout.ThirdParty), "identity-document third-party-consent")]
    public async Task Issue_AboutAnother_NeedsTheRightToKnow(string day, string relation, string papers)
    {
        var about = Enum.Parse<AskedAbout>(relation);
        await On(day);
        var (asks, asked) = (await app.Person("Омарова", "Дана", born: "1971-01-02"), await app.Person("Омаров", "Ерлан", born: "1995-03-04"));
        var entry = Self(asks) with { Subject = new() { AboutId = asked.Id, AboutName = asked.Name.Full }, Facts = new(Requester.Individual, about) };
        var check = (await app.Send(new CheckCertificate(entry), BureauApp.Registrar, BureauApp.Purpose)).Value;
        Assert.Equal(papers.Split(' '), check.Assessment.Checklist.Select(r => r.Code));
        Assert.Contains("document-missing", await Wrong(entry));
        Assert.Contains("document-missing", await Wrong(entry with { Presented = papers.Split(' ')[1..] }));

        var made = await Entry((await Issue(entry with { Presented = papers.Split(' ') })).InquiryId);
        Assert.Equal((asked.Id, asks.Name.Full, about), (made.PersonId, made.AskedBy, made.AskedAbout));
        await On("2026-11-24");
    }

    [Fact]
    public async Task Issue_WithFaults_NamesThem()
    {
        var (one, other) = (await app.Person("Сейтов", "Асқар"), await app.Person("Сейтов", "Үсен"));
        Assert.Contains("AC.about-other", await Wrong(Self(one, "identity-document") with { Subject = new() { AboutId = other.Id } }));
        Assert.Contains("AC.about-self", await Wrong(Self(one, "identity-document") with { Facts = new(Requester.Individual, AskedAbout.CloseRelative), Subject = new() { AboutId = one.Id } }));
        Assert.Contains("required", await Wrong(Self(one, "identity-document") with { DocumentShown = " " }));
        Assert.Contains("too-long", await Wrong(Self(one, "identity-document") with { DocumentShown = new string('1', 201) }));
        Assert.Contains("AC.applicant-needed", await Wrong(Self(one, "identity-document") with { ApplicantId = null }));
        Assert.IsType<Failure.NotAllowed>((await app.Send(new IssueCertificate(Self(one, "identity-document")), BureauApp.At("Қабылдаушы", Roles.IntakeOfficer))).Failure);
    }

    // AC-12.3, AC-11, AC-9: an organisation asks in writing, on a request that it registered; what it asked on stands in the journal.
    [Fact]
    public async Task Issue_ToAnOrganisation_NeedsItsRequest()
    {
        var (came, asked) = (await app.Person("Ким", "Анна"), await app.Person("Ли", "Олег"));
        var entry = Self(came, "application", "power-of-attorney", "person-list-with-consents") with
        {
            Facts = new(Requester.LegalEntity, AskedAbout.ThirdParty),
            Subject = new() { AboutId = asked.Id },
        };
        var wrong = await Wrong(entry);
        Assert.Equal(2, wrong.Count(code => code == "required"));
        Assert.Contains("date-in-future", await Wrong(entry with { Subject = entry.Subject with { Organisation = "ЖШС", RequestNumber = "7", RequestedOn = app.Today.AddDays(1) } }));
        Assert.Contains("too-long", await Wrong(entry with { Subject = entry.Subject with { Organisation = new string('а', 201), RequestNumber = "7" } }));
        Assert.Contains("too-long", await Wrong(entry with { Subject = entry.Subject with { Organisation = "ЖШС", RequestNumber = new string('7', 61) } }));
        var made = await Entry((await Issue(entry with { Subject = entry.Subject with { Organisation = "«Самұрық» АҚ", RequestNumber = "14-7", RequestedOn = app.Today } })).InquiryId);
        Assert.Equal(("«Самұрық» АҚ", $"№ 14-7 {app.Today:dd.MM.yyyy}, жеке куәлік 012345678"), (made.Organisation, made.Basis));
    }

    // AC flow: registered, removed with reason and destination, no data.
    [Fact]
    public async Task Issue_AnswersWhatTheRegisterSays()
    {
        var (gone, unknown, guest) = (await app.Person("Вебер", "Макс"), await app.Person("Браун", "Ирма"), await app.Person("Ахметов", "Жандос"));
        await app.Arrive(gone, await app.Flat("80"), app.Today.AddYears(-5));
        Assert.True((await app.Send(new EnterDeparture(gone.Id, app.Today, RemovalReason.Emigration, "Германия", "Ш-1"), BureauApp.Registrar)).IsOk);
        await app.Arrive(guest, await app.Flat("81"), app.Today.AddDays(-3), app.Today.AddDays(30));

        var removed = await Entry((await Issue(Self(gone, "identity-document"))).InquiryId);
        Assert.Equal((AddressAnswer.Removed, RemovalReason.Emigration, "Германия"), (removed.Answer, removed.Data.Removed!.Reason, removed.Data.Removed.LeftFor));
        Assert.Equal(AddressAnswer.NoData, (await Entry((await Issue(Self(unknown, "identity-document"))).InquiryId)).Answer);
        var temporary = await Entry((await Issue(Self(guest, "identity-document"))).InquiryId);
        Assert.Equal((AddressAnswer.Registered, null, (DateOnly?)app.Today.AddDays(30)), (temporary.Answer, temporary.Data.Permanent, temporary.Data.Temporary!.Until));
    }

    [Fact]
    public async Task Issue_TwiceWithOneKey_IssuesOnce()
    {
        var (person, key) = (await app.Person("Тілеубердин", "Ермек"), Guid.CreateVersion7());
        var entry = new IssueCertificate(Self(person, "identity-document"));
        var (first, again) = (await app.Send(entry, BureauApp.Registrar, BureauApp.Purpose, key), await app.Send(entry, BureauApp.Registrar, BureauApp.Purpose, key));
        Assert.Equal(first.Value.Number, again.Value.Number);
        Assert.Equal(1, await app.Read<AddressBureauDb, int>(db => db.Inquiries.CountAsync(i => i.PersonId == person.Id, BureauApp.Token)));
    }

    // AC flow: the journal shows an office its own inquiries, a supervisor the region's.
    [Fact]
    public async Task Journal_ShowsWhoAskedAboutWhom()
    {
        var person = await app.Person("Байғалиев", "Нартай");
        var issued = await Issue(Self(person, "identity-document"));
        var line = (await app.Send(new FindInquiries(app.Today, app.Today, null, null), BureauApp.Registrar)).Value.Lines.First(l => l.Id == issued.InquiryId);
        Assert.Equal((person.Name.Full, BureauApp.Registrar.Name, AddressAnswer.NoData), (line.AskedBy, line.Registrar, line.Answer));
        Assert.DoesNotContain((await app.Send(new FindInquiries(null, app.Today.AddDays(-1), null, null), BureauApp.Registrar)).Value.Lines, l => l.Id == issued.InquiryId);
        Assert.DoesNotContain((await app.Send(new FindInquiries(null, null, AddressAnswer.Registered, null), BureauApp.Registrar)).Value.Lines, l => l.Id == issued.InquiryId);
        var elsewhere = Testing.Actors.At("address-bureau-ala", "KZ-ALA", "Басқа", Roles.Registrar);
        Assert.Empty((await app.Send(new FindInquiries(null, null, null, null), elsewhere)).Value.Lines);
        var supervisor = Testing.Actors.At("migration-police-ast-department", "KZ-AST", "Бақылаушы", Roles.Supervisor);
        Assert.Contains((await app.Send(new FindInquiries(null, null, null, null), supervisor)).Value.Lines, l => l.Id == issued.InquiryId);

        var page = (await app.Send(new FindInquiries(null, null, null, null, 1), BureauApp.Registrar)).Value;
        Assert.Single(page.Lines);
        Assert.All((await app.Send(new FindInquiries(null, null, null, page.Lines[0].Serial, 1), BureauApp.Registrar)).Value.Lines, l => Assert.True(l.Serial < page.Lines[0].Serial));
    }

    [Theory]
    [InlineData("2008-05-14")]
    [InlineData("2011-05-18")]
    [InlineData("2026-11-24")]
    public async Task Certificate_Prints_AndItsCodeIsKnown(string day)
    {
        await On(day);
        var issued = await Issue(Self(await app.Person("Рысқұлов", $"Тұрар{day[..4]}"), "identity-document"));
        foreach (var printed in new[] { await app.Send(new PrintCertificate(issued.CaseId, "https://x/verify"), BureauApp.Registrar), await app.Send(new PrintApplication(issued.CaseId), BureauApp.Registrar) })
        {
            Assert.True(printed.IsOk, $"{printed.Failure}");
            Assert.Equal("%PDF"u8.ToArray(), printed.Value.Pdf[..4]);
        }

        var code = (await Entry(issued.InquiryId)).VerifyCode;
        var known = await app.Read<IEnumerable<IVerifiable>, VerifiedPaper?>(all => all.OfType<VerifyCertificate>().Single().Find(code, app.Today, BureauApp.Token));
        Assert.Equal((issued.Number, true), (known!.Number, known.IsValid));
        var elsewhere = Testing.Actors.At("address-bureau-ala", "KZ-ALA", "Басқа", Roles.Registrar);
        Assert.IsType<Failure.NotFound>((await app.Send(new PrintCertificate(issued.CaseId, "https://x/verify"), elsewhere)).Failure);
        await On("2026-11-24");
    }

    private static CertificateEntry Self(Person person, params string[] presented) =>
        new(person.Id, new() { AboutId = person.Id, AboutName = person.Name.Full }, new(Requester.Individual, AskedAbout.Self), presented, "жеке куәлік 012345678");

    private Task On(string day)
    {
        app.Clock.Now = BusinessTime.At(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), new TimeOnly(10, 0));
        return Task.CompletedTask;
    }

    private async Task<IssuedCertificate> Issue(CertificateEntry entry)
    {
        var issued = await app.Send(new IssueCertificate(entry), BureauApp.Registrar, BureauApp.Purpose);
        Assert.True(issued.IsOk, $"{issued.Failure} {string.Join(", ", (issued.Failure as Failure.Invalid)?.Errors ?? [])}");
        return issued.Value;
    }

    private async Task<IReadOnlyList<string>> Wrong(CertificateEntry entry) =>
        [.. Assert.IsType<Failure.Invalid>((await app.Send(new IssueCertificate(entry), BureauApp.Registrar, BureauApp.Purpose)).Failure).Errors.Select(e => e.Code)];

    private Task<Inquiry> Entry(Guid id) => app.Read<AddressBureauDb, Inquiry>(db => db.Inquiries.AsNoTracking().SingleAsync(i => i.Id == id, BureauApp.Token));
}
