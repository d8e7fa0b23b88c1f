using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Domain.Packages;
using Licensing.AddressBureau.Features.Certificates;
using Licensing.AddressBureau.Features.Packages;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.AddressBureau;

/// <summary>AC flow of 2010 at a centre: taken in, by courier to the bureau, answered, back a day before the term, handed over; what is faulty, and what nobody claims.</summary>
public sealed class PackageTests(BureauApp app) : IClassFixture<BureauApp>
{
    private const string CentreId = "public-service-centre-ast-astana-qalasy-almaty-audanynyn-no-1-khqko";

    private static readonly Actor Centre = Actors.At(CentreId, "KZ-AST", "Орталық инспекторы", Roles.IntakeOfficer, Roles.CorporationOfficer);
    private static readonly Actor Chief = BureauApp.At("Бастық", Roles.ApprovingChief);

    // AC-7, AC-11.2, AC-14 of 2010: the whole path.
    [Fact]
    public async Task Request_FromTheCentreToTheBureauAndBack()
    {
        app.On("2011-05-18");
        var asked = await app.Person("Байжанов", "Ерік", born: "1979-08-09");
        await app.Arrive(asked, await app.Flat("60"), app.Today.AddYears(-3));
        var taken = await TakeIn(asked);
        Assert.Equal(("1092-2010", BureauApp.Bureau, CentreDesk.ToBureau), (taken.Edition, taken.DecidingOfficeId, taken.CurrentStep));
        Assert.Equal(new DateOnly(2011, 5, 23), BusinessTime.DateOf(taken.DueAt));
        var file = await File(taken.Id);
        Assert.Equal((FilePlace.AtCentre, new DateOnly(2011, 5, 20)), (file.Place, file.BackBy));
        Assert.Equal("steps-not-done", Problem(await app.Send(new Decide(taken.Id, taken.Version, DecisionKind.Grant, [], null), BureauApp.At("Шешуші", Roles.DecisionOfficer))));

        var board = await Board(Centre);
        Assert.True(board.IsCentre);
        Assert.Contains(board.Files, f => f.CaseId == taken.Id);
        var sent = (await app.Send(new SendPackage(PackageKind.Requests, [taken.Id], "Қасымов Б."), Centre)).Value;
        Assert.Equal("AC.file-elsewhere", Problem(await app.Send(new SendPackage(PackageKind.Requests, [taken.Id], "Қасымов Б."), Centre)));
        Assert.True((await Board(Centre)).Trips > 0);

        var coming = (await Board(BureauApp.Registrar)).Coming.Single(p => p.Id == sent.Id);
        Assert.IsType<Failure.NotFound>((await app.Send(new ReceivePackage(coming.Id, coming.Version), Centre)).Failure);
        Assert.True((await app.Send(new ReceivePackage(coming.Id, coming.Version), BureauApp.Registrar)).IsOk);
        Assert.IsType<Failure.Conflict>((await app.Send(new ReceivePackage(coming.Id, coming.Version), BureauApp.Second)).Failure);

        file = await File(taken.Id);
        Assert.Equal((FilePlace.AtBureau, new DateOnly(2011, 5, 23)), (file.Place, file.CheckBy));
        Assert.IsType<Failure.NotFound>((await app.Send(new AnswerPackaged(taken.Id, file.Version), Centre with { Roles = BureauApp.Registrar.Roles })).Failure);
        Assert.True((await app.Send(new AnswerPackaged(taken.Id, file.Version), BureauApp.Registrar)).IsOk);
        Assert.IsType<Failure.Conflict>((await app.Send(new AnswerPackaged(taken.Id, file.Version), BureauApp.Second)).Failure);

        // Answered, and not yet at the centre: nothing can be handed over.
        var granted = await Case(taken.Id);
        Assert.Equal((CaseState.Granted, CentreDesk.ToCentre), (granted.State, granted.CurrentStep));
        Assert.Equal("steps-not-done", Problem(await HandOver(granted)));
        await Carry(PackageKind.Answers, taken.Id, BureauApp.Registrar, Centre);
        Assert.Equal(FilePlace.Ready, (await File(taken.Id)).Place);
        Assert.True((await HandOver(await Case(taken.Id))).IsOk);
        Assert.Equal((FilePlace.Closed, CaseState.HandedOver), ((await File(taken.Id)).Place, (await Case(taken.Id)).State));

        var journal = (await app.Send(new ShowAnswer(taken.Id), BureauApp.Registrar)).Value.Answer!;
        Assert.Equal((asked.Name.Full, BureauApp.Registrar.Name), (journal.About, journal.Registrar));
        foreach (var reader in new[] { Centre, BureauApp.Registrar, Chief })
        {
            Assert.True((await app.Send(new FindPackages(), reader)).Value.Packages.Count >= 2);
            Assert.Equal("%PDF"u8.ToArray(), (await app.Send(new PrintPackage(sent.Id), reader)).Value.Pdf[..4]);
        }

        Assert.IsType<Failure.NotFound>((await app.Send(new PrintPackage(sent.Id), Actors.At("address-bureau-ala", "KZ-ALA", "Басқа", Roles.Registrar))).Failure);
        app.On("2026-11-24");
    }

