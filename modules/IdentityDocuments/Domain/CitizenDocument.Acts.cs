using Licensing.Kernel;

namespace Licensing.IdentityDocuments.Domain;

/// <summary>What happens to a document from its making to its end (ID flow, ID registry).</summary>
internal sealed partial class CitizenDocument
{
    /// <summary>Whether it holds on a day; the last day still does.</summary>
    public bool HoldsOn(DateOnly day) => Status == CitizenDocumentStatus.Valid && From <= day && (Until is null || day <= Until);

    /// <summary>It is in the holder's hands and valid from now on (ID-6).</summary>
    public Problem? HandOver(string to, DateTime now)
    {
        if (Status == CitizenDocumentStatus.Valid && HandedOverAt is null)
        {
            // A temporary card is valid from its making on (TI-6).
            (HandedOverAt, HandedTo) = (now, to);
            return null;
        }

        if (Status != CitizenDocumentStatus.Made)
        {
            return new Problem("ID.document-not-waiting", Number);
        }

        (Status, ClosedAs, HandedOverAt, HandedTo) = (CitizenDocumentStatus.Valid, Guid.Empty, now, to);
        return null;
    }

    /// <summary>Lost: invalid at once, also one that still waits for its holder (ID registry).</summary>
    public Problem? Lose(string words, DateOnly on) => End(CitizenDocumentStatus.Lost, words, on);

    /// <summary>Another one takes its place.</summary>
    public Problem? Exchange(string words, DateOnly on) => End(CitizenDocumentStatus.Exchanged, words, on);

    /// <summary>Given up for good.</summary>
    public Problem? Surrender(string words, DateOnly on) => End(CitizenDocumentStatus.Surrendered, words, on);

    /// <summary>What it stood for is there (TI-6: the identity card).</summary>
    public Problem? Finish(string words, DateOnly on) => End(CitizenDocumentStatus.Ended, words, on);

    /// <summary>Its last day is past; the daily job notes it, so that the next one can be issued.</summary>
    public bool Expire(DateOnly today)
    {
        if (Status != CitizenDocumentStatus.Valid || Until is not { } last || last >= today)
        {
            return false;
        }

        (Status, EndedOn, ClosedAs) = (CitizenDocumentStatus.Ended, last.AddDays(1), Id);
        return true;
    }

    private Problem? End(CitizenDocumentStatus status, string words, DateOnly on)
    {
        if (Status is not (CitizenDocumentStatus.Valid or CitizenDocumentStatus.Made))
        {
            return new Problem("ID.document-ended", Number);
        }

        (Status, EndedOn, EndedBy, ClosedAs) = (status, on, words.Trim(), Id);
        return null;
    }
}
