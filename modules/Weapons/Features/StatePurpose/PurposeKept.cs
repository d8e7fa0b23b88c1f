namespace Licensing.Weapons.Features;

/// <summary>The purpose that an officer stated, for as long as the circuit lasts: it goes into the trail with every look-up and stands on every page until it is changed.</summary>
internal sealed class PurposeKept
{
    /// <summary>In the officer's words, with its kind before it.</summary>
    public string? Words { get; private set; }

    public void State(string words) => Words = words.Trim();

    public void Forget() => Words = null;
}

/// <summary>Why officers look into the register.</summary>
internal enum PurposeKind
{
    /// <summary>A check of owners or of an organisation.</summary>
    Inspection,

    /// <summary>Another body asked in writing.</summary>
    Inquiry,

    /// <summary>A crime, an offence, a weapon that was found.</summary>
    Investigation,

    /// <summary>An application that is not a case yet.</summary>
    Application,

    /// <summary>Keeping the register right.</summary>
    Register,
}
