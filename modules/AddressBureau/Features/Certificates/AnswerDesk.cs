using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Domain.Certificates;
using Licensing.AddressBureau.Features.Electronic;
using Licensing.AddressBureau.Features.Residents;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;

namespace Licensing.AddressBureau.Features.Certificates;

/// <summary>Answers an inquiry from the register and enters it in the journal (AC flow).</summary>
internal sealed class AnswerDesk(AddressBureauDb db, DatabaseSession session, PeopleDesk people, AddressHistory history, ElectronicDesk electronic)
{
    /// <summary>Why this registrar may not answer about this person, or nothing (C-11).</summary>
    public async Task<Problem?> Objection(Guid? aboutId, UseCase useCase, CancellationToken cancellation) =>
        aboutId is { } id && await people.Find(id, cancellation) is { } person && PeopleDesk.IsSelf(useCase.Actor, person) ? new Problem("own-case") : null;

    /// <summary>The entry of the journal, which is the certificate.</summary>
    public async Task<Inquiry> Make(Case answered, UseCase useCase, CancellationToken cancellation, string? documentShown = null)
    {
        var (subject, facts) = (CertificateJson.Subject(answered.Subject), CertificateJson.Facts(answered.Facts));
        var person = await people.Find(subject.AboutId ?? answered.PersonId!.Value, cancellation)
            ?? throw new InvalidOperationException($"The person of {answered.Number} is not there.");
        var serial = await session.Next(AddressBureauDb.SchemaName, AddressBureauDb.InquiryNumbers, cancellation);
        var (officeId, region) = useCase.Actor.Has(Roles.System) ? (answered.OfficeId, answered.Region) : (useCase.Actor.OfficeId, useCase.Actor.Region);
        var made = Inquiry.Of(
            new InquiryCase(answered.Id, answered.Number, answered.Edition, officeId, region, useCase.Actor.Name),
            new InquiryBasis(facts.Requester, facts.Subject, answered.ApplicantName, subject.Organisation?.Trim(), Cut(subject.Basis(documentShown))),
            new InquiryPerson(person.Id, person.Name, person.Iin, person.BirthDate),
            await Data(person.Id, BusinessTime.DateOf(useCase.Now), cancellation), serial, useCase.Now);
        db.Inquiries.Add(made);
        await electronic.Sign(made, useCase, cancellation);
        useCase.Viewed("address-register", made.Number, person.Id, answered.Id);
        useCase.Changed("address-certificate", made.Number, person.Id, answered.Id);
        return made;
    }

    /// <summary>What the register says of a person on a day.</summary>
    public async Task<CertifiedData> Data(Guid personId, DateOnly day, CancellationToken cancellation) => Data(await history.Of(personId, cancellation), day);

    /// <summary>What these registrations of a person, the latest first, say on a day.</summary>
    internal static CertifiedData Data(IReadOnlyList<ShownAddress> all, DateOnly day)
    {
        var permanent = all.FirstOrDefault(a => a.Record.IsPermanent && a.HoldsOn(day));
        var temporary = all.FirstOrDefault(a => !a.Record.IsPermanent && a.HoldsOn(day));
        if (permanent is not null || temporary is not null)
        {
            return new(AddressAnswer.Registered, Of(permanent), Of(temporary), null);
        }

        var removed = all.Where(a => a.Record.IsPermanent && a.Record.EndedOn <= day).MaxBy(a => a.Record.EndedOn);
        return removed is null ? CertifiedData.None : new(AddressAnswer.Removed, null, null, Of(removed));
    }

    private static CertifiedAddress? Of(ShownAddress? shown) => shown is { Record: var record }
        ? new(shown.Kk, shown.Ru, record.From, record.Until, record.EndedOn, record.Reason, record.LeftFor)
        : null;

    /// <summary>A basis as long as the journal keeps it.</summary>
    internal static string? Cut(string? text) => text is { Length: > Inquiry.LongestBasis } ? text[..Inquiry.LongestBasis] : text;
}
