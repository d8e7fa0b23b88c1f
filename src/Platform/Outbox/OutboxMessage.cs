namespace Licensing.Platform.Outbox;

/// <summary>Something that other modules may want to know; a record in a Contracts project or in Platform.</summary>
public interface IIntegrationEvent;

/// <summary>What a module does when it learns of an event; must bear being told twice. Found by scanning.</summary>
public interface IEventListener<in TEvent>
    where TEvent : IIntegrationEvent
{
    /// <summary>Reacts, in a transaction of its own.</summary>
    Task Handle(TEvent happened, UseCases.UseCase useCase, CancellationToken cancellation);
}

/// <summary>An event on its way out, written in the use case's own transaction.</summary>
public sealed class OutboxMessage
{
    /// <summary>Key, in order of writing.</summary>
    public long Id { get; init; }

    /// <summary>When it happened, UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>Full name of the event's type.</summary>
    public required string Type { get; init; }

    /// <summary>The event as JSON.</summary>
    public required string Payload { get; init; }

    /// <summary>When every handler had it, UTC.</summary>
    public DateTime? DoneAt { get; set; }
}

/// <summary>How one handler fares with one message, so that one's failure does not hold up the others.</summary>
public sealed class OutboxDelivery
{
    /// <summary>The message.</summary>
    public long MessageId { get; init; }

    /// <summary>Full name of the handler's type.</summary>
    public required string Handler { get; init; }

    /// <summary>When it succeeded, UTC.</summary>
    public DateTime? DeliveredAt { get; set; }

    /// <summary>Tries so far.</summary>
    public int Attempts { get; set; }

    /// <summary>Not before, UTC.</summary>
    public DateTime NextAttemptAt { get; set; }

    /// <summary>Type of the last failure, without its message, which could hold personal data.</summary>
    public string? LastError { get; set; }
}
