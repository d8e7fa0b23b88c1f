using System.Collections.Immutable;
using Licensing.Kernel.Calendars;

namespace Licensing.Kernel.Standards;

/// <summary>What everyone but the standard itself needs to know of an edition.</summary>
public interface IEdition
{
    string Service { get; }

    /// <summary>The edition code, which every printout shows.</summary>
    string Code { get; }

    /// <summary>The act with its default dates; for a filing date ask <see cref="LawSnapshot.DatesOf"/>.</summary>
    Act Act { get; }

    ScheduleKind Schedule { get; }

    /// <summary>Every document that can be asked for, in the order of the act.</summary>
    ImmutableArray<DocumentRule> Documents { get; }

    /// <summary>Every document that can be asked for after acceptance only.</summary>
    ImmutableArray<LaterDocumentRule> LaterDocuments { get; }

    /// <summary>Every document that is handed in once the case is granted, before the result (PR-17).</summary>
    ImmutableArray<DocumentRule> DocumentsAfterGrant { get; }

    ImmutableArray<FeeRule> Fees { get; }

    ImmutableArray<TermRule> Terms { get; }

    ImmutableArray<QueueRule> Queues { get; }

    HandOutRule HandOut { get; }

    /// <summary>Every ground but missing documents, in the order of the act.</summary>
    ImmutableArray<GroundRule> Grounds { get; }

    MissingDocumentsRule? MissingDocuments { get; }

    /// <summary>Facts that this edition does not look at, by their names in JSON: nobody is asked for them.</summary>
    ImmutableHashSet<string> Ignored { get; }

    ComplaintRule Complaint { get; }

    /// <summary>«May be refused»: the approving person can grant all the same, with written reasons (C-3.5).</summary>
    bool RefusalIsDiscretionary { get; }

    /// <summary>What rows can override, with the declared values.</summary>
    ImmutableArray<LawDefault> Overridable { get; }
}

/// <summary>A declared number or list that a <see cref="LawOverride"/> with this key can replace.</summary>
public sealed record LawDefault(string Key, string Value, string Clause);
