using System.Collections.Immutable;

namespace Pathways.Embedded.Copying;

/// <summary>Copies a reference type once per context.</summary>
internal abstract class ReferenceCopier<T> : Copier<T>
    where T : class
{
    public sealed override T Copy(T value, CopyContext context) =>
        context.TryGet(value, out var known) ? (T)known : CopyNew(value, context);

    protected abstract T CopyNew(T value, CopyContext context);
}

internal sealed class ArrayCopier<T> : ReferenceCopier<T[]>
{
    protected override T[] CopyNew(T[] value, CopyContext context)
    {
        var copy = new T[value.Length];
        context.Remember(value, copy);
        if (Copiers.IsUnchanging(typeof(T)))
        {
            value.CopyTo(copy, 0);
            return copy;
        }

        for (var i = 0; i < value.Length; i++)
        {
            copy[i] = DeepCopy.Of(value[i], context);
        }

        return copy;
    }
}

internal sealed class ListCopier<T> : ReferenceCopier<List<T>>
{
    protected override List<T> CopyNew(List<T> value, CopyContext context)
    {
        var copy = new List<T>(value.Count);
        context.Remember(value, copy);
        if (Copiers.IsUnchanging(typeof(T)))
        {
            copy.AddRange(value);
            return copy;
        }

        foreach (var item in value)
        {
            copy.Add(DeepCopy.Of(item, context));
        }

        return copy;
    }
}

internal sealed class HashSetCopier<T> : ReferenceCopier<HashSet<T>>
{
    protected override HashSet<T> CopyNew(HashSet<T> value, CopyContext context)
    {
        var copy = new HashSet<T>(value.Count, value.Comparer);
        context.Remember(value, copy);
        foreach (var item in value)
        {
            copy.Add(DeepCopy.Of(item, context));
        }

        return copy;
    }
}

internal sealed class SortedSetCopier<T> : ReferenceCopier<SortedSet<T>>
{
    protected override SortedSet<T> CopyNew(SortedSet<T> value, CopyContext context)
    {
        var copy = new SortedSet<T>(value.Comparer);
        context.Remember(value, copy);
        foreach (var item in value)
        {
            copy.Add(DeepCopy.Of(item, context));
        }

        return copy;
    }
}

internal sealed class QueueCopier<T> : ReferenceCopier<Queue<T>>
{
    protected override Queue<T> CopyNew(Queue<T> value, CopyContext context)
    {
        var copy = new Queue<T>(value.Count);
        context.Remember(value, copy);
        foreach (var item in value)
        {
            copy.Enqueue(DeepCopy.Of(item, context));
        }

        return copy;
    }
}

internal sealed class StackCopier<T> : ReferenceCopier<Stack<T>>
{
    protected override Stack<T> CopyNew(Stack<T> value, CopyContext context)
    {
        var copy = new Stack<T>(value.Count);
        context.Remember(value, copy);
        foreach (var item in value.Reverse())
        {
            copy.Push(DeepCopy.Of(item, context));
        }

        return copy;
    }
}

internal sealed class DictionaryCopier<TKey, TValue> : ReferenceCopier<Dictionary<TKey, TValue>>
    where TKey : notnull
{
    protected override Dictionary<TKey, TValue> CopyNew(Dictionary<TKey, TValue> value, CopyContext context)
    {
        var copy = new Dictionary<TKey, TValue>(value.Count, value.Comparer);
        context.Remember(value, copy);
        foreach (var (key, item) in value)
        {
            copy.Add(DeepCopy.Of(key, context), DeepCopy.Of(item, context));
        }

        return copy;
    }
}

internal sealed class SortedDictionaryCopier<TKey, TValue> : ReferenceCopier<SortedDictionary<TKey, TValue>>
    where TKey : notnull
{
    protected override SortedDictionary<TKey, TValue> CopyNew(SortedDictionary<TKey, TValue> value, CopyContext context)
    {
        var copy = new SortedDictionary<TKey, TValue>(value.Comparer);
        context.Remember(value, copy);
        foreach (var (key, item) in value)
        {
            copy.Add(DeepCopy.Of(key, context), DeepCopy.Of(item, context));
        }

        return copy;
    }
}

internal sealed class KeyValuePairCopier<TKey, TValue> : Copier<KeyValuePair<TKey, TValue>>
{
    public override KeyValuePair<TKey, TValue> Copy(KeyValuePair<TKey, TValue> value, CopyContext context) =>
        new(DeepCopy.Of(value.Key, context), DeepCopy.Of(value.Value, context));
}

internal sealed class NullableCopier<T> : Copier<T?>
    where T : struct
{
    public override T? Copy(T? value, CopyContext context) => value is { } some ? DeepCopy.Of(some, context) : null;
}

internal sealed class ImmutableArrayCopier<T> : Copier<ImmutableArray<T>>
{
    public override ImmutableArray<T> Copy(ImmutableArray<T> value, CopyContext context) =>
        value.IsDefault || Copiers.IsUnchanging(typeof(T)) ? value : [.. value.Select(item => DeepCopy.Of(item, context))];
}

internal sealed class ImmutableListCopier<T> : ReferenceCopier<ImmutableList<T>>
{
    protected override ImmutableList<T> CopyNew(ImmutableList<T> value, CopyContext context)
    {
        var copy = Copiers.IsUnchanging(typeof(T)) ? value : [.. value.Select(item => DeepCopy.Of(item, context))];
        context.Remember(value, copy);
        return copy;
    }
}

internal sealed class ImmutableDictionaryCopier<TKey, TValue> : ReferenceCopier<ImmutableDictionary<TKey, TValue>>
    where TKey : notnull
{
    protected override ImmutableDictionary<TKey, TValue> CopyNew(ImmutableDictionary<TKey, TValue> value, CopyContext context)
    {
        var copy = value.Select(pair => KeyValuePair.Create(DeepCopy.Of(pair.Key, context), DeepCopy.Of(pair.Value, context)))
            .ToImmutableDictionary(value.KeyComparer, value.ValueComparer);
        context.Remember(value, copy);
        return copy;
    }
}
