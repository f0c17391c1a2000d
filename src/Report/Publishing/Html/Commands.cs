using System.Xml.Linq;
using static Pathways.Report.Markup;

namespace Pathways.Report.Publishing;

/// <summary>Commands in running text, which stand between backticks there, as code in the page.</summary>
internal static class Commands
{
    /// <summary>Marks them in all texts of an element.</summary>
    public static XElement Marked(XElement page)
    {
        foreach (var text in page.DescendantNodes().OfType<XText>().Where(text => text.Value.Contains('`') && text.Parent!.Name != "style").ToArray())
            text.ReplaceWith(text.Value.Split('`').Select((part, index) => index % 2 == 0 ? part.Length == 0 ? null : (object)new XText(part) : El("code", part)));
        return page;
    }
}
