using Licensing.Web.Intake;

namespace Licensing.ResidenceRegistration.Pages;

/// <summary>What the panels of RR and RD share: who is registered with the applicant, and the people who were chosen.</summary>
public abstract class HouseholdPanel : SubjectPanelBase
{
    private Guid? _asked;

    internal Features.Household? Known { get; private set; }

    /// <summary>Name of the list in the fields of the subject.</summary>
    internal abstract string List { get; }

    /// <summary>Whether it is asked what each is to the applicant.</summary>
    internal abstract bool AsksForRelation { get; }

    internal abstract IReadOnlyList<Features.Member> People { get; }

    /// <inheritdoc/>
    protected override string? Purpose => AsksForRelation ? "registration" : "removal";

    /// <summary>Keeps another choice.</summary>
    internal abstract Task Keep(IReadOnlyList<Features.Member> people);

    /// <summary>Adds somebody of the register of people; who is there already stays as they are.</summary>
    internal async Task Add(Guid id)
    {
        if (People.All(p => p.PersonId != id) && await Send(new Features.AskHousehold(id)) is { IsOk: true } found)
        {
            await Keep([.. People, found.Value.Person.Chosen]);
        }
    }

    internal Task Remove(Guid id) => Keep([.. People.Where(p => p.PersonId != id)]);

    internal Task Put(Features.Member member) => Keep([.. People.Select(p => p.PersonId == member.PersonId ? member : p)]);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        Read();
        if (_asked == PersonId)
        {
            return;
        }

        _asked = PersonId;
        var found = PersonId is { } id ? await Send(new Features.AskHousehold(id)) : null;
        Known = found?.IsOk == true ? found.Value : null;
        if (Known is { } known)
        {
            await Fill(known);
        }
    }

    /// <summary>Takes what was entered so far.</summary>
    private protected abstract void Read();

    /// <summary>What is known stands in fields that are empty; it can be changed.</summary>
    private protected abstract Task Fill(Features.Household known);

    /// <inheritdoc/>
    protected override string? Lacking(string field) => $"RR.needed.{field[(field.LastIndexOf('.') + 1)..]}";
}
