using Licensing.Feedback.Data;
using Licensing.Feedback.Domain;
using Licensing.Feedback.Features;
using Licensing.Kernel.Cases;
using Licensing.Platform.Auditing;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using static Licensing.Tests.Feedback.ComplaintApp;

namespace Licensing.Tests.Feedback;

/// <summary>C-8: how a complaint gets into the journal.</summary>
public sealed class LodgeComplaintTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    [Fact]
    public async Task Lodge_AboutARefusal_IsInTheJournalAndStopsNothing()
    {
        var about = await app.Refused();

        var lodged = (await app.Send(new LodgeComplaint(about.Id, Entry), Clerk)).Value;

        var stored = await app.Read<FeedbackDb, Complaint>(db => db.Complaints.AsNoTracking().SingleAsync(c => c.Id == lodged.Id, Token));
        Assert.Equal((ComplaintState.Open, Department, Unit, "DL", about.Number), (stored.State, stored.AnsweringOfficeId, stored.OfficeId, stored.Service, stored.CaseNumber));
        Assert.True(CaseNumber.TryParse(stored.Number, out _));
        Assert.Equal(CaseState.Refused, (await app.Stored(about.Id)).State);
        Assert.True(await app.Read(db => db.Audit.AnyAsync(
            a => a.SubjectKind == "complaint" && a.SubjectId == stored.Number && a.PersonId == about.PersonId && a.CaseId == about.Id && a.Verb == AuditVerb.Changed, Token)));
    }

    /// <summary>DL: the answer is due within a month of the day of registration (24 November: by 24 December).</summary>
    [Fact]
    public async Task Lodge_DriverLicence_IsAnsweredWithinAMonth()
    {
        var (_, complaint) = await app.Lodged();

        Assert.Equal(new DateOnly(2026, 12, 24), complaint.DueOn);
    }

    [Fact]
    public async Task Prepare_CaseNumberInAnyForm_FillsTheFormWithTheApplicant()
    {
        var about = await app.Refused();

        var prepared = (await app.Send(new PrepareComplaint(about.Number.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant()), Clerk)).Value;

        Assert.Equal((about.Id, "Әбілқасым Айдос", true), (prepared.About.Id, prepared.About.Applicant, prepared.About.IsRefused));
        Assert.Equal([ComplaintChannel.InPerson, ComplaintChannel.Post, ComplaintChannel.Email], prepared.Channels);
        Assert.False(prepared.NeedsIdentity);
    }

    [Theory]
    [InlineData("", "caseNumber:case-number-unreadable")]
    [InlineData("DL-26-0001234-8", "caseNumber:case-number-mistyped")]
    [InlineData("DL-26-9999999-2", "caseNumber:complaint.no-such-case")]
    public async Task Prepare_NoSuchCase_NamesTheField(string number, string error)
    {
        if (error.EndsWith("no-such-case", StringComparison.Ordinal))
        {
            number = CaseNumber.Create("DL", 2026, 9_999_999).Value;
        }

        Assert.Equal(error, Code(await app.Send(new PrepareComplaint(number), Clerk)));
    }

    [Fact]
    public async Task Lodge_Nothing_NamesEachField()
    {
        var about = await app.Refused();

        var code = Code(await app.Send(new LodgeComplaint(about.Id, new ComplaintEntry { Identity = "123" }), Clerk));

        Assert.Equal(
            "complainant:required address:required against:required reasons:required demand:required identity:complaint.identity-wrong signed:complaint.not-signed", code);
    }

    /// <summary>The portal takes complaints since 2014 only, an unknown way none.</summary>
    [Fact]
    public async Task Lodge_ThroughThePortalUnderOrder362_IsNotOpen()
    {
        var about = await app.Refused();

        Assert.Equal("channel:complaint.channel-not-open", Code(await app.Send(new LodgeComplaint(about.Id, Entry with { Channel = ComplaintChannel.Portal }), Clerk)));
        Assert.Equal("channel:required", Code(await app.Send(new LodgeComplaint(about.Id, Entry with { Channel = (ComplaintChannel)9 }), Clerk)));
    }

    [Fact]
    public async Task Lodge_LetterOfTomorrow_IsWrong()
    {
        var about = await app.Refused();
        var tomorrow = DateOnly.FromDateTime(app.Clock.Now.Date).AddDays(1);

        Assert.Equal("outgoingOn:complaint.in-future", Code(await app.Send(new LodgeComplaint(about.Id, Entry with { OutgoingOn = tomorrow }), Clerk)));
    }

    [Fact]
    public async Task Lodge_NumberOfTheLetterTooLong_IsWrong()
    {
        var about = await app.Refused();

        Assert.Equal("outgoingNumber:too-long", Code(await app.Send(new LodgeComplaint(about.Id, Entry with { OutgoingNumber = new string('7', 61) }), Clerk)));
        Assert.True((await app.Send(new LodgeComplaint(about.Id, Entry with { OutgoingNumber = new string('7', 60), Identity = $" {await Iin(about)} " }), Clerk)).IsOk);
    }

    [Fact]
    public async Task Lodge_UnknownCaseOrWrongRole_IsRefused()
    {
        Assert.Equal("not-found", Code(await app.Send(new LodgeComplaint(Guid.CreateVersion7(), Entry), Clerk)));
        Assert.Equal("role", Code(await app.Send(new LodgeComplaint(Guid.CreateVersion7(), Entry), Decider)));
    }

    [Fact]
    public async Task Lodge_TwiceWithOneKey_IsOneComplaint()
    {
        var (about, key) = (await app.Refused(), Guid.CreateVersion7());

        var first = (await app.Send(new LodgeComplaint(about.Id, Entry), Clerk, key: key)).Value;
        var second = (await app.Send(new LodgeComplaint(about.Id, Entry), Clerk, key: key)).Value;

        Assert.Equal(first, second);
        Assert.Equal(1, await app.Read<FeedbackDb, int>(db => db.Complaints.CountAsync(c => c.CaseId == about.Id, Token)));
    }

    [Fact]
    public async Task Journal_ByListNumberAndOffice_ShowsWhatBelongsThere()
    {
        var (about, mine) = await app.Lodged();
        var (_, other) = await app.Lodged();

        var toAnswer = (await app.Send(new FindComplaints(ComplaintWish.ToAnswer, Size: 500), Answering)).Value.Lines;
        Assert.Contains(toAnswer, l => l.Id == mine.Id);
        Assert.Empty((await app.Send(new FindComplaints(ComplaintWish.ToAnswer), Clerk)).Value.Lines);
        Assert.Equal([mine.Id], (await app.Send(new FindComplaints(Number: about.Number), Clerk)).Value.Lines.Select(l => l.Id));
        Assert.Equal([other.Id], (await app.Send(new FindComplaints(Number: other.Number), Clerk)).Value.Lines.Select(l => l.Id));
        Assert.Empty((await app.Send(new FindComplaints(Number: "жоқ"), Clerk)).Value.Lines);
        Assert.Empty((await app.Send(new FindComplaints(), Actors.At(Actors.Almaty, "KZ-ALA", "Басқа", Roles.ComplaintsOfficer))).Value.Lines);
    }

    private Task<string?> Iin(Case about) => app.Read(db => db.People.Where(p => p.Id == about.PersonId).Select(p => p.Iin).SingleAsync(Token));

    [Fact]
    public async Task Journal_PageByPage_ShowsEachOnce()
    {
        for (var i = 0; i < 3; i++)
        {
            await app.Lodged();
        }

        foreach (var wish in new[] { ComplaintWish.ToAnswer, ComplaintWish.All })
        {
            var whole = (await app.Send(new FindComplaints(wish, Size: 500), Answering)).Value.Lines.Select(l => l.Id).ToList();
            List<Guid> paged = [];
            ComplaintLines? page = null;
            do
            {
                page = (await app.Send(new FindComplaints(wish, After: page?.Next, Size: 2), Answering)).Value;
                paged.AddRange(page.Lines.Select(l => l.Id));
            }
            while (page.Next is not null);
            Assert.Equal(whole, paged);
        }
    }
}
