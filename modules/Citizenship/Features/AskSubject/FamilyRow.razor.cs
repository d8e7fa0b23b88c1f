using Licensing.Citizenship.Domain;
using Licensing.Citizenship.Features;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.People;
using Licensing.Platform.People;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Citizenship.Pages;

/// <summary>Somebody of the family: typed, or a record that is there already; likely ones are shown while it is typed (C-1).</summary>
public sealed partial class FamilyRow
{
    private IReadOnlyList<LikelyDuplicate> _alike = [];
    private NewPersonEntry? _asked;

    /// <summary>Place in the list, from 0.</summary>
    [Parameter, EditorRequired]
    public int Index { get; set; }

    /// <summary>What was entered, a <see cref="FamilyMember"/>.</summary>
    [Parameter, EditorRequired]
    public object? Line { get; set; }

    /// <summary>Tells of a change, with a <see cref="FamilyMember"/>.</summary>
    [Parameter, EditorRequired]
    public EventCallback<object> OnChange { get; set; }

    /// <summary>The row is taken away.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnRemove { get; set; }

    /// <summary>What is wrong.</summary>
    [Parameter]
    public IReadOnlyList<FieldProblem> Wrong { get; set; } = [];

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private FamilyMember Member => (FamilyMember)Line!;

    private IReadOnlyList<(string Code, string Text)> Sexes => [.. Enum.GetValues<Sex>().Select(s => ($"{s}", Texts[s == Sex.Male ? "sex.male" : "sex.female"]))];

    private bool NeedsConsent =>
        Member is { Role: MemberRole.Child, BirthDate: { } born } && Ages.On(born, BusinessTime.DateOf(Clock.GetUtcNow())) >= FileMember.ConsentFrom;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var entry = Member.Person;
        if (Member.PersonId is not null || entry.BirthDate is null || string.IsNullOrWhiteSpace(entry.Surname))
        {
            (_asked, _alike) = (null, []);
            return;
        }

        if (entry == _asked)
        {
            return;
        }

        // Answers may overtake each other: only that about what stands there now counts.
        _asked = entry;
        var found = await Send(new FindDuplicates(entry));
        if (entry == _asked)
        {
            _alike = found.IsOk ? [.. found.Value.Where(d => d.IsCertain || !Member.NotTheSame.Contains(d.Person.Id))] : [];
        }
    }

    private string Id(string field) => FailureText.FieldId($"subject.family[{Index}].{field}");

    private string? At(string field) => Wrong.FirstOrDefault(p => p.FieldId == Id(field))?.Text;

    private Task Change(FamilyMember member) => OnChange.InvokeAsync(member);

    private Task Enter(NewPersonEntry person) => Change(Member with { Person = person });

    private Task ChooseSex(IReadOnlyList<string> chosen) => Enter(Member.Person with { Sex = chosen is [var code] && Enum.TryParse<Sex>(code, out var sex) ? sex : null });

    private Task Take(LikelyDuplicate other)
    {
        _alike = [];
        return Change(Member with
        {
            PersonId = other.Person.Id,
            Person = Member.Person with { Surname = other.Person.Name, GivenName = null, Patronymic = null, BirthDate = other.Person.BirthDate, Iin = other.Person.Iin },
        });
    }

    private Task Other(LikelyDuplicate other)
    {
        _alike = [.. _alike.Where(d => d.Person.Id != other.Person.Id)];
        return Change(Member with { NotTheSame = [.. Member.NotTheSame, other.Person.Id] });
    }
}
