using Licensing.AddressBureau;
using Licensing.ResidenceRegistration.Features;
using Licensing.ResidenceRegistration.Law;
using Licensing.Web.Intake;

namespace Licensing.ResidenceRegistration.Pages;

/// <summary>Where, until when, with whom and with whose consent (RR-9.1, appendix).</summary>
public sealed partial class RegistrationPanel
{
    internal RegistrationSubject Asked { get; private set; } = new();

    internal override string List => "members";

    internal override bool AsksForRelation => true;

    internal override IReadOnlyList<Member> People => Asked.Members;

    private RegistrationFacts Law => ResidenceJson.RegistrationFacts(Facts.ToJsonString());

    private bool IsPermanent => Law.Kind == RegistrationKind.Permanent;

    private bool OwnHousing => Law.OwnHousing;

    internal override Task Keep(IReadOnlyList<Member> people) => Change(Asked with { Members = people });

    internal Task Change(RegistrationSubject subject) => SubjectChanged.InvokeAsync((Asked = subject).Write());

    private protected override void Read() => Asked = ResidenceJson.Registration(Subject);

    private protected override Task Fill(Household known)
    {
        var filled = Asked with
        {
            CameFrom = Asked.CameFrom ?? known.Address,
            Document = Asked.Document ?? known.Person.Document,
            DocumentOn = Asked.DocumentOn ?? known.Person.DocumentOn,
        };
        return filled == Asked ? Task.CompletedTask : Change(filled);
    }

    private Task Choose(PlaceOnRecord? place) => Change(Asked with { PlaceId = place?.Id, Address = place?.Kk, AddressRu = place?.Ru });
}

/// <summary>The step of intake that asks where and with whom.</summary>
internal sealed class RegistrationSubjectPanel : ISubjectPanel
{
    public string Service => RegistrationFlow.Service;

    public Type Component => typeof(RegistrationPanel);

    public bool AsksForApplicant => true;

    public bool AsksForDraft => true;

    public Type? Summary => typeof(RegistrationSummary);
}
