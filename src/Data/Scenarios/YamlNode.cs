namespace Pathways.Data.Scenarios;

/// <summary>A part of a YAML file and where it begins, line and column from 1.</summary>
internal abstract record YamlNode(int Line, int Column)
{
    /// <summary>What it is, in words for a message.</summary>
    public abstract string Kind { get; }

    /// <summary>What stands there, for a message; null for a whole block.</summary>
    public virtual string? Shown => null;
}

/// <summary>
/// One value, without its quotes. Quoted says whether it stood in quotes or is a text block, so that it is text whatever it looks like.
/// </summary>
internal sealed record YamlScalar(string Text, bool Quoted, int Line, int Column) : YamlNode(Line, Column)
{
    public override string Kind => IsNull ? "empty" : Quoted ? "a text" : "a value";
    public override string? Shown => Text;

    /// <summary>Whether nothing is said: no value, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => !Quoted && Text is "" or "~" or "null";
}

/// <summary>Keys with values, in the order of the file; no key twice.</summary>
internal sealed record YamlMap(IReadOnlyList<YamlEntry> Entries, int Line, int Column) : YamlNode(Line, Column)
{
    public override string Kind => "a block of keys";
}

/// <summary>A list.</summary>
internal sealed record YamlList(IReadOnlyList<YamlNode> Items, int Line, int Column) : YamlNode(Line, Column)
{
    public override string Kind => "a list";
}

/// <summary>A key and its value.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
