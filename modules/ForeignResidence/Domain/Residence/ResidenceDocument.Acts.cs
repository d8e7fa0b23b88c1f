using Licensing.Kernel;

namespace Licensing.ForeignResidence.Domain;

/// <summary>What happens to a document from its making to its end (RP flow, RP registry).</summary>
internal sealed partial class ResidenceDocument
{
    /// <summary>Whether it holds on a day; the last day still does.</summary>
    public bool HoldsOn(DateOnly day) => Status == ResidenceDocumentStatus.InForce && From <= day && day <= Until;

    /// <summary>The blank was printed.</summary>
    public Problem? Produce(string blank, DateOnly on)
    {
        if (Status != ResidenceDocumentStatus.InForce)
        {
            return new Problem("RP.document-ended", Number);
        }

        (BlankNumber, ProducedOn) = (blank.Trim(), on);
        return null;
    }

    /// <summary>The applicant was told that it is ready (RP-16).</summary>
    public void Tell(ToldBy how, string? words, DateTime now) => (Told, ToldAt, ToldWords) = (how, now, string.IsNullOrWhiteSpace(words) ? null : words.Trim());

    /// <summary>The applicant signed form 1-N with the date (RP-17).</summary>
    public void Sign(DateOnly on) => SignedOn = on;

    /// <summary>It is in the holder's hands.</summary>
    public void HandOver(DateTime now) => HandedOverAt ??= now;

    /// <summary>Its last day is past.</summary>
    public bool Expire(DateOnly today)
    {
        if (Status != ResidenceDocumentStatus.InForce || Until >= today)
        {
            return false;
        }

        (Status, EndedOn, ClosedAs) = (ResidenceDocumentStatus.Ended, Until.AddDays(1), Id);
        return true;
    }

    /// <summary>Ends it before its time: from then on another can be issued.</summary>
    public Problem? Annul(string basis, DateOnly on)
    {
        if (Status != ResidenceDocumentStatus.InForce || on > Until)
        {
            return new Problem("RP.document-ended", Number);
        }

        (Status, EndedOn, EndedBy, ClosedAs) = (ResidenceDocumentStatus.Annulled, on, basis.Trim(), Id);
        return null;
    }
}
