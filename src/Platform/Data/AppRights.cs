using System.Reflection;
using System.Runtime.CompilerServices;
using Licensing.Platform.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Licensing.Platform.Data;

/// <summary>What a login may do with the rows of a table.</summary>
[Flags]
public enum TableRights
{
    /// <summary>Read them.</summary>
    Select = 1,

    /// <summary>Add some.</summary>
    Insert = 2,

    /// <summary>Change them.</summary>
    Update = 4,

    /// <summary>Delete them.</summary>
    Delete = 8,
}

/// <summary>A table and what the app's login may do with it.</summary>
public sealed record TableGrant(string Schema, string Table, TableRights Rights);

/// <summary>
/// What the app's login may do, told by the models of every context found: it owns nothing and changes no table's shape; it reads, it adds; it changes rows only where an
/// entity has something that can change, so that the audit trail, its chain and every table of events are append-only for the database too; it deletes only from tables
/// marked with <see cref="ModelConventions.RowsMayGo"/>. The tables of migrations it reads; the scheduler's are its own to use.
/// </summary>
/// <param name="Login">Who gets them.</param>
/// <param name="Schemas">Schemas of the contexts.</param>
/// <param name="Tables">Their tables.</param>
/// <param name="Sequences">Their sequences.</param>
public sealed record AppRights(string Login, IReadOnlyList<string> Schemas, IReadOnlyList<TableGrant> Tables, IReadOnlyList<(string Schema, string Name)> Sequences)
{
    private const BindingFlags Everything = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>The rights for a login, on this database.</summary>
    public static AppRights For(string login, IDatabaseProvider provider)
    {
        var (tables, sequences) = (new List<TableGrant>(), new List<(string, string)>());
        foreach (var type in Discovery.Contexts)
        {
            using var context = ContextMaker.Make(type, provider, provider.CreateConnection(""), new DatabaseOptions());
            var model = context.GetService<IDesignTimeModel>().Model;
            tables.Add(new TableGrant(SchemaAttribute.Of(type), "migrations", TableRights.Select));
            tables.AddRange(model.GetEntityTypes().Where(e => e.GetTableName() is not null)
                .GroupBy(e => (Schema: e.GetSchema()!, Table: e.GetTableName()!))
                .Select(g => new TableGrant(g.Key.Schema, g.Key.Table, g.Aggregate(TableRights.Select, (rights, entity) => rights | Of(entity)))));
            sequences.AddRange(model.GetSequences().Select(s => (s.Schema!, s.Name)));
        }

        return new AppRights(login, [.. Discovery.Contexts.Select(SchemaAttribute.Of)], tables, sequences);
    }

    private static TableRights Of(IEntityType entity) =>
        entity.FindAnnotation(ModelConventions.OnlyRead) is not null ? TableRights.Select
        : TableRights.Select | TableRights.Insert
            | (entity.GetProperties().Any(CanChange) ? TableRights.Update : 0)
            | (entity.FindAnnotation(ModelConventions.Deleted) is not null ? TableRights.Delete : 0);

    // What can only be set while the entity is made stays as it was written; a key never changes. Parts of a row (JSON) are replaced as a whole.
    private static bool CanChange(IProperty property) =>
        !property.IsPrimaryKey() && !property.IsShadowProperty()
        && (property.PropertyInfo is not { } member || (Setter(member) is { } setter && !IsInitOnly(setter)));

    private static MethodInfo? Setter(PropertyInfo member) => member.DeclaringType!.GetProperty(member.Name, Everything)?.GetSetMethod(nonPublic: true);

    private static bool IsInitOnly(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
