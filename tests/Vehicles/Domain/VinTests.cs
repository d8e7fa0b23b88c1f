using Licensing.Vehicles;
using Licensing.Vehicles.Domain.Registry;

namespace Licensing.Tests.Vehicles.Domain;

/// <summary>VR registry: identification numbers by the shape of ISO 3779.</summary>
public sealed class VinTests
{
    [Theory]
    [InlineData("XTA21099043576182", "XTA21099043576182")]
    [InlineData("xta 21099-04 3576182", "XTA21099043576182")]
    [InlineData("ХТА21099043576182", "XTA21099043576182")] // Cyrillic letters
    [InlineData("JHMCM56557C4O4453", "JHMCM56557C404453")] // O is 0
    [InlineData("JHMCM56557CI04453", "JHMCM56557C104453")] // I is 1
    [InlineData("JHMCM56557CQ04453", "JHMCM56557C004453")] // Q is 0
    public void TryParse_LookAlikes_AreFolded(string typed, string value)
    {
        Assert.True(Vin.TryParse(typed, out var vin, out _));
        Assert.Equal(value, vin.Value);
    }

    [Theory]
    [InlineData("XTA2109904357618", "Length")]
    [InlineData("XTA210990435761822", "Length")]
    [InlineData("", "Length")]
    [InlineData("XTA2109904357618Ж", "Letters")]
    [InlineData("XTA2109904357618_", "Letters")]
    public void TryParse_OtherShape_SaysWhatIsWrong(string typed, string fault)
    {
        Assert.False(Vin.TryParse(typed, out _, out var found));
        Assert.Equal(fault, $"{found}");
    }

    // The check digit is only warned about.
    [Theory]
    [InlineData("1M8GDM9AXKP042788", true)]
    [InlineData("11111111111111111", true)]
    [InlineData("1M8GDM9A1KP042788", false)]
    [InlineData("XTA21099043576182", false)]
    public void CheckDigit_IsComputedAsInNorthAmerica(string typed, bool fits)
    {
        Assert.True(Vin.TryParse(typed, out var vin, out _));
        Assert.Equal(fits, vin.CheckDigitFits);
    }

    [Theory]
    [InlineData(null, "123456", true)]
    [InlineData(null, "12345678901234567", false)] // as long as a VIN
    [InlineData(null, null, false)]
    [InlineData("XTA21099043576182", null, true)]
    public void Check_OldVehicle_HasItsBodysNumberInsteadOfAVin(string? vin, string? body, bool fine)
    {
        var data = new VehicleData { Vin = vin, Body = body, Make = "ГАЗ", Model = "21", Year = 1965, Colour = "көк", Category = RoadCategory.B };
        Assert.Equal(fine, !data.Check("v", VehicleKind.Car, new(2026, 11, 24)).Any());
    }

    [Theory]
    [InlineData("Car", "A")]
    [InlineData("Motorcycle", "B")]
    [InlineData("Trailer", "B")]
    public void Check_CategoryOfAnotherKind_IsWrong(string kind, string category)
    {
        var data = new Licensing.Demo.Vehicles.VehicleBuilder(1).Build() with { Category = Enum.Parse<RoadCategory>(category) };
        Assert.Equal("VR.category", Assert.Single(data.Check("v", Enum.Parse<VehicleKind>(kind), new(2026, 11, 24))).Code);
    }

    [Fact]
    public void Check_EverythingWrong_IsSaidAtOnce()
    {
        var data = new VehicleData { Vin = "1", Year = 2028, Engine = "?", Mass = 2000, MaxMass = 1000 };
        Assert.Equal(
            ["v.vin", "v.engine", "v.make", "v.model", "v.colour", "v.year", "v.category", "v.maxMass"],
            data.Check("v", VehicleKind.Car, new(2026, 11, 24)).Select(e => e.Field));
    }

    [Theory]
    [InlineData(0, "AA 00000000")]
    [InlineData(123, "AA 00000123")]
    [InlineData(100_000_000, "AB 00000000")]
    public void CertificateNumber_IsSeriesAndSequence(long serial, string number) => Assert.Equal(number, CertificateNumber.Of(serial));
}
