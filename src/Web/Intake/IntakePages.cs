using Licensing.Platform.UseCases;

namespace Licensing.Web.Intake;

/// <summary>Addresses of intake and who may open them.</summary>
internal static class IntakePages
{
    /// <summary>For the pages' attribute; the use cases check it themselves.</summary>
    public const string Officers = Roles.IntakeOfficer + "," + Roles.CorporationOfficer;

    /// <summary>A step of a draft; <paramref name="back"/> says that the officer came from the check page.</summary>
    public static string Step(Guid draft, string step, bool back = false) => $"/drafts/{draft}/{step}{(back ? "?back=check" : "")}";
}
