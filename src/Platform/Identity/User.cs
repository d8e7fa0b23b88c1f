using Licensing.Kernel;
using Microsoft.AspNetCore.Identity;

namespace Licensing.Platform.Identity;

/// <summary>Somebody who signs in: an officer of an office with roles of C-11.</summary>
public sealed class User : IdentityUser<Guid>, IVersioned
{
    private string name = "";

    /// <summary>A new account.</summary>
    public User() => Id = Guid.CreateVersion7();

    /// <summary>Surname and initials, as papers and screens show them.</summary>
    public string Name
    {
        get => name;
        set => (name, NameKey) = (value, Kernel.People.NameKey.Fold(value));
    }

    /// <summary>The name folded for search (C-1).</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>Office whose cases the user sees.</summary>
    public string OfficeId { get; set; } = "";

    /// <summary>Position, as papers show it.</summary>
    public string? Position { get; set; }

    /// <summary>The user's own identification number, so that nobody handles a case of their own (C-11).</summary>
    public string? Iin { get; set; }

    /// <summary>Language of the screens: kk, ru or en.</summary>
    public string Locale { get; set; } = "kk";

    /// <summary>False once the user has left; the account stays, so that the record goes on naming it.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>The password was made by somebody else: the next thing after signing in is a new one.</summary>
    public bool MustChangePassword { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }
}

/// <summary>A role of C-11; its name is the constant in <see cref="UseCases.Roles"/>.</summary>
public sealed class Role : IdentityRole<Guid>
{
    /// <summary>A new role.</summary>
    public Role() => Id = Guid.CreateVersion7();
}
