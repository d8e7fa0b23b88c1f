namespace Licensing.ForeignResidence.Features.Numbers;

/// <summary>Steps of a case of IN after the talon (IN-6, IN-9).</summary>
internal static class NumberSteps
{
    public const string Consent = "number-consent";
    public const string Application = "number-application";
    public const string Forming = "number-forming";

    public const string ConsentTaken = "consent-taken";
    public const string ApplicationSent = "application-sent";
    public const string NumberFormed = "number-formed";
    public const string NumberError = "number-error";
}
