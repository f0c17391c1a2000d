using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Pathways.Embedded.Tests;

/// <summary>Reads what an assembly declares for others, without loading it: its dependencies need not be there.</summary>
internal static class Declarations
{
    /// <summary>Every public type, with its kind and its public and protected members as text.</summary>
    public static Dictionary<string, HashSet<string>> Of(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var reader = file.GetMetadataReader();
        return reader.TypeDefinitions
            .Select(reader.GetTypeDefinition)
            .Where(type => (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public)
            .ToDictionary(type => Names.Of(reader, type), type => Members(reader, type));
    }

    private static HashSet<string> Members(MetadataReader reader, TypeDefinition type)
    {
        const TypeAttributes shape = TypeAttributes.Interface | TypeAttributes.Abstract | TypeAttributes.Sealed;
        HashSet<string> members = [$"type {type.Attributes & shape}"];
        foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition).Where(method => IsSeen(method.Attributes)))
        {
            const MethodAttributes kind = MethodAttributes.Static | MethodAttributes.Virtual | MethodAttributes.Abstract;
            var signature = method.DecodeSignature(Names.Instance, null);
            var access = method.Attributes.HasFlag(MethodAttributes.Public) ? "public" : "protected";
            var constraints = string.Join(", ", method.GetGenericParameters().SelectMany(parameter =>
                reader.GetGenericParameter(parameter).GetConstraints().Select(constraint =>
                    Names.Of(reader, reader.GetGenericParameterConstraint(constraint).Type))));
            members.Add($"{access} {method.Attributes & kind} {signature.ReturnType} {reader.GetString(method.Name)}"
                + $"`{signature.GenericParameterCount}[{constraints}]({string.Join(", ", signature.ParameterTypes)})"
                + $"({string.Join(", ", Parameters(reader, method))})");
        }

        foreach (var field in type.GetFields().Select(reader.GetFieldDefinition)
            .Where(field => (field.Attributes & FieldAttributes.FieldAccessMask) == FieldAttributes.Public))
        {
            var value = field.GetDefaultValue();
            var text = value.IsNil ? "" : Convert.ToHexString(reader.GetBlobBytes(reader.GetConstant(value).Value));
            members.Add($"field {field.DecodeSignature(Names.Instance, null)} {reader.GetString(field.Name)} = {text}");
        }

        return members;
    }

    private static IEnumerable<string> Parameters(MetadataReader reader, MethodDefinition method) => method.GetParameters()
        .Select(reader.GetParameter)
        .Where(parameter => parameter.SequenceNumber > 0)
        .OrderBy(parameter => parameter.SequenceNumber)
        .Select(parameter => reader.GetString(parameter.Name) + (parameter.Attributes.HasFlag(ParameterAttributes.Optional) ? "?" : ""));

    private static bool IsSeen(MethodAttributes attributes) => (attributes & MethodAttributes.MemberAccessMask)
        is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    /// <summary>Types of signatures as text, by their full names and without their assemblies.</summary>
    private sealed class Names : ISignatureTypeProvider<string, object?>
    {
        public static readonly Names Instance = new();

        public static string Of(MetadataReader reader, TypeDefinition type) =>
            Join(reader.GetString(type.Namespace), reader.GetString(type.Name));

        public static string Of(MetadataReader reader, EntityHandle type) => type.Kind switch
        {
            HandleKind.TypeDefinition => Of(reader, reader.GetTypeDefinition((TypeDefinitionHandle)type)),
            HandleKind.TypeReference => Instance.GetTypeFromReference(reader, (TypeReferenceHandle)type, 0),
            _ => reader.GetTypeSpecification((TypeSpecificationHandle)type).DecodeSignature(Instance, null),
        };

        public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
            Of(reader, reader.GetTypeDefinition(handle));

        public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
        {
            var type = reader.GetTypeReference(handle);
            return Join(reader.GetString(type.Namespace), reader.GetString(type.Name));
        }

        public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
            reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

        public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

        public string GetSZArrayType(string elementType) => $"{elementType}[]";

        public string GetArrayType(string elementType, ArrayShape shape) => $"{elementType}[{new string(',', shape.Rank - 1)}]";

        public string GetByReferenceType(string elementType) => $"ref {elementType}";

        public string GetPointerType(string elementType) => $"{elementType}*";

        public string GetPinnedType(string elementType) => elementType;

        public string GetFunctionPointerType(MethodSignature<string> signature) => "function";

        public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) =>
            $"{genericType}<{string.Join(", ", typeArguments)}>";

        public string GetGenericMethodParameter(object? genericContext, int index) => $"!!{index}";

        public string GetGenericTypeParameter(object? genericContext, int index) => $"!{index}";

        public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

        private static string Join(string space, string name) => space.Length == 0 ? name : $"{space}.{name}";
    }
}
