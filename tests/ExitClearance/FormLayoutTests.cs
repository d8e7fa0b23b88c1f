using Licensing.ExitClearance.Printing;
using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Testing.Printing;

namespace Licensing.Tests.ExitClearance;

/// <summary>The forms on their pages: nothing runs over, and both copies are there.</summary>
public sealed class FormLayoutTests
{
    private const string Name = "Шварценеггер-Штольценберг Максимилиан Александрович";

    private static readonly DateTimeOffset At = new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(5));

    private static readonly PaperOffice Office = new(
        new Bilingual("Оңтүстік Қазақстан облысы ІІД Көші-қон полициясы басқармасы", "Управление миграционной полиции ДВД Южно-Казахстанской области"),
        Bilingual.Same("Шымкент қаласы, Желтоқсан көшесі, 13"), "53-53-10");

    private static readonly (string, string)[] Facts = [("address", "Шымкент қаласы, Қабанбай батыр көшесі, 118-үй, 118-пәтер"), ("removed-on", "24.11.2026"), ("leave-by", "04.12.2026")];

    private static readonly Bilingual[] Lines = [new("Салық берешегі бар (10(8))", "Имеет налоговую задолженность (10(8))"), Bilingual.Same("Вебер Макс, 12.04.2016")];

    private static readonly Dictionary<string, (IReadOnlyList<ExitForm> Forms, int Pages)> All = new(StringComparer.Ordinal)
    {
        ["decision"] = ([Form(FormKind.Decision, "Германия", Name) with { VerifyAddress = "https://licensing.example/verify/7Q4MK2XD9TRB7Q4MK2XD" }], 1),
        ["refusal"] = ([Form(FormKind.Refusal, Name) with { Copies = 2 }], 2),
        ["questionnaire"] = ([Form(FormKind.Questionnaire, "Астана", "Германия") with { IsApplicants = true, Statements = ["liability", "consent"], Accepted = ("24.11.2026", "Жүнісова А."), List = [], Tables = [Table(3)] }], 1),
        ["request"] = ([Form(FormKind.Request, Name) with { IsApplicants = true }], 1),
        ["receipt"] = ([Form(FormKind.Receipt, Name, "17.12.2026") with { Copies = 2 }], 2),
        ["confirmation"] = ([Form(FormKind.Confirmation, Name) with { Copies = 2 }], 2),
        ["warnings"] = ([Form(FormKind.Warning, Name, "04.12.2026"), Form(FormKind.Warning, Name, "05.12.2026"), Form(FormKind.Warning, Name, "06.12.2026")], 3),
    };

    public static TheoryData<string> Names() => new(All.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Lay_AnyForm_StaysOnItsPagesAndShowsTheEdition(string name)
    {
        var (forms, pages) = All[name];
        var paper = new ExitFormPaper(Office, new PaperEdition("254-2018", new DateOnly(2020, 3, 27)), forms, "Жүнісова А.", At);
        if (Environment.GetEnvironmentVariable("LICENSING_PAPERS") is { Length: > 0 } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, $"exit-{name}.pdf"), PaperCheck.Printer.Print(paper), TestContext.Current.CancellationToken);
        }

        Assert.Equal(pages, PaperCheck.Pages(paper).Count);
        Assert.Empty(PaperCheck.Problems(paper));
        Assert.Contains("254-2018", PaperCheck.Text(paper), StringComparison.Ordinal);
    }

    private static ExitForm Form(string kind, params object?[] values) => new(kind, "EX-26-0001234-3", Name, values) { Facts = Facts, List = Lines };

    private static ExitTable Table(int rows) =>
        new("work", ["years", "position", "organisation", "address", "secrets"], [.. Enumerable.Repeat<IReadOnlyList<string>>(["2021–2026", "инженер", "ЖШС", "Астана", "жоқ"], rows)]);
}
