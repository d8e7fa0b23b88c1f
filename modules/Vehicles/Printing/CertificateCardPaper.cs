using System.Globalization;
using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;

namespace Licensing.Vehicles.Printing;

/// <summary>The vehicle of a certificate.</summary>
internal sealed record CardVehicle(
    string MakeAndModel, int Year, string Colour, Bilingual Kind, string Category, string? Vin, string? Body, string? Chassis, string? Engine, int? EngineVolume,
    int? EnginePower, int? Mass, int? MaxMass);

/// <summary>
/// The vehicle registration certificate (VR-5): a card of the size ID-1, both sides. DECISION: the act prescribes neither form nor contents; it carries what the
/// register knows of vehicle, owner and registration, the owner's side in front.
/// </summary>
internal sealed record CertificateCardPaper(
    string Number, string? Plate, string Owner, string? OwnerNumber, CardVehicle Vehicle, DateOnly RegisteredOn, DateOnly IssuedOn, Bilingual IssuedBy,
    string CaseNumber, PaperEdition Edition, string VerifyAddress, DateTimeOffset MadeAt) : IPaper
{
    private const double LabelWidth = 21;

    private static TextStyle Field { get; } = new(Face.Condensed, 6.4) { Leading = 1.12 };

    private static TextStyle Tiny { get; } = new(Face.Condensed, 4.4) { Leading = 1.15 };

    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words) => new FixedSheet(
        new SheetInfo($"{words["vr.card.title"].Kk} {Number}", MadeAt), PageFormat.Id1, [Front(words), Back(words)]);

    private FixedPage Front(PaperWords words) => new(
    [
        new Placed(0, 0, 85.6, 10.4, [CardParts.Band(words["vr.card.state"].OnOneLine, words["vr.card.title"].Kk, words["vr.card.other"].Kk, 6.6, 4.4)]),
        Row(words, "vr.card.plate", 11.8, 5, Plate ?? "—", bold: true, size: 10.5, width: 44),
        new Placed(54, 12, 28.4, 5, [Text($"№ {Number}", Field with { Bold = true, Size = 8.4, Align = Align.Right })]),
        Row(words, "vr.card.owner", 17.6, 6.4, Owner, bold: true, size: 7.4),
        Row(words, "vr.card.owner-number", 24.4, 3.6, OwnerNumber ?? "—"),
        Row(words, "vr.card.make", 28.4, 3.8, Vehicle.MakeAndModel, bold: true, size: 7),
        Row(words, "vr.card.vin", 32.6, 3.8, Vehicle.Vin ?? Vehicle.Body ?? "—", bold: true, size: 7.4),
        Row(words, "vr.card.year", 36.8, 3.6, Vehicle.Year.ToString(CultureInfo.InvariantCulture), width: 38),
        Row(words, "vr.card.category", 36.8, 3.6, Vehicle.Category, bold: true, x: 45, width: 38),
        Row(words, "vr.card.colour", 40.8, 3.6, Vehicle.Colour, width: 38),
        Row(words, "vr.card.issued-on", 40.8, 3.6, Formats.Date(IssuedOn), x: 45, width: 38),
        Row(words, "vr.card.issued-by", 44.8, 6.6, Same(IssuedBy), size: 5.4),
    ]);

    private FixedPage Back(PaperWords words) => new(
    [
        Row(words, "vr.card.kind", 3.4, 4.2, Same(Vehicle.Kind), width: 53, size: 5.6),
        Row(words, "vr.card.body", 8, 3.6, Vehicle.Body ?? "—", width: 53),
        Row(words, "vr.card.chassis", 12, 3.6, Vehicle.Chassis ?? "—", width: 53),
        Row(words, "vr.card.engine", 16, 3.6, Vehicle.Engine ?? "—", width: 53),
        Row(words, "vr.card.volume", 20, 3.6, Number3(Vehicle.EngineVolume), width: 53),
        Row(words, "vr.card.power", 24, 3.6, Number3(Vehicle.EnginePower), width: 53),
        Row(words, "vr.card.mass", 28, 3.6, Number3(Vehicle.Mass), width: 53),
        Row(words, "vr.card.max-mass", 32, 3.6, Number3(Vehicle.MaxMass), width: 53),
        Row(words, "vr.card.registered-on", 36, 3.6, Formats.Date(RegisteredOn), width: 53),
        Row(words, "vr.card.case", 40, 3.6, CaseNumber, width: 53),
        new Placed(57.5, 3.4, 25, 32, PaperParts.Verification(words, VerifyAddress, 24)),
        new Placed(57.5, 39, 25, 5, [new Rule(0.4), Text(words["signature"].OnOneLine, Tiny with { Align = Align.Centre, Grey = 0.3 })]),
        new Placed(3.5, 45, 78.6, 0.4, [new Rule(0.3) { Grey = 0.5 }]),
        new Placed(3.5, 45.8, 78.6, 3, [Text(words["vr.card.carry"].OnOneLine, Tiny)]),
        new Placed(3.5, 48.8, 78.6, 3, [Text(PaperParts.Footer(words, Edition, Number).Left, Tiny with { Grey = 0.3 })]),
    ]);

    private static string Same(Bilingual text) => text.Kk == text.Ru ? text.Kk : $"{text.Kk}\n{text.Ru}";

    private static string Number3(int? number) => number is { } there ? Formats.Number(there) : "—";

    // The label in both languages above each other, the value beside them.
    private static Placed Row(
        PaperWords words, string label, double y, double height, string value, bool bold = false, double size = 6.4, double x = 3.5, double width = 78.6)
    {
        var caption = Tiny with { Size = 4, Grey = 0.3 };
        return new Placed(
            x, y, width, height,
            [
                Columns(
                    [Col.Mm(LabelWidth), Col.Star(1)],
                    PaperParts.Both(words[label], caption, caption),
                    [Text(value, Field with { Bold = bold, Size = size })]) with { PadX = 0, PadY = 0 },
            ]);
    }
}
