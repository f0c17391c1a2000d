namespace Pathways.Embedded.Copying;

/// <summary>Copies values of one type deeply.</summary>
internal abstract class Copier
{
    /// <summary>The value itself will do: nothing in it can change, or its type promises so.</summary>
    public abstract bool IsIdentity { get; }

    public abstract object CopyObject(object value, CopyContext context);
}

/// <inheritdoc />
internal abstract class Copier<T> : Copier
{
    public override bool IsIdentity => false;

    public abstract T Copy(T value, CopyContext context);

    public override object CopyObject(object value, CopyContext context) => Copy((T)value, context)!;
}

/// <summary>Gives the value itself.</summary>
internal sealed class IdentityCopier<T> : Copier<T>
{
    public override bool IsIdentity => true;

    public override T Copy(T value, CopyContext context) => value;
}
