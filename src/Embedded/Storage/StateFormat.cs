using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Orleans;
using Orleans.Serialization;

namespace Pathways.Embedded.Storage;

/// <summary>
/// States as JSON, by the source-generated contexts that the application registers. No name of a CLR type is ever
/// written, so renaming a type leaves stored data readable.
/// </summary>
internal sealed class StateFormat(IEnumerable<IJsonTypeInfoResolver> contexts)
{
    private readonly JsonSerializerOptions _options = new()
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine([.. contexts]),
    };

    public ReadOnlyMemory<byte> Write<T>(T state) => JsonSerializer.SerializeToUtf8Bytes(state, Info<T>());

    public T Read<T>(ReadOnlySpan<byte> payload) =>
        JsonSerializer.Deserialize(payload, Info<T>()) ?? throw new JsonException($"A stored {typeof(T).Name} is the JSON null.");

    /// <summary>Refuses a state type that lacks its attribute or that no context knows.</summary>
    public JsonTypeInfo<T> Info<T>()
    {
        if (!typeof(T).IsDefined(typeof(GenerateSerializerAttribute), inherit: false))
        {
            throw new CodecNotFoundException($"State type {typeof(T)} needs [GenerateSerializer].");
        }

        return _options.TryGetTypeInfo(typeof(T), out var info) && info is JsonTypeInfo<T> known
            ? known
            : throw new CodecNotFoundException($"No registered JSON context knows the state type {typeof(T)}.");
    }
}
