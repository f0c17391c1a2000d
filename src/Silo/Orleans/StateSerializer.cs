using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Orleans.Storage;

// Releases of Orleans differ in how they annotate this interface for null.
#nullable disable warnings
#nullable enable annotations

namespace Pathways.Silo.Orleans;

/// <summary>
/// States as JSON by source-generated contexts, byte for byte as the embedded host keeps them in SQLite. No name of a CLR type is
/// written, so renaming a type leaves stored data readable.
/// </summary>
internal sealed class StateSerializer(IEnumerable<IJsonTypeInfoResolver> contexts) : IGrainStorageSerializer
{
    private readonly JsonSerializerOptions _options = new() { TypeInfoResolver = JsonTypeInfoResolver.Combine([.. contexts]) };

    public BinaryData Serialize<T>(T? input) => BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(input, Info<T>()));

    public T? Deserialize<T>(BinaryData input) => JsonSerializer.Deserialize(input.ToMemory().Span, Info<T>())
        ?? throw new JsonException($"A stored {typeof(T).Name} is the JSON null.");

    private JsonTypeInfo<T> Info<T>() => _options.TryGetTypeInfo(typeof(T), out var info) && info is JsonTypeInfo<T> known
        ? known
        : throw new NotSupportedException($"No registered JSON context knows the state type {typeof(T)}.");
}
