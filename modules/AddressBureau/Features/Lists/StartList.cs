using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Domain.Lists;
using Licensing.AddressBureau.Features.Certificates;
using Licensing.AddressBureau.Features.Electronic;
using Licensing.AddressBureau.Law;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Intake;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;

namespace Licensing.AddressBureau.Features.Lists;

/// <summary>
/// Takes a legal entity's list over (AC flow): the request becomes a case of the edition of the day with the papers that this edition asks for, and the job answers row by row.
/// Sent with a key it does nothing twice.
/// </summary>
/// <param name="Entry">Who came, on which request, with which papers.</param>
/// <param name="File">CSV or XLSX.</param>
[Allow(Roles.Registrar)]
internal sealed record StartList(CertificateEntry Entry, string FileName, byte[] File) : ICommand<StartedList>;

/// <summary>The list.</summary>
internal sealed record StartedList(Guid Id, string CaseNumber, int Rows, int Bad);

/// <summary>What the edition of the day asks for with a list.</summary>
[Allow(Roles.Registrar)]
internal sealed record CheckList(CertificateEntry Entry) : IQuery<CertificateCheck>;

internal sealed class StartListValidator : IValidator<CheckList>, IValidator<StartList>
{
    public IEnumerable<FieldError> Check(CheckList request) => CertificateEntryRules.Check(request.Entry.Facts);

    public IEnumerable<FieldError> Check(StartList request)
    {
        if (request.File.Length == 0)
        {
            yield return new("file", "AC.list-file-needed");
        }
        else if (request.File.Length > SheetFile.MostBytes)
        {
            yield return new("file", "AC.list-too-large", $"{SheetFile.MostBytes / 1024 / 1024}");
        }

        if (request.Entry.Facts.Requester == Requester.Individual)
        {
            yield return new("facts.requester", "AC.list-of-individual");
        }

        foreach (var error in CertificateEntryRules.Check(request.Entry.Facts))
        {
            yield return error;
        }
    }
}

internal sealed class StartListHandler(AddressBureauDb db, CertificateFlow flow, CertificateChecks checks, BulkIntake intake, ElectronicDesk electronic, ITexts texts) :
    IHandler<CheckList, CertificateCheck>, IHandler<StartList, StartedList>
{
    public async Task<Result<CertificateCheck>> Handle(CheckList request, UseCase useCase, CancellationToken cancellation) =>
        (await checks.Of(Listed(request.Entry, Guid.Empty, 0), useCase, cancellation)).Check;

    public async Task<Result<StartedList>> Handle(StartList request, UseCase useCase, CancellationToken cancellation)
    {
        var listId = Guid.CreateVersion7();
        var (rows, unreadable) = new ListColumns(texts).Read(request.File, listId, BusinessTime.DateOf(useCase.Now));
        var entry = Listed(request.Entry, listId, rows.Count);
        var (check, content) = await checks.Of(entry, useCase, cancellation);
        FieldError[] errors = [.. check.Errors, .. unreadable is null ? [] : new[] { new FieldError("file", unreadable.Code, unreadable.Args) }];
        if (errors.Length > 0)
        {
            return new Failure.Invalid(errors);
        }

        if (!check.Assessment.Ways.HasFlag(IntakeWays.Accept))
        {
            return new Kernel.Problem("AC.not-to-be-issued", string.Join(", ", check.Assessment.Answer?.Grounds.Select(g => g.Clause) ?? []));
        }

        if (electronic.Objection(check.Assessment.Edition) is { } lacking)
        {
            return lacking;
        }

        var applicant = await intake.Settle(flow, content, useCase, cancellation);
        if (applicant.Failure is { } failure)
        {
            return failure;
        }

        var accepted = await intake.Accept(flow, applicant.Value, content, check.Assessment, useCase, cancellation);
        var list = Made(listId, accepted, entry.Subject.Organisation!.Trim(), request.FileName, rows, useCase);
        db.Lists.Add(list);
        db.ListRows.AddRange(rows);
        useCase.Changed("address-list", list.Id, accepted.PersonId, accepted.Id);
        return new StartedList(list.Id, list.CaseNumber, list.Total, list.Bad);
    }

    private static PersonList Made(Guid id, Kernel.Cases.Case accepted, string organisation, string fileName, IReadOnlyList<ListRow> rows, UseCase useCase)
    {
        var made = new PersonList
        {
            Id = id,
            OfficeId = useCase.Actor.OfficeId,
            Region = useCase.Actor.Region,
            CaseId = accepted.Id,
            CaseNumber = accepted.Number,
            Edition = accepted.Edition,
            Organisation = organisation,
            FileName = Path.GetFileName(fileName) is { Length: > 0 } name ? name[..Math.Min(PersonList.LongestFileName, name.Length)] : "list",
            RegistrarId = useCase.Actor.UserId,
            Registrar = useCase.Actor.Name,
            RegistrarIin = useCase.Actor.PersonIin,
            At = useCase.Now,
            Total = rows.Count,
            Bad = rows.Count(r => r.State == RowState.Bad),
        };
        made.Begin();
        return made;
    }

    // A list asks about others, and always in writing.
    private static CertificateEntry Listed(CertificateEntry entry, Guid listId, int rows) => entry with
    {
        Facts = entry.Facts with { Subject = AskedAbout.ThirdParty, Written = true },
        Subject = entry.Subject with { ListId = listId, ListRows = rows, AboutId = null, AboutName = null },
    };
}
