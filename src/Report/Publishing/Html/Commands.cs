using System.Text.RegularExpressions;
using System.Xml.Linq;
using static Pathways.Report.Markup;

namespace Pathways.Report.Publishing;

/// <summary>Commands in running text, which stand between backticks there, as code in the page. In brackets they are a hint for those who keep the data, which readers outside the authority are spared.</summary>
internal static partial class Commands
{
    /// <summary>Marks them in all texts of an element.</summary>
    /// <param name="hints">Whether its readers are those who keep the data.</param>
    /// <param name="page">The page.</param>
    public static XElement Marked(bool hints, XElement page)
    {
        foreach (var text in page.DescendantNodes().OfType<XText>().Where(text => text.Value.Contains('`') && text.Parent!.Name != "style").ToArray())
            text.ReplaceWith((hints ? text.Value : Hint().Replace(text.Value, "")).Split('`').Select((part, index) => index % 2 == 0 ? part.Length == 0 ? null : (object)new XText(part) : El("code", part)));
        return page;
    }

    /// <summary>Brackets with a command in them, and the space before.</summary>
    [GeneratedRegex(@" \([^()]*`pathways [^()]*\)")]
    private static partial Regex Hint();
}
