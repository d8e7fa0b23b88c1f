using System.Globalization;
using System.Text.Json.Nodes;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;
using Licensing.Vehicles.Domain.Plates;
using Licensing.Vehicles.Domain.Registry;

namespace Licensing.Vehicles.Features.ImportFleet;

/// <summary>Something wrong with a cell, or worth a look.</summary>
internal sealed record CellFault(string Column, string Code, bool IsWarning = false, params IReadOnlyList<string> Args);

/// <summary>A row as intake would have it: facts, what it is about, its own papers; and what cannot be read in its cells.</summary>
internal sealed record FleetLine(int Number, JsonObject Facts, VehicleSubject Subject, IReadOnlyList<PresentedDocument> Papers, IReadOnlyList<CellFault> Faults)
{
    /// <summary>The plate by which the register is asked, folded.</summary>
    public string? Plate { get; init; }

    /// <summary>The certificate by which the register is asked, folded.</summary>
    public string? Certificate { get; init; }

    /// <summary>What stands in the cells, by column.</summary>
    public required IReadOnlyDictionary<string, string> Cells { get; init; }

    /// <summary>VIN, or the body's number; nothing where neither stands there.</summary>
    public string? Identifier => Subject.Vehicle!.Identifier is { Length: > 0 } identifier ? identifier : null;

    /// <summary>The column by which the vehicle is meant.</summary>
    public string Finder => Identifier is not null ? Cells.ContainsKey(FleetColumns.Vin) ? FleetColumns.Vin : FleetColumns.Body
        : Plate is not null ? FleetColumns.Plate
        : Certificate is not null ? FleetColumns.Certificate
        : FleetColumns.Vin;

    /// <summary>For people.</summary>
    public string Title => string.Join(' ', new[] { Identifier ?? Cells.GetValueOrDefault(Finder), Subject.Vehicle!.Make, Subject.Vehicle.Model }.Where(t => !string.IsNullOrWhiteSpace(t)));

    /// <summary>Reads a row.</summary>
    public static FleetLine Read(FleetTable table, int number, FleetWords said)
    {
        var row = table.Rows[number - 1];
        var cells = table.Columns.Select((c, i) => (Column: c, Text: i < row.Length ? row[i].Trim() : ""))
            .Where(c => c.Column is not null && c.Text.Length > 0).ToList();
        var (facts, faults) = (new JsonObject(), new List<CellFault>());
        foreach (var (column, text) in cells.Where(c => c.Column!.Kind == FleetColumnKind.Fact))
        {
            if (ReadFact(column!.Fact!, text, said) is { } value)
            {
                facts[column.Code] = value;
            }
            else
            {
                faults.Add(new CellFault(column.Code, column.Fact!.Type == FactType.Boolean ? "VR.fleet-yes-no" : "fact-unknown-code"));
            }
        }

        if (row.Length > table.Columns.Count)
        {
            faults.Add(new CellFault(table.Columns[^1]?.Code ?? FleetColumns.Operation, "VR.fleet-too-long", false, $"{table.Columns.Count}", $"{row.Length}"));
        }

        var words = cells.ToDictionary(c => c.Column!.Code, c => c.Text);
        var vehicle = ReadVehicle(words, facts, said, faults);
        return new FleetLine(number, facts, vehicle, ReadPapers(cells!, said), faults)
        {
            Cells = words,
            Plate = ReadPlate(words, faults),
            Certificate = words.TryGetValue(FleetColumns.Certificate, out var certificate) ? CertificateNumber.Key(certificate) : null,
        };
    }

    /// <summary>What a row calls its vehicle: VIN or body number, and plate; read without the rest.</summary>
    public static IEnumerable<string> Names(FleetTable table, int number)
    {
        string? Cell(string code) => table.IndexOf(code) is >= 0 and var at && at < table.Rows[number - 1].Length ? table.Rows[number - 1][at] : null;
        if (new VehicleData { Vin = Cell(FleetColumns.Vin), Body = Cell(FleetColumns.Body) }.Identifier is { Length: > 0 } identifier)
        {
            yield return identifier;
        }

        if (PlateText.Parse(Cell(FleetColumns.Plate)) is { } plate)
        {
            yield return VehicleKeys.Plate + plate.Key;
        }
    }

