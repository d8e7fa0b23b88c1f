using Licensing.Demo.People;
using Licensing.Kernel.People;

namespace Licensing.Demo.Builders;

/// <summary>A business with a valid BIN.</summary>
internal sealed class OrganisationBuilder(PeopleSource source)
{
    private string? name;
    private DateOnly? registeredOn;

    public OrganisationBuilder Named(string text)
    {
        name = text;
        return this;
    }

    public OrganisationBuilder RegisteredOn(DateOnly day)
    {
        registeredOn = day;
        return this;
    }

    public Organisation Build()
    {
        var day = registeredOn ?? source.Today.AddDays(-source.Random.Int(200, 9_000));
        var called = name ?? $"«{source.Random.ListItem((IList<string>)KazakhNames.Surnames)} көлік» ЖШС";
        Bin? bin = null;
        while (bin is null)
        {
            bin = Bin.Create(day, BinType.Resident, BinUnit.Head, source.Random.Int(0, 99_999));
        }

        return new Organisation
        {
            Bin = bin.Value.Value,
            RegisteredOn = day,
            Head = source.Random.ListItem((IList<string>)KazakhNames.Surnames) + " Серік",
            Address = source.Address(),
            Phone = source.Phone(),
            Version = 1,
        }.Called(called);
    }
}
