using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Concurrency;
using Orleans.Runtime;
using Pathways.Embedded.Copying;
using Pathways.Embedded.Storage;

namespace Pathways.Embedded.Activations;

/// <summary>How instances of one grain class are made, and what its attributes say.</summary>
internal sealed class GrainClass
{
    private readonly ConstructorInvoker _constructor;
    private readonly Func<Activation, object>[] _arguments;

    public GrainClass(Type type)
    {
        Type = type;
        Name = NameOf(type);
        Reentrant = type.IsDefined(typeof(ReentrantAttribute), inherit: true);
        var constructors = type.GetConstructors();
        if (constructors.Length != 1)
        {
            throw new ArgumentException($"{type} needs exactly one public constructor.");
        }

        _constructor = ConstructorInvoker.Create(constructors[0]);
        _arguments = [.. constructors[0].GetParameters().Select(Source)];
        OverridesActivate = Overrides(type, nameof(Grain.OnActivateAsync));
        OverridesDeactivate = Overrides(type, nameof(Grain.OnDeactivateAsync));
    }

    public Type Type { get; }

    /// <summary>The name in storage and messages: the [Alias], or the class's own without "Grain", in lower case.</summary>
    public string Name { get; }

    public bool Reentrant { get; }

    public bool OverridesActivate { get; }

    public bool OverridesDeactivate { get; }

    public Grain Create(Activation activation)
    {
        var arguments = new object?[_arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = _arguments[i](activation);
        }

        try
        {
            return (Grain)_constructor.Invoke(arguments.AsSpan());
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException(
                $"Failed to create an instance of grain type '{Type}'. See InnerException for details.", DeepCopy.Unwrap(exception));
        }
    }

    private static bool Overrides(Type type, string method) => type.GetMethod(method)!.DeclaringType != typeof(Grain);

    private static string NameOf(Type type)
    {
        if (type.GetCustomAttribute<AliasAttribute>(inherit: false) is { } alias)
        {
            return alias.Alias;
        }

        var name = type.Name;
        return (name.EndsWith("Grain", StringComparison.Ordinal) && name.Length > 5 ? name[..^5] : name).ToLowerInvariant();
    }

    private static Func<Activation, object> Source(ParameterInfo parameter)
    {
        if (parameter.GetCustomAttribute<PersistentStateAttribute>() is { } attribute)
        {
            return StateSource(parameter, attribute);
        }

        return parameter.ParameterType == typeof(IGrainFactory)
            ? activation => activation.Host
            : activation => activation.Services.GetRequiredService(parameter.ParameterType);
    }

    private static Func<Activation, object> StateSource(ParameterInfo parameter, PersistentStateAttribute attribute)
    {
        var type = parameter.ParameterType;
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(IPersistentState<>))
        {
            throw new ArgumentException($"{parameter.Member.DeclaringType}: [PersistentState] stands on '{parameter.Name}', which is no IPersistentState<T>.");
        }

        var name = attribute.StateName.Length == 0 ? parameter.Name! : attribute.StateName;
        var maker = (StateMaker)System.Activator.CreateInstance(typeof(StateMaker<>).MakeGenericType(type.GetGenericArguments()))!;
        return activation => maker.Make(activation, name);
    }

    private abstract class StateMaker
    {
        public abstract object Make(Activation activation, string name);
    }

    private sealed class StateMaker<T> : StateMaker
    {
        public override object Make(Activation activation, string name)
        {
            var state = new PersistentState<T>(activation, name);
            activation.Owns(state);
            return state;
        }
    }
}
