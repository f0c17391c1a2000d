using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Numerics;
using Orleans;
using Orleans.Serialization;

namespace Pathways.Embedded.Copying;

/// <summary>Finds the copier of a type, and refuses types that Orleans would refuse.</summary>
internal static class Copiers
{
    private static readonly HashSet<Type> Unchanging =
    [
        typeof(string), typeof(decimal), typeof(DateTime), typeof(DateTimeOffset), typeof(TimeSpan), typeof(DateOnly),
        typeof(TimeOnly), typeof(Guid), typeof(Uri), typeof(Version), typeof(BigInteger), typeof(Int128), typeof(UInt128),
        typeof(Half), typeof(Index), typeof(Range), typeof(IPAddress), typeof(IPEndPoint), typeof(CultureInfo),
        typeof(CancellationToken), typeof(DBNull), typeof(ValueTuple),
    ];

    private static readonly Dictionary<Type, Type> Generic = new()
    {
        [typeof(List<>)] = typeof(ListCopier<>),
        [typeof(HashSet<>)] = typeof(HashSetCopier<>),
        [typeof(SortedSet<>)] = typeof(SortedSetCopier<>),
        [typeof(Queue<>)] = typeof(QueueCopier<>),
        [typeof(Stack<>)] = typeof(StackCopier<>),
        [typeof(Dictionary<,>)] = typeof(DictionaryCopier<,>),
        [typeof(SortedDictionary<,>)] = typeof(SortedDictionaryCopier<,>),
        [typeof(KeyValuePair<,>)] = typeof(KeyValuePairCopier<,>),
        [typeof(Nullable<>)] = typeof(NullableCopier<>),
        [typeof(ImmutableArray<>)] = typeof(ImmutableArrayCopier<>),
        [typeof(ImmutableList<>)] = typeof(ImmutableListCopier<>),
        [typeof(ImmutableDictionary<,>)] = typeof(ImmutableDictionaryCopier<,>),
    };

    private static readonly ConcurrentDictionary<Type, Copier> Known = new();

    private static class Cache<T>
    {
        public static readonly Copier<T>? Copier = TryFind(typeof(T)) as Copier<T>;
    }

    /// <summary>The copier of a type known at compile time.</summary>
    public static Copier<T> For<T>() => Cache<T>.Copier ?? throw Refusal(typeof(T));

    /// <summary>The copier of a type.</summary>
    public static Copier For(Type type) => TryFind(type) ?? throw Refusal(type);

    /// <summary>Whether values of this type and of none derived from it occur, and nothing in them changes.</summary>
    public static bool IsUnchanging(Type type) =>
        type.IsPrimitive || type.IsEnum || Unchanging.Contains(type)
        || (Nullable.GetUnderlyingType(type) is { } inner && IsUnchanging(inner));

    private static Copier? TryFind(Type type)
    {
        if (Known.TryGetValue(type, out var known))
        {
            return known;
        }

        var made = Make(type);
        return made is null ? null : Known.GetOrAdd(type, made);
    }

    private static Copier? Make(Type type)
    {
        if (IsUnchanging(type) || typeof(Type).IsAssignableFrom(type) || type.IsDefined(typeof(ImmutableAttribute), inherit: false))
        {
            return New(typeof(IdentityCopier<>), type);
        }

        if (type.IsSZArray)
        {
            return New(typeof(ArrayCopier<>), type.GetElementType()!);
        }

        if (typeof(Exception).IsAssignableFrom(type))
        {
            return New(typeof(ExceptionCopier<>), type);
        }

        if (type.IsGenericType && Generic.TryGetValue(type.GetGenericTypeDefinition(), out var copier))
        {
            return New(copier, type.GetGenericArguments());
        }

        if (type is { IsGenericType: true, Namespace: "System" } && type.IsAssignableTo(typeof(System.Runtime.CompilerServices.ITuple)))
        {
            return New(typeof(MemberCopier<>), type);
        }

        return type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false) && !type.IsAbstract
            ? New(typeof(MemberCopier<>), type)
            : null;
    }

    private static Copier New(Type generic, params Type[] arguments) =>
        (Copier)Activator.CreateInstance(generic.MakeGenericType(arguments), nonPublic: true)!;

    private static CodecNotFoundException Refusal(Type type) => new(
        $"Could not find a copier for type {type}: what crosses a grain boundary needs [GenerateSerializer], and [Id] on every member.");
}
