using Licensing.Demo.People;
using Licensing.Kernel.Offices;
using Licensing.Kernel.People;
using Licensing.Platform.Identity;
using Licensing.Platform.UseCases;

namespace Licensing.Demo.Builders;

/// <summary>An account of an officer, without a password.</summary>
internal sealed class UserBuilder(PeopleSource source)
{
    private readonly List<string> roles = [];
    private string login = "officer";
    private string position = "инспектор";
    private string locale = "kk";
    private Office? office;

    public UserBuilder Login(string name)
    {
        login = name;
        return this;
    }

    public UserBuilder At(Office where)
    {
        office = where;
        return this;
    }

    public UserBuilder As(string words, params IEnumerable<string> withRoles)
    {
        position = words;
        roles.AddRange(withRoles);
        return this;
    }

    public UserBuilder Reads(string language)
    {
        locale = language;
        return this;
    }

    public DemoUser Build()
    {
        var sex = source.Random.Bool() ? Sex.Male : Sex.Female;
        var born = source.Today.AddDays(-(int)(365.25 * source.Random.Double(24, 55)));
        var user = new User
        {
            UserName = login,
            NormalizedUserName = login.ToUpperInvariant(),
            LockoutEnabled = true,
            Name = source.Names.Make(sex).WithInitials,
            OfficeId = office?.Id ?? "",
            Position = position,
            Iin = source.Iins.Next(born, sex)?.Value,
            Locale = locale,
        };
        return new(user, [.. roles], office);
    }
}

/// <summary>An account with its roles, and the same as somebody who sends requests.</summary>
internal sealed record DemoUser(User Account, IReadOnlyList<string> Roles, Office? Office)
{
    public Actor Actor { get; } = new(
        Account.Id, Account.Name, Account.OfficeId, Office?.Region ?? "", Roles.ToHashSet(StringComparer.Ordinal), Account.Iin, Account.Position);
}
