using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;

namespace Licensing.Demo;

/// <summary>One intake of a driver licence as a scripted officer does it: draft, everything entered, acceptance.</summary>
public sealed class RehearsedIntake(IDispatcher dispatcher, Actor officer)
{
    /// <summary>Documents that every applicant for category B brings (DL-12).</summary>
    public static IReadOnlyList<string> Documents { get; } =
        ["application", "identity-document", "training-certificate", "medical-certificate", "driver-card", "duty-receipt"];

    /// <summary>A draft with everything in it.</summary>
    /// <param name="applicant">Makes the applicant another one each time.</param>
    /// <param name="today">The day of payment.</param>
    /// <param name="cancellation">Ends waiting.</param>
    /// <param name="scan">A scan of the first document; none is entered without one.</param>
    /// <exception cref="InvalidOperationException">A step was refused.</exception>
    public async Task<Guid> Prepare(int applicant, DateOnly today, CancellationToken cancellation, byte[]? scan = null)
    {
        var draft = await Send(new StartDraft("DL"), cancellation);
        var content = Content(applicant, today);
        if (scan is not null)
        {
            var kept = await Send(new UploadScan(draft.Id, "scan.pdf", new MemoryStream(scan)), cancellation);
            content = content with { Documents = [content.Documents[0] with { Scans = [kept] }, .. content.Documents.Skip(1)] };
        }

        await Send(new SaveDraft(draft.Id, 1, content), cancellation);
        return draft.Id;
    }

    /// <summary>Accepts it; sent again it gives the same case.</summary>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public Task<AcceptedDraft> Accept(Guid draft, CancellationToken cancellation) => Send(new AcceptDraft(draft, 2), cancellation, draft);

    private static DraftContent Content(int applicant, DateOnly today) => new()
    {
        NewPerson = new NewPersonEntry
        {
            Surname = Name(), GivenName = Name(), Patronymic = Name(), BirthDate = new DateOnly(1980, 1, 1).AddDays(Math.Abs(applicant) % 7000),
            Sex = Sex.Male, Status = PersonStatus.Citizen, Citizenship = "KAZ", Address = "Астана",
            DocumentKind = IdentityDocumentKind.IdentityCard, DocumentNumber = $"{Guid.NewGuid():N}"[..12], DocumentIssuer = "ІІМ",
            DocumentIssuedOn = new DateOnly(2020, 1, 1), DocumentValidTo = new DateOnly(2030, 1, 1),
        },
        Facts = """{"categories":["B"]}""",
        Documents = [.. Documents.Select(code => new PresentedDocument(code) { Presented = true, Number = "1", Issuer = "Астана", IssuedOn = today.AddDays(-20) })],
        Payments = [new EnteredPayment("Сынақов Ерлан", 5406, today, "БАНК", $"{Guid.NewGuid():N}"[..20])],
    };

    // Names of thousands of applicants must not be alike, or intake asks whether two of them are one.
    private static string Name() => "С" + new string(Random.Shared.GetItems<char>("абвгдежзиклмнопрстуфхцшыэюя", 9));

    private async Task<T> Send<T>(IRequest<T> request, CancellationToken cancellation, Guid? key = null)
    {
        var result = await dispatcher.Send(request, officer, "rehearsal", key, cancellation);
        return result.IsOk ? result.Value : throw new InvalidOperationException($"{request.GetType().Name}: {Words(result.Failure)}");
    }

    private static string Words(Failure? failure) => failure is Failure.Invalid { Errors: var errors } ? string.Join(", ", errors) : $"{failure}";
}
