using System.Text;
using Licensing.Vehicles.Domain.Fleet;
using Licensing.Vehicles.Domain.Registry;

namespace Licensing.Tests.Vehicles.Fleet;

/// <summary>Every bad cell of a list is named; what can be read is read, whatever spreadsheet saved it.</summary>
public sealed class FleetFaultTests(VehicleApp app) : IClassFixture<VehicleApp>
{
    private const string Good = "register;car;{0};;;Kia;Rio;2024;ақ;B;;Салон;;;trade;Шот 1;;иә";

    private readonly FleetList lists = new(app);

    [Theory]
    [InlineData("register;car;XW8ZZZ61ZLG0;;;Kia;Rio;2024;ақ;B;;Салон;;;trade;1;;иә", "vin", "VR.vin-length")]
    [InlineData("register;car;;;;Kia;Rio;2024;ақ;B;;Салон;;;trade;1;;иә", "vin", "required")]
    [InlineData("register;car;@VIN;;;Kia;Rio;жыл;ақ;B;;Салон;;;trade;1;;иә", "year", "number-unreadable")]
    [InlineData("register;car;@VIN;;;Kia;Rio;1850;ақ;B;;Салон;;;trade;1;;иә", "year", "VR.year")]
    [InlineData("register;car;@VIN;;;;Rio;2024;ақ;B;;Салон;;;trade;1;;иә", "make", "required")]
    [InlineData("register;car;@VIN;;;Kia;Rio;2024;ақ;X;;Салон;;;trade;1;;иә", "category", "VR.category")]
    [InlineData("register;car;@VIN;;;Kia;Rio;2024;ақ;A;;Салон;;;trade;1;;иә", "category", "VR.category")]
    [InlineData("register;car;@VIN;;;Kia;Rio;2024;ақ;B;;;;;trade;1;;иә", "seller", "required")]
    [InlineData("register;car;@VIN;;;Kia;Rio;2024;ақ;B;;Салон;;;trade;;;иә", "ownership-document", "document-missing")]
    [InlineData("register;car;@VIN;;;Kia;Rio;2024;ақ;B;;Салон;;;trade;1;;жоқ", "vehicle", "document-missing")]
    [InlineData("сатып алу;car;@VIN;;;Kia;Rio;2024;ақ;B;;Салон;;;trade;1;;иә", "operation", "fact-unknown-code")]
    [InlineData("register;;@VIN;;;Kia;Rio;2024;ақ;B;;Салон;;;trade;1;;иә", "vehicleKind", "required")]
    [InlineData("register;car;@VIN;;;Kia;Rio;2024;ақ;B;;Салон;;мүмкін;trade;1;;иә", "newPlates", "VR.fleet-yes-no")]
    [InlineData("register;car;@VIN;;12 QQQ;Kia;Rio;2024;ақ;B;;Салон;;;trade;1;;иә", "plate", "VR.plate-unreadable")]
    [InlineData("deregister;car;;;999 ZZZ 20;;;;;;;;;;;;Куәлік;иә", "plate", "required")]
    [InlineData("transit;car;@VIN;;;Kia;Rio;2024;ақ;B;;;;;;;Куәлік;иә", "transitTo", "required")]
    public async Task Check_BadCell_IsNamed(string row, string column, string code)
    {
        var sheet = await lists.Checked(FleetList.File(row.Replace("@VIN", Vin(row), StringComparison.Ordinal)));

        Assert.Contains((1, column, code), FleetList.Faults(sheet));
        Assert.Equal((0, 1), (sheet.Import.Good, sheet.Import.Bad));
    }

    [Fact]
    public async Task Check_SameVehicleTwiceInTheFile_NamesTheSecond()
    {
        var row = FleetList.Car();

        var sheet = await lists.Checked(FleetList.File(row, FleetList.Car(), row));

        Assert.Equal((3, "vin", "VR.fleet-twice"), Assert.Single(FleetList.Faults(sheet)));
        Assert.Equal(["1"], sheet.FaultPage.Single(f => f.Code == "VR.fleet-twice").Args);
        Assert.Equal([true, true, false], sheet.RowPage.Select(r => r.IsGood));
    }

    [Fact]
    public async Task Check_VehicleOfTheRegister_IsComparedWithIt()
    {
        var owner = await app.Person();
        var (registered, restricted) = (await app.Registered(owner), await app.Registered(owner));
        Assert.True((await app.Restrict(restricted.Id, RestrictionKind.Wanted)).IsOk);

        var sheet = await lists.Checked(FleetList.File(
            Good.Replace("{0}", registered.Identifier, StringComparison.Ordinal),
            $"deregister;car;{registered.Identifier};;;;;;;;;;;;;;Куәлік;иә",
            $"re-register;car;{restricted.Identifier};;{registered.Plate};;;;;;;;;жоқ;court-or-notarial;Шарт;Куәлік;иә",
            $"re-register;motorcycle;;;{restricted.Plate};;;;;;;;;жоқ;court-or-notarial;Шарт;Куәлік;иә"));

        var faults = FleetList.Faults(sheet).ToList();
        Assert.Contains((1, "vin", "VR.subject-registered"), faults);
        Assert.Contains((2, "vin", "VR.subject-not-owner"), faults);
        Assert.Contains((3, "vin", "VR.fleet-ground"), faults);
        Assert.Contains((3, "plate", "VR.fleet-other-plate"), faults);
        Assert.Contains((4, "plate", "VR.subject-kind"), faults);
        Assert.Equal(4, sheet.Import.Bad);
    }

