using Pathways.Model;

namespace Pathways.Data.Scenarios;

/// <summary>Finds what is wrong with single lines before a YAML text is read: tabs in the indentation, and directives.</summary>
internal static class YamlLines
{
    /// <summary>Reports the faults and gives back a text without them, so that the rest can still be checked.</summary>
    public static (string Text, bool Tabs) Check(string text, string file, ICollection<Problem> problems)
    {
        var lines = text.Split('\n');
        var tabs = false;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('%'))
            {
                problems.Add(new Problem(file, i + 1, 1, null, lines[i], "is a YAML directive", "leave it out"));
                lines[i] = "#";
            }

            if (IndentingTab(lines[i]) is not { } tab)
                continue;
            tabs = true;
            problems.Add(new Problem(file, i + 1, tab + 1, null, null, "is indented with a tab", "indent with spaces"));
            // One blank for each tab keeps every column.
            lines[i] = lines[i].Replace('\t', ' ');
        }

        return (string.Join('\n', lines), tabs);
    }

    private static int? IndentingTab(string line)
    {
        var content = line.AsSpan().IndexOfAnyExcept(' ', '\t');
        return content > 0 && line.IndexOf('\t', 0, content) is >= 0 and var tab ? tab : null;
    }
}
