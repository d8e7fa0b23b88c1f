namespace Licensing.Kernel.Cases;

/// <summary>What the applicant said at intake about being told how the case stands.</summary>
/// <param name="Wanted">Notices go to the telephone and the e-mail on record; none where the applicant does not want any.</param>
/// <param name="Language">kk, ru or en.</param>
public sealed record NoticeWish(bool Wanted = true, string Language = "kk");
