using System.Reflection;
using Orleans;

namespace Pathways.Grains.Tests;

/// <summary>What crosses a grain's boundary has the marks that Orleans asks for, so that it may be renamed and extended.</summary>
public sealed class MessageShapeTests
{
    private static readonly Type[] Types = typeof(IRunGrain).Assembly.GetExportedTypes();
    private static readonly Type[] Interfaces = [.. Types.Where(type => type.IsInterface && type.IsAssignableTo(typeof(IGrainWithStringKey)))];
    private static readonly Type[] Messages =
        [.. Types.Where(type => type.Namespace is "Pathways.Grains.Messages" or "Pathways.Grains.State" && !IsStatic(type) && !type.IsAssignableTo(typeof(System.Text.Json.Serialization.JsonSerializerContext)))];

    [Fact]
    public void There_are_grains_and_messages()
    {
        Interfaces.Length.ShouldBeGreaterThanOrEqualTo(7);
        Messages.Length.ShouldBeGreaterThan(15);
    }

    [Fact]
    public void Every_interface_and_every_method_has_an_alias_of_its_own()
    {
        Interfaces.Where(type => type.GetCustomAttribute<AliasAttribute>() is null).ShouldBeEmpty();
        Interfaces.SelectMany(type => type.GetMethods()).Where(method => method.GetCustomAttribute<AliasAttribute>() is null).ShouldBeEmpty();
        Interfaces.Select(type => type.GetCustomAttribute<AliasAttribute>()!.Alias).ShouldBeUnique();
        foreach (var type in Interfaces)
            type.GetMethods().Select(method => method.GetCustomAttribute<AliasAttribute>()!.Alias).ShouldBeUnique();
    }

    [Fact]
    public void Every_message_has_a_serializer_and_an_alias()
    {
        Messages.Where(type => type.GetCustomAttribute<GenerateSerializerAttribute>() is null).ShouldBeEmpty();
        Messages.Where(type => type.GetCustomAttribute<AliasAttribute>() is null).ShouldBeEmpty();
        Messages.Select(type => type.GetCustomAttribute<AliasAttribute>()!.Alias).ShouldBeUnique();
    }

    [Fact]
    public void Every_member_of_a_message_has_a_number_of_its_own()
    {
        foreach (var type in Messages.Where(type => !type.IsEnum && !type.IsAssignableTo(typeof(Exception))))
        {
            var members = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).ToArray();
            members.ShouldNotBeEmpty(type.Name);
            members.Where(member => member.GetCustomAttribute<IdAttribute>() is null).ShouldBeEmpty(type.Name);
            members.Select(member => member.GetCustomAttribute<IdAttribute>()!.Id).ShouldBeUnique();
        }
    }

    [Fact]
    public void Only_messages_and_plain_values_cross()
    {
        var crossing = Interfaces.SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType))
            .Select(Inner).Where(type => type != typeof(void) && type != typeof(Task)).Distinct();
        crossing.Where(type => !Messages.Contains(type) && !IsPlain(type)).ShouldBeEmpty();
    }

    private static Type Inner(Type type)
    {
        while (type.IsArray || type.IsGenericType)
            type = type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0];
        return type;
    }

    private static bool IsPlain(Type type)
        => type.IsPrimitive || type == typeof(string) || type == typeof(TimeSpan) || type == typeof(DateTimeOffset) || type == typeof(CancellationToken);

    private static bool IsStatic(Type type) => type is { IsAbstract: true, IsSealed: true };
}
