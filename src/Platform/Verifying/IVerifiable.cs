namespace Licensing.Platform.Verifying;

/// <summary>A kind of paper with a QR code; found by scanning. Says no more of a paper than anybody who holds it may know.</summary>
public interface IVerifiable
{
    /// <summary>The paper with this code, or none.</summary>
    Task<VerifiedPaper?> Find(string code, DateOnly on, CancellationToken cancellation);
}

/// <summary>What the public may know of a paper: whether it is valid, kind, number, issuer, dates.</summary>
/// <param name="KindKey">Resource of its kind.</param>
/// <param name="Number">Its number.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="IssuedOn">When.</param>
/// <param name="ValidTo">Last day, where it has one.</param>
/// <param name="IsValid">Whether it gives its right on the day that was asked about.</param>
public sealed record VerifiedPaper(string KindKey, string Number, string Issuer, DateOnly IssuedOn, DateOnly? ValidTo, bool IsValid);
