using System.Reflection;
using Orleans;
using Orleans.Serialization;

namespace Pathways.Embedded.Copying;

/// <summary>One field that travels.</summary>
/// <param name="Field">The field, or the field behind the property.</param>
/// <param name="ByReference">Whether [Immutable] stands on it.</param>
internal readonly record struct SerializedMember(FieldInfo Field, bool ByReference);

/// <summary>Which members of a type travel: those with [Id], and a record's primary constructor parameters.</summary>
internal static class SerializedMembers
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static List<SerializedMember> Of(Type type)
    {
        var members = new List<SerializedMember>();
        for (var level = type; level is not null && level != typeof(object) && level != typeof(ValueType); level = level.BaseType)
        {
            if (level.Namespace == "System" && level.IsGenericType)
            {
                members.AddRange(level.GetFields(Declared).Select(field => new SerializedMember(field, false)));
                continue;
            }

            if (!level.IsDefined(typeof(GenerateSerializerAttribute), inherit: false))
            {
                // Orleans passes over a base class that it was not told to serialize.
                continue;
            }

            AddDeclared(level, members);
        }

        return members;
    }

    private static void AddDeclared(Type type, List<SerializedMember> members)
    {
        var primary = PrimaryParameters(type);
        foreach (var field in type.GetFields(Declared))
        {
            if (field.IsDefined(typeof(IdAttribute)))
            {
                members.Add(new(field, field.IsDefined(typeof(ImmutableAttribute))));
            }
        }

        foreach (var property in type.GetProperties(Declared))
        {
            if (!property.IsDefined(typeof(IdAttribute)) && !primary.Contains(property.Name))
            {
                continue;
            }

            var field = type.GetField($"<{property.Name}>k__BackingField", Declared)
                ?? throw new CodecNotFoundException($"{type}.{property.Name} has [Id] but no field of its own.");
            members.Add(new(field, property.IsDefined(typeof(ImmutableAttribute))));
        }
    }

    private static HashSet<string> PrimaryParameters(Type type)
    {
        var attribute = type.GetCustomAttribute<GenerateSerializerAttribute>(inherit: false)!;
        if (!attribute.IncludePrimaryConstructorParameters && type.GetMethod("PrintMembers", Declared) is null)
        {
            return [];
        }

        var properties = type.GetProperties(Declared).Select(property => property.Name).ToHashSet(StringComparer.Ordinal);
        return type.GetConstructors(Declared)
            .Select(constructor => constructor.GetParameters().Select(parameter => parameter.Name!).ToArray())
            .Where(names => names.Length > 0 && names.All(properties.Contains))
            .MaxBy(names => names.Length)?.ToHashSet(StringComparer.Ordinal) ?? [];
    }
}
