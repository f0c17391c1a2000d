using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Pathways.Report.Publishing;

/// <summary>The workbook's texts, each stored once.</summary>
internal sealed class WorkbookText
{
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    public int Of(string text)
    {
        if (!_index.TryGetValue(text, out var index))
        {
            _index[text] = index = _texts.Count;
            _texts.Add(text);
        }

        return index;
    }

    public void Write(SharedStringTablePart part)
        => part.SharedStringTable = new SharedStringTable(_texts.Select(text => new SharedStringItem(new Text(text) { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve })))
        { UniqueCount = (uint)_texts.Count };
}
