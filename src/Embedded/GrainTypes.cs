using System.Collections.Concurrent;
using System.Reflection;
using Orleans;
using Pathways.Embedded.Activations;
using Pathways.Embedded.Calls;

namespace Pathways.Embedded;

/// <summary>The grain classes and interfaces that a host knows.</summary>
internal sealed class GrainTypes
{
    // One for the process: what an interface's methods are, and the code that calls them, is the same for every host.
    private static readonly ConcurrentDictionary<Type, GrainInterface> Interfaces = new();

    private readonly GrainClass[] _classes;
    private readonly ConcurrentDictionary<(Type Interface, string? Prefix), GrainClass> _implementations = new();

    public GrainTypes(IEnumerable<Assembly> assemblies)
    {
        _classes = [.. assemblies.Distinct().SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsAbstract: false, IsGenericTypeDefinition: false } && type.IsAssignableTo(typeof(Grain)))
            .Select(type => new GrainClass(type))];
        if (_classes.GroupBy(grain => grain.Name).FirstOrDefault(group => group.Count() > 1) is { } twins)
        {
            throw new ArgumentException($"Two grain classes have the name '{twins.Key}': {string.Join(", ", twins.Select(grain => grain.Type))}.");
        }
    }

    public static GrainInterface Interface(Type type) => Interfaces.GetOrAdd(type, static type => new GrainInterface(type));

    public GrainClass Implementation(Type type, string? prefix) => _implementations.GetOrAdd((type, prefix), key =>
    {
        var found = _classes
            .Where(grain => grain.Type.IsAssignableTo(key.Interface)
                && (key.Prefix is null || grain.Type.FullName!.StartsWith(key.Prefix, StringComparison.Ordinal)))
            .ToArray();
        return found.Length switch
        {
            1 => found[0],
            0 => throw new ArgumentException($"Could not find an implementation for interface {key.Interface}."),
            _ => throw new ArgumentException($"{key.Interface} has several implementations: {string.Join(", ", found.Select(grain => grain.Type))}."),
        };
    });
}
