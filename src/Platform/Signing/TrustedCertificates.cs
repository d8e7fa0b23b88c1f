using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;

namespace Licensing.Platform.Signing;

/// <summary>How a check came out.</summary>
public enum CheckOutcome
{
    /// <summary>All right.</summary>
    Passed,

    /// <summary>Wrong.</summary>
    Failed,

    /// <summary>Could not be looked at, which is never taken for all right.</summary>
    Unknown,
}

/// <summary>What was found of a certificate, each by itself, so that people can be told exactly.</summary>
/// <param name="Chain">It leads to a trusted root, and may sign.</param>
/// <param name="Validity">It and its issuers were in force at the moment.</param>
/// <param name="Revocation">Nobody had revoked it or an issuer of it by then, by lists that are in force today.</param>
public sealed record CertificateCheck(CheckOutcome Chain, CheckOutcome Validity, CheckOutcome Revocation)
{
    /// <summary>Everything passed.</summary>
    public bool IsGood => Chain == CheckOutcome.Passed && Validity == CheckOutcome.Passed && Revocation == CheckOutcome.Passed;
}

/// <summary>Says of certificates whether to trust them, by the roots and the revocation lists of the configuration and by nothing else: no network, no store of the machine.</summary>
public sealed class TrustedCertificates(IOptions<SigningOptions> options, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, TrustFiles> _read = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Checks a certificate.</summary>
    /// <param name="certificate">Who signed.</param>
    /// <param name="enclosed">Certificates that came along, which may complete the chain.</param>
    /// <param name="trust">What for: <see cref="TrustFor"/>.</param>
    /// <param name="at">When it signed.</param>
    public CertificateCheck Check(X509Certificate2 certificate, X509Certificate2Collection enclosed, string trust, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        var files = Files(trust);
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(files.Roots);
        chain.ChainPolicy.ExtraStore.AddRange(files.Issuers);
        chain.ChainPolicy.ExtraStore.AddRange(enclosed);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;

        // The days are looked at below, each certificate's by itself.
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.IgnoreNotTimeValid;
        var isTrusted = files.Roots.Count > 0 && chain.Build(certificate) && MaySign(certificate);
        List<X509Certificate2> line = [.. chain.ChainElements.Select(e => e.Certificate)];
        return new CertificateCheck(
            isTrusted ? CheckOutcome.Passed : CheckOutcome.Failed,
            line.TrueForAll(c => at.UtcDateTime >= c.NotBefore.ToUniversalTime() && at.UtcDateTime <= c.NotAfter.ToUniversalTime()) ? CheckOutcome.Passed : CheckOutcome.Failed,
            isTrusted ? Revocation(line, files.Lists, at) : CheckOutcome.Unknown);
    }

    /// <summary>What is wrong with the files of a trust; nothing where all can be read.</summary>
    internal string? Fault(string trust)
    {
        try
        {
            Files(trust);
            return null;
        }
        catch (InvalidOperationException e)
        {
            return e.Message;
        }
    }

    private TrustFiles Files(string trust)
    {
        if (!options.Value.Trust.TryGetValue(trust, out var set))
        {
            return new TrustFiles("", [], [], []);
        }

        // Lists are renewed every day or week; nobody starts the app anew for that.
        return _read.AddOrUpdate(trust, name => TrustFiles.Read(name, set), (name, known) => known.Stamp == TrustFiles.StampOf(set) ? known : Renewed(name, set, known));
    }

    // A file that is being written: what was known holds until it can be read, or until the known list runs out.
    private static TrustFiles Renewed(string name, TrustOptions set, TrustFiles known)
    {
        try
        {
            return TrustFiles.Read(name, set);
        }
        catch (InvalidOperationException)
        {
            return known;
        }
    }

    private CheckOutcome Revocation(List<X509Certificate2> line, IReadOnlyList<RevocationList> lists, DateTimeOffset at)
    {
        var now = clock.GetUtcNow();
        var all = line.Zip(line.Skip(1), (certificate, issuer) => Revocation(certificate, lists.Where(l => l.IsOf(issuer) && l.From <= now && l.Until >= now), at)).ToList();
        return all.Contains(CheckOutcome.Failed) ? CheckOutcome.Failed : all.Contains(CheckOutcome.Unknown) ? CheckOutcome.Unknown : CheckOutcome.Passed;
    }

    // DECISION: what was signed before the certificate was revoked stands; the moment is the register's, or now.
    private static CheckOutcome Revocation(X509Certificate2 certificate, IEnumerable<RevocationList> lists, DateTimeOffset at)
    {
        var outcome = CheckOutcome.Unknown;
        foreach (var list in lists)
        {
            if (list.RevokedSince(certificate) <= at)
            {
                return CheckOutcome.Failed;
            }

            outcome = CheckOutcome.Passed;
        }

        return outcome;
    }

    private static bool MaySign(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault() is not { } usage
        || (usage.KeyUsages & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) != 0;
}