    [Fact]
    public async Task Check_VehicleInAnOpenCase_NamesTheCase()
    {
        var row = FleetList.Car();
        var first = await lists.Accepted(await lists.Checked(FleetList.File(row)));

        var sheet = await lists.Checked(FleetList.File(row, FleetList.Car()));

        Assert.Equal((1, "vin", "VR.fleet-has-case"), Assert.Single(FleetList.Faults(sheet)));
        Assert.Equal([first.RowPage[0].CaseNumber!], sheet.FaultPage.Single(f => f.Code == "VR.fleet-has-case").Args);
    }

    // VR registry: a check digit is only warned about.
    [Fact]
    public async Task Check_CheckDigitThatDoesNotFit_IsAWarning()
    {
        var sheet = await lists.Checked(FleetList.File(FleetList.Car("1HGCM82633A004353"), FleetList.Car("1HGCM82633A004352")));

        Assert.Equal((2, 0), (sheet.Import.Good, sheet.Import.Bad));
        Assert.Equal((1, "vin", "VR.fleet-check-digit", true), sheet.FaultPage.Select(f => (f.Line, f.Column, f.Code, f.IsWarning)).Single());
    }

    [Theory]
    [InlineData("utf-8", ';', false)]
    [InlineData("utf-8", ',', true)]
    [InlineData("utf-8", '\t', true)]
    [InlineData("windows-1251", ';', false)]
    [InlineData("utf-16", '\t', true)]
    public async Task Check_AnyEncodingAndSeparator_IsRead(string encoding, char separator, bool mark)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var coding = Encoding.GetEncoding(encoding);
        // Headings and answers in Russian, as an accountant would write them; the seller's name holds the separator.
        string[] heading = ["Что требуется", "Вид транспортного средства", "VIN", "Марка", "Модель", "Год выпуска", "Цвет", "Категория", "Продавец", "Документ, подтверждающий право собственности на транспортное средство", "Транспортное средство для осмотра", "Примечание"];
        string[] row = ["Регистрация", "Автомобиль, автобус, грузовик", Vin(encoding + separator), "Лада", "Гранта", "2025", "белый", "В", $"ТОО «Авто{separator} салон»", "№ 15", "да", ""];
        string Line(string[] cells) => string.Join(separator, cells.Select(c => $"\"{c}\""));
        var bytes = coding.GetBytes($"{Line(heading)}\r\n{Line(row)}\r\n");

        var sheet = await lists.Checked(mark ? [.. coding.GetPreamble(), .. bytes] : bytes);

        Assert.Empty(FleetList.Faults(sheet));
        Assert.Contains("Лада Гранта", Assert.Single(sheet.RowPage).Title, StringComparison.Ordinal);
        // A column that nobody knows is told, and stops nothing.
        Assert.Contains(sheet.FaultPage, f => f is { Line: 0, Code: "VR.fleet-unknown-column", Value: "Примечание" });
        Assert.Equal(1, sheet.Import.Good);
    }

    [Theory]
    [InlineData("", "VR.fleet-empty")]
    [InlineData("operation;vehicleKind;vin\r\n", "VR.fleet-empty")]
    [InlineData("vin;make\r\n1;2", "VR.fleet-no-column")]
    [InlineData("operation;vehicleKind;vin;VIN\r\nregister;car;1;2", "VR.fleet-column-twice")]
    public async Task Check_NoTable_SaysWhy(string text, string problem)
    {
        var sheet = await lists.Checked(Encoding.UTF8.GetBytes(text.Length == 0 ? $" {Environment.NewLine}" + new string(' ', Random.Shared.Next(1, 500)) : text));

        Assert.Equal((FleetState.Unreadable, problem), (sheet.Import.State, sheet.Import.Problem));
    }

    [Fact]
    public async Task Check_MoreRowsThanAllowed_SaysSo()
    {
        var sheet = await lists.Checked(FleetList.File(Enumerable.Repeat("register;car", FleetImport.MostRows + 1)));

        Assert.Equal((FleetState.Unreadable, "VR.fleet-too-many"), (sheet.Import.State, sheet.Import.Problem));
    }

    private static string Vin(string seed) => "XW7BF4FK" + Math.Abs(seed.GetHashCode(StringComparison.Ordinal) % 1_000_000_000).ToString("D9", null);
}
