using Licensing.Kernel.People;

namespace Licensing.ExitClearance.Domain;

/// <summary>A text by which an entry is found: the case's number, an IIN, the applicant's name in one order of its parts, a child's from one of its words on (C-1).</summary>
internal sealed class ExitKey : ISearchKey
{
    public Guid CaseId { get; init; }

    public required string Key { get; init; }

    /// <summary>Every key of an entry.</summary>
    public static IEnumerable<string> Of(ExitFile made) => SearchKey.Of(
        [made.CaseNumber, made.Iin, .. made.Children.Select(c => c.Iin)],
        [.. NameKey.Orders(made.Name), .. made.Children.SelectMany(c => NameKey.WordStarts(c.Name ?? ""))]);
}
