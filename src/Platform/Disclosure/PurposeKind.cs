namespace Licensing.Platform.Disclosure;

/// <summary>Why officers look at somebody's data outside a case.</summary>
public enum PurposeKind
{
    /// <summary>Somebody came, or an application is not a case yet.</summary>
    Application,

    /// <summary>A check of owners, holders or an organisation.</summary>
    Inspection,

    /// <summary>Another body asked in writing.</summary>
    Inquiry,

    /// <summary>A crime, an offence, a thing that was found.</summary>
    Investigation,

    /// <summary>Keeping the register right.</summary>
    Register,
}
