using System.Runtime.ExceptionServices;

namespace Pathways.Embedded.Copying;

/// <summary>Copies of what crosses a grain boundary, by the rules of Orleans's serializer.</summary>
internal static class DeepCopy
{
    /// <summary>A deep copy of the value.</summary>
    /// <exception cref="Orleans.Serialization.CodecNotFoundException">A type in it lacks its attribute.</exception>
    public static T Of<T>(T value) => Of(value, new CopyContext());

    /// <summary>A deep copy of the value, sharing what the context has copied already.</summary>
    public static T Of<T>(T value, CopyContext context)
    {
        if (value is null)
        {
            return value;
        }

        if (typeof(T).IsValueType || value.GetType() == typeof(T))
        {
            return Copiers.For<T>().Copy(value, context);
        }

        return (T)OfObject(value, context);
    }

    /// <summary>A deep copy by the value's own type.</summary>
    public static object OfObject(object value, CopyContext context)
    {
        var copier = Copiers.For(value.GetType());
        return copier.IsIdentity ? value : copier.CopyObject(value, context);
    }

    /// <summary>A copy of an exception for the caller; one that cannot be copied arrives as it is.</summary>
    public static Exception OfException(Exception exception) => ExceptionCopier.Copy(exception);

    /// <summary>The error that hides in the wrapper of a reflective call.</summary>
    public static Exception Unwrap(Exception exception) =>
        exception is System.Reflection.TargetInvocationException { InnerException: { } inner }
            ? ExceptionDispatchInfo.Capture(inner).SourceException
            : exception;
}
