namespace Licensing.Kernel.Calendars;

/// <summary>What an office is.</summary>
public enum OfficeKind
{
    RoadPoliceUnit,
    MigrationPoliceUnit,
    AddressBureau,
    LicensingPermitUnit,
    PublicServiceCentre,
    Portal,

    /// <summary>A committee or the ministry: takes nothing in, answers complaints about the offices below (C-8).</summary>
    CentralBody,
}

/// <summary>The rows of the table of opening hours in C-5; which one holds depends on the standard, not only on the office.</summary>
public enum ScheduleKind
{
    RoadPolice,
    Migration2007,
    Migration2014,
    ServiceCentre,
    ServiceCentreBranch2010,
    Migration254,
    AddressBureau,
    LicensingPermit,
    Portal,
}

/// <summary>How people are called (C-5).</summary>
public enum QueueKind
{
    Live,
    Electronic,
    None,
}
