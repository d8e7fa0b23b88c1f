using System.Security.Cryptography;
using System.Text;
using Licensing.Kernel;

namespace Licensing.Platform.Disclosure;

/// <summary>
/// Somebody proves to be the applicant of a case: number and date, then a code that goes to the telephone or e-mail in the case (C-10). There is a row whether or not
/// number and date belong together, so that nothing that is asked here tells whether a case exists.
/// </summary>
internal sealed class Proof : IVersioned
{
    /// <summary>Digits of a code.</summary>
    public const int Digits = 6;

    /// <summary>Tries at one code.</summary>
    public const int MostTries = 5;

    /// <summary>How long a code can be typed.</summary>
    public static readonly TimeSpan CodeHolds = TimeSpan.FromMinutes(10);

    /// <summary>How long the list can be read.</summary>
    public static readonly TimeSpan SessionHolds = TimeSpan.FromMinutes(15);

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Hash of the word that the page holds while the code is awaited.</summary>
    public required string Ticket { get; init; }

    /// <summary>Case number as typed.</summary>
    public required string Number { get; init; }

    /// <summary>Birth date, or the organisation's day of registration, as typed.</summary>
    public DateOnly Date { get; init; }

    public DateTime AskedAt { get; init; }

    /// <summary>Whose data are shown: the person, or who came for the organisation.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>The organisation, where one applied.</summary>
    public Guid? OrganisationId { get; private set; }

    public Guid? CaseId { get; private set; }

    /// <summary>Hash of the code that was sent; none where none was.</summary>
    public string? CodeHash { get; private set; }

    public int Tries { get; private set; }

    /// <summary>Hash of the word that shows the list, once the code was right.</summary>
    public string? Session { get; private set; }

    public DateTime? SessionUntil { get; private set; }

    public int Version { get; set; }

    /// <summary>A word that nobody guesses; only its hash is kept.</summary>
    public static string Word() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is kept of a word or a code; a code is hashed with the proof's own key, so that equal codes do not look equal.</summary>
    public static string Hash(string word, Guid? key = null) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{key:N}{word}")));

    /// <summary>Number and date belong together: a code goes out.</summary>
    public string Found(Guid caseId, Guid? personId, Guid? organisationId)
    {
        (CaseId, PersonId, OrganisationId) = (caseId, personId, organisationId);
        var code = RandomNumberGenerator.GetString("0123456789", Digits);
        CodeHash = Hash(code, Id);
        return code;
    }

    /// <summary>Somebody types a code. A code is used once; wrong ones are counted, also where there is none.</summary>
    /// <returns>The word that shows the list; none where the code is wrong or its time or tries are over.</returns>
    public string? Try(string code, DateTime now)
    {
        if (!IsOpen(now))
        {
            return null;
        }

        Tries++;
        var right = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(code, Id)), Encoding.ASCII.GetBytes(CodeHash ?? Hash(Word())));
        if (!right)
        {
            return null;
        }

        var session = Word();
        (Session, SessionUntil) = (Hash(session), now + SessionHolds);
        return session;
    }

    /// <summary>Whether a code can still be typed.</summary>
    public bool IsOpen(DateTime now) => Session is null && Tries < MostTries && now < AskedAt + CodeHolds;

    /// <summary>The reader is done: the word shows nothing any more.</summary>
    public void End(DateTime now) => SessionUntil = now;
}
