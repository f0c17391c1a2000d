using System.Xml;

namespace Pathways.Data.Importing;

/// <summary>
/// An extract in XML: every element of a given name is a row, and the leaf elements below it its fields, wherever they stand. Where a leaf
/// occurs again its last value stands, or all, parted by semicolons, where the field may have several; one below an element in which its name means something else
/// (<see cref="Column.NotWithin"/>) is passed over. Leaves of the file's header stand in every row; those of an element
/// that holds rows (the ILR's learner, with learning deliveries) in its own rows only, so that nothing of one person is ever taken for another's.
/// </summary>
public sealed class XmlExtractReader : IExtractReader
{
    private readonly XmlReader _xml;
    private readonly string _rowElement;
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly string? _holderElement;
    private readonly string[] _common;
    private readonly string[] _ofHolder;
    private readonly string[] _values;
    private readonly Func<string, bool> _several;
    private readonly bool[] _ofFile;
    private readonly HashSet<string>?[] _notWithin;
    private readonly HashSet<string> _parting;
    private readonly List<(string Element, int Depth)> _within = [];
    private readonly Dictionary<string, string> _plain = new(StringComparer.Ordinal);
    private bool _stopped;
    private bool _inHolder;

    /// <param name="survey">The file.</param>
    /// <param name="columns">Columns that are wanted; elements may have their names or aliases.</param>
    /// <param name="rowElement">Name of the element that is a row.</param>
    /// <param name="several">Whether a field of this name may have several values; of others the last stands.</param>
    /// <param name="holderElement">Name of the element that holds the rows of one person; null where there is none.</param>
    public XmlExtractReader(FileSurvey survey, IReadOnlyList<Column> columns, string rowElement, Func<string, bool> several, string? holderElement = null)
    {
        ArgumentNullException.ThrowIfNull(survey);
        ArgumentNullException.ThrowIfNull(columns);
        string[] names = [.. columns.Select(column => column.Name)];
        (Header, _rowElement, _several, _holderElement, _ofFile) = (names, rowElement, several, holderElement, [.. columns.Select(column => column.OfFile)]);
        _notWithin = [.. columns.Select(column => column.NotWithin.IsEmpty ? null : column.NotWithin.Select(HeaderNames.Plain).ToHashSet(StringComparer.Ordinal))];
        _parting = [.. _notWithin.SelectMany(parting => parting ?? [])];
        for (var i = 0; i < names.Length; i++)
        {
            foreach (var name in (IEnumerable<string>)[names[i], .. columns[i].Aliases])
                _index.TryAdd(HeaderNames.Plain(name), i);
        }

        (_common, _ofHolder, _values) = (new string[names.Length], new string[names.Length], new string[names.Length]);
        Array.Fill(_common, "");
        _xml = XmlReader.Create(survey.Path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true });
    }

    /// <inheritdoc />
    public IReadOnlyList<string> Header { get; }

    /// <inheritdoc />
    public IReadOnlyList<string> Notes => [];

    /// <inheritdoc />
    public int Line { get; private set; }

    /// <inheritdoc />
    public string? Fault { get; private set; }

    /// <inheritdoc />
    /// <exception cref="XmlException">The XML is not well-formed from here on.</exception>
    public bool Read()
    {
        while (Next())
        {
            if (_xml.NodeType == XmlNodeType.EndElement && _xml.LocalName == _holderElement)
                _inHolder = false;
            if (_xml.NodeType != XmlNodeType.Element)
                continue;
            if (_xml.LocalName == _holderElement)
            {
                _common.CopyTo(_ofHolder, 0);
                _inHolder = !_xml.IsEmptyElement;
                continue;
            }

            if (_xml.LocalName != _rowElement)
            {
                Leaf(_xml.LocalName, _inHolder ? _ofHolder : _common);
                continue;
            }

            Line = ((IXmlLineInfo)_xml).LineNumber;
            (_inHolder ? _ofHolder : _common).CopyTo(_values, 0);
            Row();
            return true;
        }

        return false;
    }

    /// <inheritdoc />
    public string Field(int index) => index < 0 ? "" : _values[index];

    /// <inheritdoc />
    public void Dispose() => _xml.Dispose();

    private void Row()
    {
        if (_xml.IsEmptyElement)
            return;
        var depth = _xml.Depth;
        _within.Clear();
        while (Next() && _xml.Depth > depth)
        {
            if (_xml.NodeType != XmlNodeType.Element)
                continue;
            _within.RemoveAll(element => element.Depth >= _xml.Depth);
            if (_parting.Contains(Plain(_xml.LocalName)))
                _within.Add((Plain(_xml.LocalName), _xml.Depth));
            Leaf(_xml.LocalName, _values);
        }
    }

    // The next node; an element on which a leaf stopped is not passed over.
    private bool Next()
    {
        if (!_stopped)
            return _xml.Read();
        _stopped = false;
        return true;
    }

    // An element's name is the same a million times.
    private string Plain(string name)
    {
        if (!_plain.TryGetValue(name, out var plain))
            _plain[name] = plain = HeaderNames.Plain(name);
        return plain;
    }

    // Reads the text of a leaf that is wanted; an element that holds others is simply gone into.
    private void Leaf(string name, string[] into)
    {
        if (_xml.IsEmptyElement || !_index.TryGetValue(Plain(name), out var index))
            return;
        if (into == _values && _notWithin[index] is { } parting && _within.Exists(element => parting.Contains(element.Element)))
            return;
        while (_xml.Read() && _xml.NodeType is XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
        {
        }

        _stopped = _xml.NodeType == XmlNodeType.Element;
        if (_xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA))
            return;
        var text = _xml.Value.Trim();
        if (text.Length > 0 && !(_ofFile[index] && into == _values && _common[index].Length > 0))
            into[index] = into[index].Length > 0 && _several(Header[index]) ? into[index] + ";" + text : text;
    }
}
