using Licensing.Kernel;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.People;

namespace Licensing.IdentityDocuments.Domain;

/// <summary>How an order to the printing house stands.</summary>
internal enum OrderState
{
    /// <summary>Decided, in no batch yet.</summary>
    Waiting,

    /// <summary>In a batch.</summary>
    Sent,
    Produced,

    /// <summary>The printing house could not make it; the officer of the case has to act.</summary>
    Rejected,
}

/// <summary>Why the printing house did not make a document; the words are <c>ID.reject.{name}</c>.</summary>
internal enum RejectReason
{
    PhotoUnusable,
    SignatureUnusable,
    DataWrong,

    /// <summary>A spoilt blank: nobody has to do anything, the order goes with the next batch.</summary>
    BlankSpoilt,
}

/// <summary>An order of one document to the printing house (ID flow).</summary>
internal sealed class ProductionOrder : IVersioned
{
    /// <summary>Rank of what is not expedited: as many days as ID-4 gives.</summary>
    private const int Ordinary = 30;

    private ProductionOrder()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public long Serial { get; private init; }

    public string Number { get; private init; } = "";

    public CitizenDocumentKind Kind { get; private init; }

    public Guid CaseId { get; private init; }

    public string CaseNumber { get; private init; } = "";

    public string Edition { get; private init; } = "";

    public Guid PersonId { get; set; }

    public string Surname { get; private init; } = "";

    public string GivenName { get; private init; } = "";

    public string? Patronymic { get; private init; }

    /// <summary>As the passport prints them.</summary>
    public string LatinSurname { get; private set; } = "";

    public string LatinGivenName { get; private set; } = "";

    public DateOnly BirthDate { get; private init; }

    public Sex Sex { get; private init; }

    public string? Iin { get; private init; }

    public string BirthPlace { get; private set; } = "";

    public string Address { get; private init; } = "";

    /// <summary>Working days of an expedited order: 7, 10, 15; otherwise 30. What is due first goes first (ID-4.1).</summary>
    public int Rank { get; private init; }

    /// <summary>Until when the case is due, UTC.</summary>
    public DateTime DueAt { get; private init; }

    public DateTime OrderedAt { get; private init; }

    public OrderState State { get; private set; }

    public Guid? BatchId { get; private set; }

    /// <summary>How many batches it was in.</summary>
    public int Times { get; private set; }

    public RejectReason? Rejected { get; private set; }

    public string? RejectNote { get; private set; }

    /// <summary>Number of the document, once it is made.</summary>
    public string? DocumentNumber { get; private set; }

    /// <summary>The number folded once it is made, the order's own until then: no number is given twice.</summary>
    public string MadeAs { get; private set; } = "";

    public DateOnly? ProducedOn { get; private set; }

    public string OfficeId { get; private init; } = "";

    public string OfficeName { get; private init; } = "";

    public string Region { get; private init; } = "";

    public int Version { get; set; }

    public PersonName Name => new(Surname, GivenName, Patronymic);

    public bool IsExpedited => Rank < Ordinary;

    public static ProductionOrder Of(long serial, CitizenDocumentKind kind, OrderPlan plan) => new()
    {
        Serial = serial,
        Number = DocumentNumbers.OfOrder(serial),
        MadeAs = DocumentNumbers.OfOrder(serial),
        Kind = kind,
        CaseId = plan.Act.CaseId,
        CaseNumber = plan.Act.CaseNumber,
        Edition = plan.Act.Edition,
        PersonId = plan.Person.Id,
        Surname = plan.Person.Name.Surname,
        GivenName = plan.Person.Name.GivenName,
        Patronymic = plan.Person.Name.Patronymic,
        LatinSurname = plan.LatinSurname,
        LatinGivenName = plan.LatinGivenName,
        BirthDate = plan.Person.BirthDate,
        Sex = plan.Person.Sex,
        Iin = plan.Person.Iin,
        BirthPlace = plan.BirthPlace,
        Address = plan.Address,
        Rank = plan.Expedited ?? Ordinary,
        DueAt = plan.DueAt,
        OrderedAt = plan.Act.Now,
        OfficeId = plan.Act.OfficeId,
        OfficeName = plan.Act.OfficeName,
        Region = plan.Act.Region,
    };

    /// <summary>Goes with a batch.</summary>
    public Problem? PutInto(ProductionBatch batch)
    {
        if (State != OrderState.Waiting)
        {
            return new Problem("ID.order-not-waiting", Number);
        }

        (State, BatchId, Times) = (OrderState.Sent, batch.Id, Times + 1);
        (Rejected, RejectNote) = (null, null);
        return null;
    }

    /// <summary>The printing house made it.</summary>
    public void Produce(string number, DateOnly on) =>
        (State, DocumentNumber, MadeAs, ProducedOn) = (OrderState.Produced, number.Trim(), IdentityDocument.FoldNumber(number), on);

    /// <summary>The printing house did not make it. A spoilt blank goes again by itself.</summary>
    public void Reject(RejectReason reason, string? note) => (State, Rejected, RejectNote) =
        (reason == RejectReason.BlankSpoilt ? OrderState.Waiting : OrderState.Rejected, reason, string.IsNullOrWhiteSpace(note) ? null : note.Trim());

    /// <summary>What was wrong is put right: it goes with the next batch.</summary>
    public Problem? Again(string latinSurname, string latinGivenName, string birthPlace)
    {
        if (State != OrderState.Rejected)
        {
            return new Problem("ID.order-not-rejected", Number);
        }

        (State, LatinSurname, LatinGivenName, BirthPlace) = (OrderState.Waiting, latinSurname.Trim(), latinGivenName.Trim(), birthPlace.Trim());
        return null;
    }
}

/// <summary>What a granted case orders.</summary>
/// <param name="Expedited">Working days, or none.</param>
/// <param name="DueAt">Until when the case is due, UTC.</param>
internal sealed record OrderPlan(PersonSnapshot Person, string LatinSurname, string LatinGivenName, string BirthPlace, string Address, int? Expedited, DateTime DueAt, RegistryAct Act);
