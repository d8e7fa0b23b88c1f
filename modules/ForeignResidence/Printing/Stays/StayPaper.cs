using Licensing.Platform.Printing;

namespace Licensing.ForeignResidence.Printing.Stays;

/// <summary>One stay as papers show it.</summary>
internal sealed record PaperStay(
    string Number, string CaseNumber, string Name, DateOnly BirthDate, Bilingual Citizenship, string Passport, DateOnly PassportValidTo, string CardNumber,
    string BorderPoint, DateOnly ArrivedOn, DateOnly RegisteredOn, DateOnly Until, Bilingual Visa, DateOnly? VisaValidTo, string? Host, string Address,
    string Officer, DateTimeOffset At);
