using Licensing.Kernel;

namespace Licensing.ResidenceRegistration.Domain;

/// <summary>For how many people a dwelling of the classifier is meant, as an officer read it from the owner's papers. The latest word counts; the trail keeps the others.</summary>
internal sealed class Dwelling : IVersioned
{
    public const int MostPeople = 500;
    public const int LongestBasis = 200;

    /// <summary>The house or flat in the classifier.</summary>
    public Guid PlaceId { get; init; }

    /// <summary>How many people.</summary>
    public int Capacity { get; private set; }

    /// <summary>By which paper.</summary>
    public string Basis { get; private set; } = "";

    public string ByName { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public int Version { get; set; }

    public void Hold(int people, string basis, Officer by, DateTime now) => (Capacity, Basis, ByName, At) = (people, basis.Trim(), by.Name, now);
}