    // AC-17 of 2010: returned with written reasons within three working days, the applicant told within one; mended, it goes again.
    [Fact]
    public async Task Faulty_GoesBackWithReasons_AndTheApplicantIsTold()
    {
        app.On("2011-06-01");
        var taken = await TakeIn(await app.Person("Сәрсенов", "Дәурен", born: "1983-01-02"));
        await Carry(PackageKind.Requests, taken.Id, Centre, BureauApp.Registrar);
        var file = await File(taken.Id);
        Assert.Equal(new DateOnly(2011, 6, 6), file.CheckBy);
        Assert.Contains("required", Wrong(await app.Send(new ReturnFaulty(taken.Id, file.Version, " "), BureauApp.Registrar)));
        Assert.Contains("too-long", Wrong(await app.Send(new ReturnFaulty(taken.Id, file.Version, new string('а', CentreFile.LongestReasons + 1)), BureauApp.Registrar)));
        Assert.True((await app.Send(new ReturnFaulty(taken.Id, file.Version, "Өтінішке қол қойылмаған"), BureauApp.Registrar)).IsOk);
        Assert.Equal("AC.file-elsewhere", Problem(await app.Send(new ReturnFaulty(taken.Id, (await File(taken.Id)).Version, "Тағы"), BureauApp.Second)));
        Assert.Equal("steps-not-done", Problem(await app.Send(new AnswerPackaged(taken.Id, (await File(taken.Id)).Version), BureauApp.Registrar)));

        await Carry(PackageKind.Faulty, taken.Id, BureauApp.Registrar, Centre);
        file = await File(taken.Id);
        Assert.Equal((FilePlace.ToTell, new DateOnly(2011, 6, 2), "Өтінішке қол қойылмаған"), (file.Place, file.TellBy, file.Reasons));
        Assert.Contains("required", Wrong(await app.Send(new TellApplicant(taken.Id, file.Version, ""), Centre)));
        Assert.IsType<Failure.NotAllowed>((await app.Send(new TellApplicant(taken.Id, file.Version, "телефон"), BureauApp.Registrar)).Failure);
        Assert.True((await app.Send(new TellApplicant(taken.Id, file.Version, "телефонмен"), Centre)).IsOk);
        Assert.Equal((FilePlace.AtCentre, CentreDesk.ToBureau), ((await File(taken.Id)).Place, (await Case(taken.Id)).CurrentStep));

        await Carry(PackageKind.Requests, taken.Id, Centre, BureauApp.Registrar);
        Assert.True((await app.Send(new AnswerPackaged(taken.Id, (await File(taken.Id)).Version), BureauApp.Registrar)).IsOk);
        app.On("2026-11-24");
    }

    // AC-17 of 2010: kept a month at the centre, then given to the bureau.
    [Fact]
    public async Task Unclaimed_GoesBackToTheBureau_AfterAMonth()
    {
        app.On("2011-07-04");
        var taken = await TakeIn(await app.Person("Төлегенов", "Арман", born: "1985-03-04"));
        await Carry(PackageKind.Requests, taken.Id, Centre, BureauApp.Registrar);
        await app.Send(new AnswerPackaged(taken.Id, (await File(taken.Id)).Version), BureauApp.Registrar);
        await Carry(PackageKind.Answers, taken.Id, BureauApp.Registrar, Centre);
        Assert.Equal(new DateOnly(2011, 8, 4), (await File(taken.Id)).UnclaimedOn);
        Assert.Equal("AC.not-unclaimed", Problem(await app.Send(new SendPackage(PackageKind.Unclaimed, [taken.Id], "Қасымов Б."), Centre)));

        app.On("2011-08-05");
        Assert.True((await app.Send(new ReturnUnclaimed(), Actor.System)).IsOk);
        Assert.Contains(taken.Id, (await Board(Centre)).Unclaimed);
        await Carry(PackageKind.Unclaimed, taken.Id, Centre, BureauApp.Registrar);
        Assert.Equal((FilePlace.Kept, CaseState.Unclaimed), ((await File(taken.Id)).Place, (await Case(taken.Id)).State));
        app.On("2026-11-24");
    }