    private static JsonValue? ReadFact(FactDefinition fact, string text, FleetWords said) => fact.Type switch
    {
        FactType.Boolean => said.YesNo(text) is { } yes ? JsonValue.Create(yes) : null,
        FactType.Code => said.Code(fact, text) is { } code ? JsonValue.Create(code) : null,
        _ => JsonValue.Create(text),
    };

    private static VehicleSubject ReadVehicle(Dictionary<string, string> words, JsonObject facts, FleetWords said, List<CellFault> faults)
    {
        string? Text(string column) => words.GetValueOrDefault(column);
        int? Number(string column) => ReadNumber(column, Text(column), faults);
        return new VehicleSubject
        {
            Seller = Text("seller"),
            TransitTo = Text("transitTo"),
            Plate = Text(FleetColumns.Plate),
            PlatesLost = Text("platesLost") is { } plates && ReadYesNo("platesLost", plates, said, faults),
            Lost = Text("lost") is { } lost && ReadYesNo("lost", lost, said, faults),
            Lookup = Text(FleetColumns.Plate) ?? Text(FleetColumns.Certificate) ?? Text(FleetColumns.Vin),
            Vehicle = new VehicleData
            {
                Vin = Text(FleetColumns.Vin),
                Body = Text(FleetColumns.Body),
                Make = Text("make"),
                Model = Text("model"),
                Year = Number("year"),
                Colour = Text("colour"),
                Category = ReadCategory(Text("category"), facts, faults),
                Chassis = Text("chassis"),
                Engine = Text("engine"),
                EngineVolume = Number("engineVolume"),
                EnginePower = Number("enginePower"),
                Mass = Number("mass"),
                MaxMass = Number("maxMass"),
            },
        };
    }

    private static int? ReadNumber(string column, string? text, List<CellFault> faults)
    {
        if (text is null || int.TryParse(text.Replace(" ", "").Replace("\u00A0", ""), NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return text is null ? null : int.Parse(text.Replace(" ", "").Replace("\u00A0", ""), CultureInfo.InvariantCulture);
        }

        faults.Add(new CellFault(column, "number-unreadable"));
        return null;
    }

    private static bool ReadYesNo(string column, string text, FleetWords said, List<CellFault> faults)
    {
        if (said.YesNo(text) is not { } yes)
        {
            faults.Add(new CellFault(column, "VR.fleet-yes-no"));
            return false;
        }

        return yes;
    }

    private static RoadCategory? ReadCategory(string? text, JsonObject facts, List<CellFault> faults)
    {
        if (text is null || (PlateText.Fold(text) is { Length: 1 } letter && Enum.TryParse<RoadCategory>(letter, out _)))
        {
            return text is null ? null : Enum.Parse<RoadCategory>(PlateText.Fold(text)!);
        }

        var kind = VehicleSubject.FactsOf(facts.ToJsonString(CaseJson.Options)).VehicleKind;
        faults.Add(new CellFault("category", "VR.category", false, string.Join(", ", VehicleData.CategoriesOf(kind))));
        return null;
    }

    private static string? ReadPlate(Dictionary<string, string> words, List<CellFault> faults)
    {
        if (!words.TryGetValue(FleetColumns.Plate, out var typed))
        {
            return null;
        }

        if (PlateText.Parse(typed) is { } plate)
        {
            return plate.Key;
        }

        faults.Add(new CellFault(FleetColumns.Plate, "VR.plate-unreadable", false, typed));
        return null;
    }

    // A number, or «yes» where the paper has none; «no» is not presented.
    private static List<PresentedDocument> ReadPapers(IEnumerable<(FleetColumn Column, string Text)> cells, FleetWords said) =>
    [
        .. cells.Where(c => c.Column.Kind == FleetColumnKind.Paper).Select(c => (c.Column.Code, c.Text, Said: said.YesNo(c.Text)))
            .Where(c => c.Said != false)
            .Select(c => new PresentedDocument(c.Code) { Presented = true, Number = c.Said is null ? c.Text[..Math.Min(60, c.Text.Length)] : null }),
    ];
}
