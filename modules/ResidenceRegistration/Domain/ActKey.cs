using Licensing.Kernel.People;

namespace Licensing.ResidenceRegistration.Domain;

/// <summary>A text by which a line of the register is found: the case's number, an IIN, the name in one order of its parts (C-1).</summary>
internal sealed class ActKey : ISearchKey
{
    public Guid ActId { get; init; }

    public required string Key { get; init; }

    /// <summary>Every key of a line.</summary>
    public static IEnumerable<string> Of(ResidenceAct made) => SearchKey.Of([made.CaseNumber, made.Iin], NameKey.Orders(made.Name));
}
