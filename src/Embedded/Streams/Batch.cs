namespace Pathways.Embedded.Streams;

/// <summary>What an answer to "what is next?" holds.</summary>
internal enum BatchKind
{
    /// <summary>One item or more, and perhaps more later.</summary>
    Items,

    /// <summary>The last items, if any.</summary>
    Last,

    /// <summary>Nothing yet.</summary>
    AskAgain,

    /// <summary>The grain does not know the enumeration.</summary>
    Missing,
}

/// <summary>An answer to "what is next?".</summary>
internal sealed record Batch<T>(BatchKind Kind, List<T> Items);
