using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Domain.Certificates;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.AddressBureau.Features.Certificates;

/// <summary>The answer of a case, for its page; none while it is not answered.</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Registrar, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowAnswer(Guid CaseId) : IQuery<AnsweredCase>, IAboutCase;

/// <summary>What a case of AC is about, and its answer.</summary>
internal sealed record AnsweredCase(CertificateSubject Subject, InquiryLine? Answer);

/// <summary>The journal of inquiries (AC flow), the latest first: an office's own, a region's for who supervises it.</summary>
/// <param name="Before">Number of the entry where the page before ended.</param>
[Allow(Roles.Registrar, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record FindInquiries(DateOnly? From, DateOnly? To, AddressAnswer? Answer, long? Before, int Size = 50) : IQuery<InquiryPage>;

/// <summary>A page of the journal.</summary>
internal sealed record InquiryPage(IReadOnlyList<InquiryLine> Lines, long? Next);

/// <summary>A line of the journal.</summary>
internal sealed record InquiryLine(
    Guid Id, long Serial, string Number, DateTime At, Guid CaseId, string CaseNumber, string Edition, Law.Requester Requester, Law.AskedAbout AskedAbout, string AskedBy, string? Organisation,
    string? Basis, Guid PersonId, string About, DateOnly BirthDate, AddressAnswer Answer, CertifiedData Data, string Registrar)
{
    /// <summary>Only the year of birth is known: the first of January stands for it.</summary>
    public bool IsYearOnly { get; init; }

    /// <summary>Day or year of birth.</summary>
    public string Born => BirthDate == DateOnly.MinValue ? "—" : IsYearOnly ? $"{BirthDate.Year}" : Platform.Texts.Formats.Date(BirthDate);

    public static InquiryLine Of(Inquiry made) => new(
        made.Id, made.Serial, made.Number, made.At, made.CaseId, made.CaseNumber, made.Edition, made.Requester, made.AskedAbout, made.AskedBy, made.Organisation, made.Basis, made.PersonId,
        made.Name.Full, made.BirthDate, made.Answer, made.Data, made.Registrar)
    {
        IsYearOnly = made.IsYearOnly,
    };
}

internal sealed class ShowInquiryHandler(AddressBureauDb db, CaseDesk cases) : IHandler<ShowAnswer, AnsweredCase>, IHandler<FindInquiries, InquiryPage>
{
    private const int Largest = 1000;

    public async Task<Result<AnsweredCase>> Handle(ShowAnswer request, UseCase useCase, CancellationToken cancellation)
    {
        if (await cases.Find(request.CaseId, useCase.Actor, cancellation) is not { Service: CertificateFlow.Service } about)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        var subject = CertificateJson.Subject(about.Subject);
        var made = subject.ListId is null ? await db.Inquiries.AsNoTracking().SingleOrDefaultAsync(i => i.CaseId == about.Id, cancellation) : null;
        useCase.Viewed("address-certificate", about.Number, made?.PersonId ?? about.PersonId, about.Id);
        return new AnsweredCase(subject, made is null ? null : InquiryLine.Of(made));
    }

    public async Task<Result<InquiryPage>> Handle(FindInquiries request, UseCase useCase, CancellationToken cancellation)
    {
        var size = Math.Clamp(request.Size, 1, Largest);
        var some = Visible(db.Inquiries.AsNoTracking(), useCase.Actor);
        some = request.From is { } from ? some.Where(i => i.At >= DayStart(from)) : some;
        some = request.To is { } to && to < DateOnly.MaxValue ? some.Where(i => i.At < DayStart(to.AddDays(1))) : some;
        some = request.Answer is { } answer ? some.Where(i => i.Answer == answer) : some;
        some = request.Before is { } before ? some.Where(i => i.Serial < before) : some;
        var found = await some.OrderByDescending(i => i.Serial).Take(size + 1).ToListAsync(cancellation);
        useCase.Viewed("inquiry-journal", $"{Math.Min(found.Count, size)}");
        return new InquiryPage([.. found.Take(size).Select(InquiryLine.Of)], found.Count > size ? found[size - 1].Serial : null);
    }

    /// <summary>Entries that somebody may see (C-10): of their office, or of their region.</summary>
    internal static IQueryable<Inquiry> Visible(IQueryable<Inquiry> all, Actor actor) =>
        actor.Has(Roles.Supervisor) ? all.Where(i => i.Region == actor.Region) : all.Where(i => i.OfficeId == actor.OfficeId);

    private static DateTime DayStart(DateOnly day) => BusinessTime.ToUtc(BusinessTime.StartOf(day));
}
