namespace Pathways.Embedded.Copying;

/// <summary>What one copy has copied so far, so that two references to one thing stay so, and circles end.</summary>
internal sealed class CopyContext
{
    private Dictionary<object, object>? _copies;

    public bool TryGet(object original, out object copy)
    {
        if (_copies is not null && _copies.TryGetValue(original, out var known))
        {
            copy = known;
            return true;
        }

        copy = original;
        return false;
    }

    public void Remember(object original, object copy) =>
        (_copies ??= new Dictionary<object, object>(ReferenceEqualityComparer.Instance))[original] = copy;
}
