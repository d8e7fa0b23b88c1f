using Licensing.Kernel.People;
using Licensing.Kernel.Standards;

namespace Licensing.Citizenship;

/// <summary>On what a person founds the request (CZ-6.1 to 6.8); the last one is for leaving citizenship, the others for admission.</summary>
internal enum Basis
{
    /// <summary>A returning ethnic Kazakh.</summary>
    Oralman,

    /// <summary>A citizen of Ukraine with a close relative here.</summary>
    Ukraine,

    /// <summary>A citizen of Belarus, Kyrgyzstan or Russia, born here or with a close relative here.</summary>
    Treaty,

    /// <summary>A citizen of a former union republic with a close relative here.</summary>
    FormerUnion,

    /// <summary>A foreigner of a listed profession.</summary>
    Profession,

    /// <summary>Married to a citizen for years.</summary>
    Spouse,

    /// <summary>Living here for years.</summary>
    Residence,
    Renunciation,
}

/// <summary>The professions of appendix 2, in the order of its Kazakh text.</summary>
internal enum Profession
{
    ArtistPerformer,
    Archaeologist,
    Architect,
    BalletMaster,
    Biologist,
    Physician,
    Geologist,
    Conductor,
    Engineer,
    AthleteInstructor,
    Pilot,
    PilotInstructor,
    TestPilot,
    ObserverPilot,
    Mathematician,
    ResearcherPhysicsAstronomy,
    Pharmacist,
    StageDirector,
    Rescuer,
    Coach,
    Teacher,
    Chemist,
    Painter,
    Navigator,
}

/// <summary>The facts of CZ.</summary>
internal sealed record CitizenshipFacts : ServiceFacts
{
    [FactRule(Required = true)]
    public Basis Basis { get; init; }

    /// <summary>Present, or the last one where it has ended: the person's record knows the present one only, so it is asked.</summary>
    [FactRule(Required = true, Country = true)]
    public string Citizenship { get; init; } = Countries.Stateless;

    [FactRule(Required = true, NotAfterFiling = true, Source = FactSource.Person)]
    public DateOnly BirthDate { get; init; }

    /// <summary>Lives in Kazakhstan permanently.</summary>
    public bool PermanentResident { get; init; } = true;

    /// <summary>A close relative is a citizen of Kazakhstan; for a former union republic adoptive ones count too.</summary>
    public bool RelativeIsCitizen { get; init; }

    /// <summary>For the treaty also: lived here before 1991-12-21 as a citizen of one of four republics and of the union.</summary>
    public bool BornInKazakhstan { get; init; }

    [FactRule(NotAfterFiling = true)]
    public DateOnly? MarriedSince { get; init; }

    [FactRule(NotAfterFiling = true)]
    public DateOnly? ResidentSince { get; init; }

    public Profession? Profession { get; init; }

    /// <summary>Meets what appendix 2 requires of the profession.</summary>
    public bool RequirementsMet { get; init; } = true;

    /// <summary>Left under repression or forced collectivisation, or is a descendant of such a person.</summary>
    public bool RepressedDescendant { get; init; }

    /// <summary>The exemption from the duty, given once, was used.</summary>
    public bool ExemptionUsed { get; init; }

    /// <summary>Stateless since birth, or before coming to Kazakhstan.</summary>
    public bool StatelessFromBirth { get; init; }

    public bool FormerCitizenshipEnded { get; init; }

    public bool Male { get; init; }

    public bool HasChildren { get; init; }

    public bool Married { get; init; }

    public bool IsAdmission => Basis != Basis.Renunciation;

    public bool IsStateless => Citizenship == Countries.Stateless;

    /// <summary>A relative who is a citizen founds the request, alone or beside something else.</summary>
    public bool RelativeCounts => Basis is Basis.Ukraine or Basis.Treaty or Basis.FormerUnion;

    /// <summary>A relative or the spouse founds the request, and is named (CZ-6.2 to 6.4, CZ-6.6).</summary>
    public bool NamesRelative => Basis == Basis.Spouse || (RelativeCounts && RelativeIsCitizen);

    /// <summary>Answered in three months, and not in six (CZ-7.1).</summary>
    public bool IsSimplified => Basis is Basis.Ukraine or Basis.Treaty;

    /// <summary>Bases that ask for the end of the former citizenship (CZ-12.1, CZ-18.7).</summary>
    public bool FormerCitizenshipCounts => Basis is Basis.FormerUnion or Basis.Spouse or Basis.Residence;

    /// <summary>Bases for which the liability to conscription matters (CZ-12.1, CZ-12.2).</summary>
    public bool ConscriptionCounts => Basis is Basis.Ukraine or Basis.Renunciation;

    /// <summary>Exempt from the duty (CZ-12.1): citizens of Ukraine always, oralmans and the repressed once; who leaves citizenship never.</summary>
    public bool DutyExempt => Basis == Basis.Ukraine || (IsAdmission && !ExemptionUsed && (Basis == Basis.Oralman || RepressedDescendant));
}
