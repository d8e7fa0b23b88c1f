using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Domain.Certificates;
using Licensing.AddressBureau.Domain.Lists;
using Licensing.AddressBureau.Features.Certificates;
using Licensing.AddressBureau.Features.Electronic;
using Licensing.AddressBureau.Features.Residents;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.AddressBureau.Features.Lists;

/// <summary>Enters the answers of rows in the journal: every row is an inquiry of its own (AC flow), also one about somebody whom nobody knows.</summary>
internal sealed class ListJournal(AddressBureauDb db, DatabaseSession session, CaseDesk cases, AddressHistory history, ElectronicDesk electronic, ITexts texts)
{
    private const string NotGiven = "—";

    /// <summary>Whom a row is about: the person who was found, or whoever was asked about.</summary>
    public static InquiryPerson About(ListRow row, Person? found) => found is not null
        ? new InquiryPerson(found.Id, found.Name, found.Iin, found.BirthDate)
        : new InquiryPerson(Guid.Empty, Name(row.Name), row.Iin, row.BornFrom ?? BornBy(row.Iin), row.IsYearOnly);

    /// <summary>Answers these rows.</summary>
    public async Task Enter(PersonList list, IReadOnlyList<(ListRow Row, InquiryPerson About)> rows, UseCase useCase, CancellationToken cancellation)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var (about, basis) = await Basis(list, useCase, cancellation);
        var known = await history.Of([.. rows.Select(r => r.About.Id).Where(id => id != Guid.Empty).Distinct()], cancellation);
        var serials = await session.Next(AddressBureauDb.SchemaName, AddressBureauDb.InquiryNumbers, rows.Count, cancellation);
        var (kazakh, today) = (texts.In(Cultures.Kazakh), BusinessTime.DateOf(useCase.Now));
        foreach (var ((row, person), serial) in rows.Zip(serials))
        {
            var why = basis with { Basis = AnswerDesk.Cut(kazakh.Format("AC.list.basis", basis.Basis, $"{row.Line}")) };
            var made = Inquiry.Of(about, why, person, AnswerDesk.Data([.. known[person.Id]], today), serial, useCase.Now);
            db.Inquiries.Add(made);
            row.Answered(made, person.Id == Guid.Empty ? null : person.Id);
            if (person.Id != Guid.Empty)
            {
                // Of whom the register knows nothing no certificate is given.
                await (made.Answer == AddressAnswer.NoData ? Task.CompletedTask : electronic.Sign(made, useCase, cancellation));
                useCase.Viewed("address-register", made.Number, person.Id, list.CaseId);
            }
        }
    }

    private async Task<(InquiryCase Case, InquiryBasis Basis)> Basis(PersonList list, UseCase useCase, CancellationToken cancellation)
    {
        var about = await cases.Visible(useCase.Actor).SingleAsync(c => c.Id == list.CaseId, cancellation);
        var (subject, facts) = (CertificateJson.Subject(about.Subject), CertificateJson.Facts(about.Facts));
        return (
            new InquiryCase(list.CaseId, list.CaseNumber, list.Edition, list.OfficeId, list.Region, useCase.Actor.Name),
            new InquiryBasis(facts.Requester, facts.Subject, about.ApplicantName, list.Organisation, subject.Basis(null)));
    }

    private static PersonName Name(string? written)
    {
        var parts = written?.Split(' ', 3) ?? [];
        return parts.Length < 2 ? new PersonName(parts.FirstOrDefault() ?? NotGiven, "") : PersonName.Of(Cut(parts[0]), Cut(parts[1]), parts.Length > 2 ? Cut(parts[2]) : null);
    }

    // The journal keeps a part of a name no longer than the register of people does.
    private static string Cut(string part) => part.Length > 100 ? part[..100] : part;

    private static DateOnly BornBy(string? iin) => Iin.TryParse(iin, out var number, out _) && number.BirthDate is { } born ? born : DateOnly.MinValue;
}
