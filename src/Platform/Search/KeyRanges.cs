using System.Linq.Expressions;
using Licensing.Kernel.People;

namespace Licensing.Platform.Search;

/// <summary>Searching a registry by its keys.</summary>
public static class KeyRanges
{
    /// <summary>The lines of which a key begins with one of these: ranges of the keys' index, in byte order, and never a scan. Nobody is found by nothing.</summary>
    public static IQueryable<T> FoundBy<T, TKey>(this IQueryable<T> all, Expression<Func<T, List<TKey>>> keys, IReadOnlyList<string> prefixes)
        where TKey : ISearchKey
    {
        if (prefixes.Count == 0)
        {
            return all.Where(line => false);
        }

        var key = Expression.Parameter(typeof(TKey), "k");
        var text = Expression.Property(key, nameof(ISearchKey.Key));
        var inOne = prefixes.Select(SearchKey.Range).Select(range => Between(text, range.Low, range.High)).Aggregate(Expression.OrElse);
        var any = Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [typeof(TKey)], keys.Body, Expression.Lambda<Func<TKey, bool>>(inOne, key));
        return all.Where(Expression.Lambda<Func<T, bool>>(any, keys.Parameters));
    }

#pragma warning disable CA1309, CA1310 // The comparison is the database's, in the byte order of a search key.
    // The bounds are captured, so that they are parameters of the query.
    private static Expression Between(Expression text, string low, string high)
    {
        Expression<Func<string, bool>> between = key => string.Compare(key, low) >= 0 && string.Compare(key, high) < 0;
        return new Instead(between.Parameters[0], text).Visit(between.Body);
    }
#pragma warning restore CA1309, CA1310

    private sealed class Instead(ParameterExpression of, Expression with) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == of ? with : node;
    }
}
