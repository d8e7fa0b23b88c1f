using Licensing.ForeignResidence.Features.Stays;
using Licensing.ForeignResidence.Law;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Microsoft.AspNetCore.Components;

namespace Licensing.ForeignResidence.Pages.Stays;

/// <summary>Passport, border crossing and visa of one foreigner; the machine-readable zone fills in what it says.</summary>
public sealed partial class GuestForm
{
    private MrzField? _mrz;

    [CascadingParameter]
    private RegisterPage Page { get; set; } = default!;

    private GuestEntry Guest => Page.Guest;

    private NewPersonEntry Person => Guest.Person;

    private IReadOnlyList<(string Code, string Text)> Sexes => [.. Enum.GetValues<Sex>().Select(s => ($"{s}", Texts[$"sex.{FactCodes.Of(s)}"]))];

    private IReadOnlyList<(string Code, string Text)> Visas => [.. Enum.GetValues<VisaKind>().Select(v => ($"{v}", Texts[$"TR.fact.visa.{FactCodes.Of(v)}"]))];

    /// <summary>The next passport.</summary>
    public Task Next() => _mrz?.Next() ?? Task.CompletedTask;

    // Whoever was chosen before was chosen for the passport before.
    private Task Fill(Mrz mrz) => Page.Change(Guest with
    {
        PersonId = null,
        NotTheSame = [],
        Person = Person with
        {
            Surname = mrz.Surname,
            GivenName = mrz.GivenName,
            Patronymic = null,
            BirthDate = mrz.BirthDate,
            Sex = mrz.Sex ?? Person.Sex,
            Citizenship = mrz.Citizenship,
            DocumentNumber = mrz.Number,
            DocumentIssuer = mrz.IssuingState,
            DocumentValidTo = mrz.ValidTo,
        },
    });

    private Task Put(Func<NewPersonEntry, NewPersonEntry> change) => Change(Guest with { Person = change(Person), PersonId = null });

    private Task Change(GuestEntry guest) => Page.Change(guest);
}
