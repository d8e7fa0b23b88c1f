using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Licensing.Demo.Signing;
using Licensing.Platform.Signing;
using Licensing.Testing;
using Microsoft.Extensions.Options;

namespace Licensing.Tests.Platform.Signing;

/// <summary>Who signed a document and whether to believe it: signatures, chains, days, revocation; nothing that somebody changed passes.</summary>
public sealed class SignedDocumentTests : IDisposable
{
    private static readonly DateTimeOffset From = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset To = new(2040, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Now = TestClock.Tuesday;

    private readonly string _folder = Directory.CreateTempSubdirectory("licensing-signing").FullName;
    private readonly DemoAuthority _authority = new("Trusted", From, To);
    private readonly DemoAuthority _stranger = new("Stranger", From, To);
    private readonly TestClock _clock = new(Now);

    public void Dispose()
    {
        _authority.Dispose();
        _stranger.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Read_OfOneAndTwo_FindsEachSigner()
    {
        var (one, two) = (_authority.Person("ONE", "900115300013"), _authority.Person("TWO", null));
        var document = SignedDocument.Read(SignedFile.Of("мәтін", one, two))!;

        Assert.Equal("мәтін", Encoding.UTF8.GetString(document.Content));
        Assert.All(document.Signatures, s => Assert.True(s.IsSound));
        var checks = Verifier().Check(document, TrustFor.Applicants, Now);
        Assert.Equal(["ONE", "TWO"], checks.Select(c => c.Signer).Order(StringComparer.Ordinal));
        Assert.All(checks, c => Assert.True(c.IsGood));
        Assert.Equal(["", "900115300013"], document.Signatures.Select(s => SubjectNames.Iin(s.Certificate!) ?? "").Order(StringComparer.Ordinal));
    }

    // Every byte: never sound with another content, never an exception.
    [Fact]
    public void Read_WithOneBitChanged_IsNeverAnotherContentSigned()
    {
        var message = SignedFile.Of("{\"service\":\"AC\"}", _authority.Person("ONE", "900115300013"));
        for (var bit = 0; bit < message.Length * 8; bit++)
        {
            var changed = (byte[])message.Clone();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            if (SignedDocument.Read(changed) is { } document && document.Signatures.All(s => s.IsSound))
            {
                Assert.Equal("{\"service\":\"AC\"}", Encoding.UTF8.GetString(document.Content));
            }
        }
    }

    [Fact]
    public void Read_WhatIsNoMessage_IsNothing()
    {
        var person = _authority.Person("ONE", "900115300013");
        var message = SignedFile.Of("x", person);
        Assert.Null(SignedDocument.Read([]));
        Assert.Null(SignedDocument.Read("%PDF-1.7"u8));
        Assert.Null(SignedDocument.Read(message.AsSpan(0, message.Length - 1)));
        Assert.Null(SignedDocument.Read([.. message, 0]));
        Assert.Null(SignedDocument.Read(SignedFile.Detached("x"u8.ToArray(), person)));
        Assert.Null(SignedDocument.Read(person.RawData));
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            SignedDocument.Read(bytes);
            SignedDocument.Unwrap(bytes);
            SignedDocument.Read([0x30, 0x80, .. bytes]);
        }
    }

    [Fact]
    public void Unwrap_PemAndBase64_GivesTheMessage()
    {
        var message = SignedFile.Of("x", _authority.Person("ONE", null));
        Assert.Equal(message, SignedDocument.Unwrap(message));
        Assert.Equal(message, SignedDocument.Unwrap(Encoding.ASCII.GetBytes(Convert.ToBase64String(message))));
        Assert.Equal(message, SignedDocument.Unwrap(Encoding.ASCII.GetBytes(PemEncoding.WriteString("CMS", message))));
        Assert.Equal("жоқ"u8.ToArray(), SignedDocument.Unwrap("жоқ"u8.ToArray()));
    }

    [Fact]
    public void Check_Certificates_SaysWhatIsWrongOfEach()
    {
        var (expired, later) = (_authority.Person("EXPIRED", null, From, Now.AddDays(-1)), _authority.Person("LATER", null, Now.AddDays(1)));
        var revoked = _authority.Person("REVOKED", null);
        _authority.Revoke(revoked, Now.AddHours(-1));
        var verifier = Verifier();

        Assert.Equal(new(CheckOutcome.Passed, CheckOutcome.Passed, CheckOutcome.Passed), Of(verifier, _authority.Person("GOOD", null), Now));
        Assert.Equal(new(CheckOutcome.Passed, CheckOutcome.Failed, CheckOutcome.Passed), Of(verifier, expired, Now));
        Assert.Equal(CheckOutcome.Passed, Of(verifier, expired, Now.AddDays(-2)).Validity);
        Assert.Equal(new(CheckOutcome.Passed, CheckOutcome.Failed, CheckOutcome.Passed), Of(verifier, later, Now));
        Assert.Equal(new(CheckOutcome.Passed, CheckOutcome.Passed, CheckOutcome.Failed), Of(verifier, revoked, Now));
        Assert.Equal(CheckOutcome.Passed, Of(verifier, revoked, Now.AddDays(-1)).Revocation);
        Assert.Equal(new(CheckOutcome.Failed, CheckOutcome.Passed, CheckOutcome.Unknown), Of(verifier, _stranger.Person("STRANGER", null), Now));
        Assert.Equal(CheckOutcome.Failed, Of(verifier, _authority.Certificate, Now).Chain);
    }

    // A list that is not of the issuer, not in force, or lacking says nothing; nothing said is never taken for all right.
    [Fact]
    public void Check_WithoutAListInForce_IsUnknown()
    {
        var person = _authority.Person("GOOD", null);
        Assert.Equal(CheckOutcome.Unknown, Of(Verifier(lists: []), person, Now).Revocation);
        Assert.Equal(CheckOutcome.Unknown, Of(Verifier(lists: [_authority.RevocationList(From, Now.AddDays(-1))]), person, Now).Revocation);
        Assert.Equal(CheckOutcome.Unknown, Of(Verifier(lists: [_stranger.RevocationList(From, To)]), person, Now).Revocation);
        var forged = _authority.RevocationList(From, To);
        forged[^1] ^= 1;
        Assert.Equal(CheckOutcome.Unknown, Of(Verifier(lists: [forged]), person, Now).Revocation);
    }

    // A renewed list counts at once.
    [Fact]
    public void Check_AfterTheListIsRenewed_KnowsIt()
    {
        var person = _authority.Person("SOON", null);
        var verifier = Verifier();
        Assert.Equal(CheckOutcome.Passed, Of(verifier, person, Now).Revocation);
        _authority.Revoke(person, From);
        File.WriteAllBytes(Path.Combine(_folder, "0.crl"), _authority.RevocationList(From, To));
        File.SetLastWriteTimeUtc(Path.Combine(_folder, "0.crl"), Now.UtcDateTime.AddYears(1));
        Assert.Equal(CheckOutcome.Failed, Of(verifier, person, Now).Revocation);

        // Half a list is none: what was known holds.
        File.WriteAllText(Path.Combine(_folder, "0.crl"), "half");
        File.SetLastWriteTimeUtc(Path.Combine(_folder, "0.crl"), Now.UtcDateTime.AddYears(2));
        Assert.Equal(CheckOutcome.Failed, Of(verifier, person, Now).Revocation);
    }

    // What is wrong with the configuration is said before anything is served, by the name of the setting.
    [Fact]
    public void Faults_OfTheConfiguration_NameTheSetting()
    {
        var garbage = Path.Combine(_folder, "garbage");
        File.WriteAllText(garbage, "garbage");
        var options = new SigningOptions();
        options.Keys["a"] = new KeyOptions { File = Path.Combine(_folder, "none.p12") };
        options.Keys["b"] = new KeyOptions { File = garbage, Password = "x" };
        options.Keys["c"] = new KeyOptions();
        options.Keys["d"] = new KeyOptions { File = Small(), Password = "x" };
        using var keys = new SigningKeys(Options.Create(options));
        foreach (var (name, words) in new[] { ("a", "not there"), ("b", "Password"), ("c", "neither a File nor a Thumbprint"), ("d", "3072"), ("e", "no key «e»") })
        {
            var fault = Assert.Throws<InvalidOperationException>(() => keys.Get(name)).Message;
            Assert.Contains(words, fault, StringComparison.Ordinal);
            Assert.Contains(name == "e" ? "Signing:Keys:e:File" : $"Signing:Keys:{name}", fault, StringComparison.Ordinal);
        }

        var trust = new TrustOptions { Roots = { garbage } };
        options.Trust["x"] = trust;
        Assert.Contains("Signing:Trust:x:Roots:0", new TrustedCertificates(Options.Create(options), _clock).Fault("x"), StringComparison.Ordinal);
        trust.Roots[0] = Path.Combine(_folder, "nowhere");
        Assert.Contains("not there", new TrustedCertificates(Options.Create(options), _clock).Fault("x"), StringComparison.Ordinal);
        trust.Roots.Clear();
        trust.RevocationLists.Add(garbage);
        Assert.Contains("Signing:Trust:x:RevocationLists:0", new TrustedCertificates(Options.Create(options), _clock).Fault("x"), StringComparison.Ordinal);
    }

    private string Small()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=small", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(From, To);
        File.WriteAllBytes(Path.Combine(_folder, "small.p12"), certificate.Export(X509ContentType.Pkcs12, "x"));
        return Path.Combine(_folder, "small.p12");
    }

    private static CertificateCheck Of(SignedDocumentVerifier verifier, X509Certificate2 signer, DateTimeOffset at) =>
        verifier.Check(SignedDocument.Read(SignedFile.Of("x", signer))!, TrustFor.Applicants, at).Single().Certificate;

    private SignedDocumentVerifier Verifier() => Verifier([_authority.RevocationList(From, To)]);

    private SignedDocumentVerifier Verifier(byte[][] lists)
    {
        var options = new SigningOptions();
        var trust = options.Trust[TrustFor.Applicants] = new TrustOptions();
        File.WriteAllBytes(Path.Combine(_folder, "root.crt"), _authority.Certificate.RawData);
        trust.Roots.Add(Path.Combine(_folder, "root.crt"));
        foreach (var (i, list) in lists.Index())
        {
            File.WriteAllBytes(Path.Combine(_folder, $"{i}.crl"), list);
            trust.RevocationLists.Add(Path.Combine(_folder, $"{i}.crl"));
        }

        return new SignedDocumentVerifier(new TrustedCertificates(Options.Create(options), _clock));
    }
}
