namespace Licensing.Platform.Outbox;

/// <summary>Which events there are and who listens to them, found among the product's types.</summary>
internal sealed class Subscriptions
{
    private readonly Dictionary<string, Type> events;
    private readonly ILookup<Type, Type> listeners;

    public Subscriptions(IEnumerable<Type> types)
    {
        var all = types.ToList();
        events = all.Where(t => t.IsAssignableTo(typeof(IIntegrationEvent))).ToDictionary(t => t.FullName!, StringComparer.Ordinal);
        listeners = all
            .SelectMany(h => h.GetInterfaces()
                .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEventListener<>))
                .Select(i => (Event: i.GenericTypeArguments[0], Listener: h)))
            .ToLookup(p => p.Event, p => p.Listener);
    }

    public Type? EventNamed(string name) => events.GetValueOrDefault(name);

    public IEnumerable<Type> HandlersOf(Type happened) => listeners[happened];
}
