using Licensing.ResidenceRegistration.Features;
using Licensing.ResidenceRegistration.Law;
using Licensing.Web.Intake;
using Licensing.Web.People;

namespace Licensing.ResidenceRegistration.Pages;

/// <summary>Who is removed, by which act, where they leave for (RD-6, RD-9).</summary>
public sealed partial class RemovalPanel
{
    private RemovalSubject Asked { get; set; } = new();

    internal override string List => "people";

    internal override bool AsksForRelation => false;

    internal override IReadOnlyList<Member> People => Asked.People;

    private RemovalReason Reason => ResidenceJson.RemovalFacts(Facts.ToJsonString()).Reason;

    internal override Task Keep(IReadOnlyList<Member> people) => Change(Asked with { People = people });

    private protected override void Read() => Asked = ResidenceJson.Removal(Subject);

    private protected override Task Fill(Household known)
    {
        var filled = Asked with
        {
            Document = Asked.Document ?? known.Person.Document,
            LeftFor = Asked.LeftFor ?? (Reason == RemovalReason.Emigration && known.Leaving is { } leaving ? CountryNames.Plain(leaving.Country) : null),
            People = Asked.People.Count == 0 && Reason == RemovalReason.Emigration && known.Home is not null ? [known.Person.Chosen] : Asked.People,
        };
        return filled == Asked ? Task.CompletedTask : Change(filled);
    }

    private Task Change(RemovalSubject subject) => SubjectChanged.InvokeAsync((Asked = subject).Write());
}

/// <summary>The step of intake that asks who is removed.</summary>
internal sealed class RemovalSubjectPanel : ISubjectPanel
{
    public string Service => RemovalFlow.Service;

    public Type Component => typeof(RemovalPanel);

    public bool AsksForApplicant => true;

    public Type? Summary => typeof(RemovalSummary);
}
