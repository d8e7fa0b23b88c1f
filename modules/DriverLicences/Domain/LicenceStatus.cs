namespace Licensing.DriverLicences.Domain;

/// <summary>How a licence stands (DL registry).</summary>
internal enum LicenceStatus
{
    /// <summary>Made, waits to be handed over; gives no right yet.</summary>
    Produced,

    Valid,

    /// <summary>A newer one took its place.</summary>
    Replaced,

    Lost,

    /// <summary>By court, until a date.</summary>
    Withdrawn,

    Expired,
}

/// <summary>What happens to a licence; the words are the resources <c>DL.licence-event.{name}</c>.</summary>
internal enum LicenceHappening
{
    Produced,
    HandedOver,
    Replaced,
    RightWithdrawn,
    RightReturned,
    WithdrawalOver,
    ReportedLost,
    Expired,
}
