using Licensing.Platform.Texts;
using Licensing.Vehicles.Domain.Plates;
using Licensing.Vehicles.Features;

namespace Licensing.Vehicles.Pages;

/// <summary>Restrictions, operations and plates in words.</summary>
internal static class VehicleWords
{
    /// <summary>«Court of Saryarqa, order 2-1134, from 24.11.2026».</summary>
    public static string Line(ITexts texts, RestrictionLine line) => line.Until is { } until
        ? texts.Format("VR.restrictions.term-until", line.ImposedBy, line.Basis, line.From, until)
        : texts.Format("VR.restrictions.term", line.ImposedBy, line.Basis, line.From);

    /// <summary>Kinds of restrictions, one after the other.</summary>
    public static string List(ITexts texts, IEnumerable<RestrictionLine> lines) =>
        string.Join("; ", lines.Select(l => texts.Format("VR.restrictions.kind-and-line", texts[$"VR.restriction.{l.Kind}"], Line(texts, l))));

    public static string Operation(ITexts texts, Operation operation) =>
        texts[Kernel.Standards.TextKeys.FactCode(VehicleFlow.Service, "operation", System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName($"{operation}"))];

    /// <summary>«Car, for individuals».</summary>
    public static string Plate(ITexts texts, PlateType type, bool organisation) => type == PlateType.Car
        ? $"{texts[$"VR.plate-type.{type}"]}, {texts[$"VR.plate-holder.{(organisation ? PlateHolder.Organisation : PlateHolder.Individual)}"]}"
        : texts[$"VR.plate-type.{type}"];
}
