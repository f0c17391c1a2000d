using System.Reflection;
using System.Runtime.CompilerServices;

namespace Pathways.Embedded.Copying;

/// <summary>
/// Copies an exception with everything in it, so that a caller who changes or rethrows it does not touch the callee's.
/// Exceptions need no attribute.
/// </summary>
internal static class ExceptionCopier
{
    private static readonly MethodInfo Clone =
        typeof(object).GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!;

    private static readonly FieldInfo? Inner =
        typeof(Exception).GetField("_innerException", BindingFlags.Instance | BindingFlags.NonPublic);

    public static TException Copy<TException>(TException exception)
        where TException : Exception
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var copy = (TException)Clone.Invoke(exception, null)!;
        if (exception.InnerException is { } inner)
        {
            Inner?.SetValue(copy, Copy(inner));
        }

        return copy;
    }
}

internal sealed class ExceptionCopier<T> : ReferenceCopier<T>
    where T : Exception
{
    protected override T CopyNew(T value, CopyContext context)
    {
        var copy = ExceptionCopier.Copy(value);
        context.Remember(value, copy);
        return copy;
    }
}
