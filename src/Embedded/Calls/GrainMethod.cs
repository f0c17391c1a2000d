using System.Linq.Expressions;
using System.Reflection;
using Orleans;
using Orleans.Concurrency;
using Pathways.Embedded.Activations;
using Pathways.Embedded.Copying;
using Pathways.Embedded.Streams;

namespace Pathways.Embedded.Calls;

/// <summary>One method of a grain interface: what its attributes say, and how to call it.</summary>
internal abstract class GrainMethod
{
    private readonly Func<object, object?[], object> _invoke;
    private readonly bool[] _byReference;

    protected GrainMethod(MethodInfo method)
    {
        var parameters = method.GetParameters();
        Name = $"{method.DeclaringType!.Name}.{method.Name}";
        Timeout = method.GetCustomAttribute<ResponseTimeoutAttribute>()?.Timeout;
        ReadOnly = method.IsDefined(typeof(ReadOnlyAttribute));
        AlwaysInterleave = method.IsDefined(typeof(AlwaysInterleaveAttribute));
        ResultByReference = method.ReturnParameter.IsDefined(typeof(ImmutableAttribute), inherit: false);
        _byReference = [.. parameters.Select(parameter => parameter.IsDefined(typeof(ImmutableAttribute)))];
        var token = Array.FindIndex(parameters, parameter => parameter.ParameterType == typeof(CancellationToken));
        TokenIndex = token < 0 ? null : token;
        _invoke = Compile(method, parameters);
    }

    public string Name { get; }

    public TimeSpan? Timeout { get; }

    public bool ReadOnly { get; }

    public bool AlwaysInterleave { get; }

    public bool ResultByReference { get; }

    public int? TokenIndex { get; }

    public static GrainMethod For(MethodInfo method)
    {
        if (method.IsGenericMethod || method.GetParameters().Any(parameter => parameter.ParameterType.IsByRef))
        {
            throw Refusal(method);
        }

        var result = method.ReturnType;
        if (result == typeof(Task))
        {
            return new VoidMethod(method);
        }

        var shape = result.IsGenericType ? result.GetGenericTypeDefinition() : null;
        var type = shape == typeof(Task<>) ? typeof(ValueMethod<>)
            : shape == typeof(IAsyncEnumerable<>) ? typeof(StreamMethod<>)
            : throw Refusal(method);
        return (GrainMethod)System.Activator.CreateInstance(type.MakeGenericType(result.GetGenericArguments()), method)!;
    }

    /// <summary>Sends the call; gives what the interface's method returns.</summary>
    public abstract object Send(GrainHost host, GrainId target, object?[] arguments);

    protected object Invoke(object grain, object?[] arguments) => _invoke(grain, arguments);

    /// <summary>The arguments as the callee will see them.</summary>
    protected object?[] Copy(object?[] arguments)
    {
        if (arguments.Length == 0)
        {
            return arguments;
        }

        var context = new CopyContext();
        var copies = new object?[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            copies[i] = arguments[i] is { } argument && !_byReference[i] ? DeepCopy.OfObject(argument, context) : arguments[i];
        }

        return copies;
    }

    private static NotSupportedException Refusal(MethodInfo method) => new(
        $"{method.DeclaringType}.{method.Name}: a grain's method returns Task, Task<T> or IAsyncEnumerable<T>, and is not generic.");

    private static Func<object, object?[], object> Compile(MethodInfo method, ParameterInfo[] parameters)
    {
        var grain = Expression.Parameter(typeof(object));
        var arguments = Expression.Parameter(typeof(object[]));
        var call = Expression.Call(
            Expression.Convert(grain, method.DeclaringType!),
            method,
            parameters.Select((parameter, i) =>
                Expression.Convert(Expression.ArrayIndex(arguments, Expression.Constant(i)), parameter.ParameterType)));
        return Expression.Lambda<Func<object, object?[], object>>(Expression.Convert(call, typeof(object)), grain, arguments).Compile();
    }
}

/// <summary>A method that answers once.</summary>
internal abstract class GrainMethod<T>(MethodInfo method) : GrainMethod(method)
{
    /// <summary>Calls the grain's method, in the activation's turn.</summary>
    public abstract ValueTask<T> InvokeAsync(object grain, object?[] arguments);

    public override object Send(GrainHost host, GrainId target, object?[] arguments)
    {
        object?[] copies;
        try
        {
            copies = Copy(arguments);
        }
        catch (Exception exception)
        {
            return Task.FromException<T>(exception);
        }

        var call = new Call<T>(host, this, copies) { Target = target, ReadOnly = ReadOnly, AlwaysInterleave = AlwaysInterleave };
        call.Send();
        return call.Answer;
    }
}

internal sealed class VoidMethod(MethodInfo method) : GrainMethod<bool>(method)
{
    public override async ValueTask<bool> InvokeAsync(object grain, object?[] arguments)
    {
        await (Task)Invoke(grain, arguments);
        return true;
    }
}

internal sealed class ValueMethod<T>(MethodInfo method) : GrainMethod<T>(method)
{
    public override async ValueTask<T> InvokeAsync(object grain, object?[] arguments) => await (Task<T>)Invoke(grain, arguments);
}

internal sealed class StreamMethod<T>(MethodInfo method) : GrainMethod(method)
{
    public override object Send(GrainHost host, GrainId target, object?[] arguments) =>
        new RemoteStream<T>(host, target, this, Copy(arguments));

    public IAsyncEnumerable<T> Begin(object grain, object?[] arguments) => (IAsyncEnumerable<T>)Invoke(grain, arguments);
}
