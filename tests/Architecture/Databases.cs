using Licensing.Platform.Data;
using Licensing.Platform.Modules;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Architecture;

/// <summary>Every context that is found, on every provider that is found; nothing here connects.</summary>
internal static class Databases
{
    public static IReadOnlyList<IDatabaseProvider> Providers { get; } =
        [.. Discovery.Types<IDatabaseProvider>().Select(type => (IDatabaseProvider)Activator.CreateInstance(type)!)];

    public static TheoryData<string, string> All()
    {
        var rows = new TheoryData<string, string>();
        foreach (var provider in Providers)
        {
            foreach (var context in Discovery.Contexts)
            {
                rows.Add(provider.Name, context.Name);
            }
        }

        return rows;
    }

    public static TheoryData<string> Contexts() => new(Discovery.Contexts.Select(context => context.Name));

    public static DbContext Open(string provider, string context) => Open(provider, Discovery.Contexts.Single(type => type.Name == context));

    public static DbContext Open(string provider, Type context)
    {
        var chosen = Providers.Single(p => p.Name == provider);
        return ContextMaker.Make(context, chosen, chosen.CreateConnection(""), new DatabaseOptions());
    }

    public static string Schema(DbContext context) => SchemaAttribute.Of(context.GetType());
}
