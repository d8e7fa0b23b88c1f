using Licensing.Citizenship.Domain;
using Licensing.Citizenship.Features;
using Licensing.Kernel.People;

namespace Licensing.Citizenship.Pages;

/// <summary>What the bases ask for, what the questionnaire asks, and the family in the same file.</summary>
public sealed partial class CitizenshipPanel
{
    private CitizenshipSubject _subject = new();
    private CitizenshipFacts _facts = new();
    private ExplainedBases? _explained;
    private string? _asked;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var json = Facts.ToJsonString();
        (_subject, _facts) = (CitizenshipJson.Subject(Subject), CitizenshipJson.Facts(json));
        var asked = $"{PersonId}{json}";
        if (_asked == asked)
        {
            return;
        }

        _asked = asked;
        var found = await Send(new ExplainBases(PersonId, json));
        if (_asked == asked)
        {
            _explained = found.IsOk ? found.Value : null;
        }
    }

    /// <inheritdoc/>
    protected override string? Lacking(string field) =>
        field is "subject.birthPlace" or "subject.address" or "subject.relative" or "subject.kinship" ? $"CZ.needed.{field[8..]}" : null;

    private Task Change(CitizenshipSubject subject) => SubjectChanged.InvokeAsync((_subject = subject).Write());

    // Most families have one citizenship: it stands there already.
    private Task Add(MemberRole role) => Change(_subject with
    {
        Family = [.. _subject.Family, new FamilyMember { Role = role }.WithCitizenship(_facts.Citizenship is { Length: 3 } state ? state : Countries.Stateless)],
    });

    private Task Replace(int at, FamilyMember member) => Change(_subject with { Family = [.. _subject.Family.Select((m, i) => i == at ? member : m)] });

    private Task Remove(int at) => Change(_subject with { Family = [.. _subject.Family.Where((_, i) => i != at)] });
}
