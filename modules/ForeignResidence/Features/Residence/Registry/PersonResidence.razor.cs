using Licensing.ForeignResidence.Features;
using Licensing.Kernel.Calendars;
using Microsoft.AspNetCore.Components;

namespace Licensing.ForeignResidence.Pages;

/// <summary>Permissions and documents on a person's page, for those who may see them.</summary>
public sealed partial class PersonResidence
{
    private ResidenceOfPerson? _found;

    /// <summary>Whose page it is.</summary>
    [Parameter]
    public Guid PersonId { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private DateOnly Today => BusinessTime.DateOf(Clock.GetUtcNow());

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if ((await Who()).HasOneOf(ResidenceRoles.Readers))
        {
            var result = await Send(new ShowResidenceOf(PersonId));
            _found = result.IsOk ? result.Value : null;
        }
    }
}