    [Fact]
    public async Task Withdrawn_TheFileIsClosed_AndThePackageIsReceivedAllTheSame()
    {
        app.On("2011-09-05");
        var taken = await TakeIn(await app.Person("Ермеков", "Самат", born: "1988-05-06"));
        await app.Send(new SendPackage(PackageKind.Requests, [taken.Id], "Қасымов Б."), Centre);
        Assert.True((await app.Send(new WithdrawCase(taken.Id, (await Case(taken.Id)).Version, "Бас тартты"), Centre)).IsOk);
        Assert.Equal(FilePlace.Closed, (await File(taken.Id)).Place);
        var coming = (await Board(BureauApp.Registrar)).Coming.Single(p => p.Items.Exists(i => i.CaseId == taken.Id));
        Assert.True((await app.Send(new ReceivePackage(coming.Id, coming.Version), BureauApp.Registrar)).IsOk);
        app.On("2026-11-24");
    }

    [Fact]
    public async Task Send_WithFaults_NamesThem()
    {
        Assert.Contains("AC.package-empty", Wrong(await app.Send(new SendPackage(PackageKind.Requests, [], "Қ"), Centre)));
        Assert.Contains("required", Wrong(await app.Send(new SendPackage(PackageKind.Requests, [Guid.NewGuid()], " "), Centre)));
        Assert.Contains("too-long", Wrong(await app.Send(new SendPackage(PackageKind.Requests, [Guid.NewGuid()], new string('а', 201)), Centre)));
        Assert.IsType<Failure.NotFound>((await app.Send(new SendPackage(PackageKind.Requests, [Guid.NewGuid()], "Қ"), Centre)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new SendPackage(PackageKind.Requests, [Guid.NewGuid()], "Қ"), BureauApp.At("Аудитор", Roles.Auditor))).Failure);
    }

    // 2014: the centre answers by itself, nothing goes by courier.
    [Fact]
    public async Task Of2014_NothingGoesByCourier()
    {
        app.On("2026-11-24");
        var taken = await TakeIn(await app.Person("Оспанов", "Бауыржан", born: "1990-07-08"), "identity-document");
        Assert.Equal(("132-2014", CentreId, Kernel.Cases.Case.DecisionStep), (taken.Edition, taken.DecidingOfficeId, taken.CurrentStep));
        Assert.Equal(0, await app.Read<AddressBureauDb, int>(db => db.CentreFiles.CountAsync(f => f.CaseId == taken.Id, BureauApp.Token)));
    }

    private static string Problem<T>(Result<T> result) => Assert.IsType<Failure.Refused>(result.Failure).Problem.Code;

    private static IEnumerable<string> Wrong<T>(Result<T> result) => Assert.IsType<Failure.Invalid>(result.Failure).Errors.Select(e => e.Code);

    private async Task<Case> TakeIn(Person person, params string[] papers)
    {
        var id = await app.TakeIn(person, """{"requester":"individual","majorCentre":true}""", papers.Length > 0 ? papers : ["application", "identity-document"], Centre);
        return await Case(id);
    }

    private async Task<PackageBoard> Board(Actor actor) => (await app.Send(new ShowPackages(), actor)).Value;

    private async Task Carry(PackageKind kind, Guid caseId, Actor from, Actor to)
    {
        var sent = await app.Send(new SendPackage(kind, [caseId], "Қасымов Б."), from);
        Assert.True(sent.IsOk, $"{sent.Failure}");
        var coming = (await Board(to)).Coming.Single(p => p.Id == sent.Value.Id);
        var received = await app.Send(new ReceivePackage(coming.Id, coming.Version), to);
        Assert.True(received.IsOk, $"{received.Failure}");
    }

    private Task<Result<long>> HandOver(Case closing) => app.Send(new HandOverCase(closing.Id, closing.Version, CollectorKind.Holder, closing.ApplicantName, "№ 012345678"), Centre);

    private Task<CentreFile> File(Guid caseId) => app.Read<AddressBureauDb, CentreFile>(db => db.CentreFiles.AsNoTracking().SingleAsync(f => f.CaseId == caseId, BureauApp.Token));

    private Task<Case> Case(Guid id) => app.Read(db => db.Cases.Include(c => c.Steps).Include(c => c.Decisions).SingleAsync(c => c.Id == id, BureauApp.Token));
}
