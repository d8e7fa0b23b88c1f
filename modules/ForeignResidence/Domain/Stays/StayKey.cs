using Licensing.Kernel.People;

namespace Licensing.ForeignResidence.Domain.Stays;

/// <summary>A text by which a stay is found: a number, a name in one order of its parts, the name of host or group from one of its words on (C-1).</summary>
internal sealed class StayKey : ISearchKey
{
    public Guid StayId { get; init; }

    public required string Key { get; init; }

    /// <summary>Every key of a stay.</summary>
    public static IEnumerable<string> Of(Stay stay) => SearchKey.Of(
        [stay.DocumentNumber, stay.CardNumber, stay.CaseNumber],
        [.. NameKey.Orders(stay.Name), .. NameKey.WordStarts(stay.HostName ?? ""), .. NameKey.WordStarts(stay.GroupName ?? "")]);
}
