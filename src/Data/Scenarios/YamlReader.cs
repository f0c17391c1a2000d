using Pathways.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Pathways.Data.Scenarios;

/// <summary>
/// Reads the plain part of YAML: keys, values, lists. Tags, anchors, aliases, merge keys, several documents and tabs in the
/// indentation are refused, so that a file means what it shows and nothing in it can name a type of the program.
/// </summary>
/// <param name="file">How the user knows the file.</param>
/// <param name="problems">Receives every fault with line and column.</param>
internal sealed class YamlReader(string file, ICollection<Problem> problems)
{
    private const int DeepestLevel = 8;
    private Parser _events = null!;

    /// <summary>True when the text could not be read to its end, so that what seems missing may only be unread.</summary>
    public bool Broken { get; private set; }

    /// <summary>The keys of the file as far as it could be read.</summary>
    public YamlMap Read(string text)
    {
        var (plain, tabs) = YamlLines.Check(text, file, problems);
        var entries = new List<YamlEntry>();
        try
        {
            _events = new Parser(new StringReader(plain));
            ReadDocument(entries);
        }
        catch (YamlException e)
        {
            Broken = true;
            if (!tabs)
                Bad(e.Start, null, null, "is not YAML here: " + Sentence(e.Message), "give lines of the form key: value");
        }
        catch (UnreadableException)
        {
            Broken = true;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // What the parser throws on some texts that it cannot follow, without saying where.
            Broken = true;
            if (!tabs)
                Bad(_events.Current?.End ?? Mark.Empty, null, null, "is not YAML after this", "give lines of the form key: value");
        }

        return new YamlMap(entries, 1, 1);
    }

    private void ReadDocument(List<YamlEntry> entries)
    {
        _events.Consume<StreamStart>();
        if (!_events.TryConsume<DocumentStart>(out _))
        {
            Broken = true;
            problems.Add(new Problem(file, null, null, null, null, "holds nothing but comments", "give lines of the form key: value"));
            return;
        }

        if (_events.TryConsume<MappingStart>(out var start))
        {
            Refuse(start, null);
            ReadEntries(entries, null, 1);
        }
        else
        {
            Broken = true;
            Bad(_events.Current!.Start, null, null, "is not a block of keys", "give lines of the form key: value");
            _ = ReadNode("", 1);
        }

        _events.Consume<DocumentEnd>();
        if (_events.Accept<DocumentStart>(out var second))
            Bad(second.Start, null, null, "begins a second document", "give one scenario a file");
    }

    private void ReadEntries(List<YamlEntry> entries, string? path, int level)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!_events.TryConsume<MappingEnd>(out _))
        {
            if (!_events.TryConsume<Scalar>(out var key))
            {
                Bad(_events.Current!.Start, path, null, "is not a plain key", "give lines of the form key: value");
                throw new UnreadableException();
            }

            var name = path is null ? key.Value : path + "." + key.Value;
            Refuse(key, name);
            var value = ReadNode(name, level + 1);
            if (!lines.TryAdd(key.Value, (int)key.Start.Line))
                Bad(key.Start, name, value?.Shown, "stands twice", $"keep one; the first is on line {lines[key.Value]}");
            else if (value is not null)
                entries.Add(new YamlEntry(new YamlScalar(key.Value, key.Style != ScalarStyle.Plain, (int)key.Start.Line, (int)key.Start.Column), value));
        }
    }

    private YamlNode? ReadNode(string path, int level)
    {
        var current = _events.Current!;
        var (line, column) = ((int)current.Start.Line, (int)current.Start.Column);
        if (level > DeepestLevel)
        {
            // Reading on would cost time without end: the parser's work grows with the square of the depth.
            Bad(current.Start, path, null, "is nested too deep", $"give at most {DeepestLevel} levels");
            throw new UnreadableException();
        }

        if (_events.TryConsume<AnchorAlias>(out var alias))
        {
            Bad(alias.Start, path, "*" + alias.Value, "is an alias", "write the value out");
            return null;
        }

        if (current is not NodeEvent node)
        {
            Bad(current.Start, path, null, "has no value where one must stand", "give lines of the form key: value");
            throw new UnreadableException();
        }

        Refuse(node, path);
        if (_events.TryConsume<Scalar>(out var scalar))
            return new YamlScalar(scalar.Value, scalar.Style != ScalarStyle.Plain, line, column);
        if (_events.TryConsume<MappingStart>(out _))
        {
            var entries = new List<YamlEntry>();
            ReadEntries(entries, path, level);
            return new YamlMap(entries, line, column);
        }

        _events.Consume<SequenceStart>();
        var items = new List<YamlNode>();
        while (!_events.TryConsume<SequenceEnd>(out _))
        {
            if (ReadNode(path, level + 1) is { } item)
                items.Add(item);
        }

        return new YamlList(items, line, column);
    }

    private void Refuse(NodeEvent node, string? path)
    {
        if (!node.Anchor.IsEmpty)
            Bad(node.Start, path, "&" + node.Anchor.Value, "is an anchor", "write the value out where it is needed");
        if (!node.Tag.IsEmpty)
            Bad(node.Start, path, node.Tag.IsNonSpecific ? "!" : node.Tag.Value, "is a tag", "leave it out; the key decides the type");
    }

    private static string Sentence(string message) => char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.');

    private sealed class UnreadableException : Exception;

    private void Bad(Mark at, string? field, string? value, string message, string allowed)
        => problems.Add(new Problem(file, Math.Max(1, (int)at.Line), Math.Max(1, (int)at.Column), field, value, message, allowed));
}
