using System.Text;
using System.Xml.Linq;

namespace Pathways.Report;

/// <summary>Builds elements; text is encoded when written, so no text can become markup.</summary>
internal static class Markup
{
    /// <summary>An element with attributes (as <see cref="XAttribute"/>), elements and text in order.</summary>
    public static XElement El(string name, params object?[] content) => new(name, content);

    /// <summary>An attribute.</summary>
    public static XAttribute At(string name, string value) => new(name, value);

    public static XElement P(params object?[] content) => El("p", content);

    public static XElement H2(string id, string text) => El("h2", At("id", id), text);

    public static XElement H3(string text) => El("h3", text);

    public static XElement List(IEnumerable<string> lines) => El("ul", lines.Select(line => El("li", line)));

    /// <summary>A label that says a figure is modelled.</summary>
    public static XElement Modelled() => El("span", At("class", "tag"), "modelled");
}

/// <summary>Writes elements as HTML: full end tags but for void elements, and text encoded.</summary>
internal static class HtmlText
{
    private static readonly HashSet<string> Void = new(["meta", "br", "hr", "link", "img", "input"], StringComparer.Ordinal);

    public static string Document(XElement root)
    {
        var text = new StringBuilder("<!DOCTYPE html>\n");
        Write(text, root);
        return text.Append('\n').ToString();
    }

    private static void Write(StringBuilder text, XNode node)
    {
        switch (node)
        {
            case XText words:
                text.Append(node.Parent?.Name.LocalName == "style" ? Style(words.Value) : Encoded(words.Value));
                break;
            case XElement element:
                Element(text, element);
                break;
        }
    }

    private static void Element(StringBuilder text, XElement element)
    {
        var name = element.Name.LocalName;
        text.Append('<').Append(name);
        foreach (var attribute in element.Attributes())
            text.Append(' ').Append(attribute.Name.LocalName).Append("=\"").Append(Encoded(attribute.Value)).Append('"');
        if (Void.Contains(name))
        {
            text.Append("/>");
            return;
        }

        text.Append('>');
        foreach (var child in element.Nodes())
            Write(text, child);
        text.Append("</").Append(name).Append('>');
        if (name is "p" or "tr" or "table" or "section" or "h1" or "h2" or "h3" or "li" or "ul" or "div" or "path" or "g" or "use")
            text.Append('\n');
    }

    private static string Encoded(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    private static string Style(string css)
        => css.AsSpan().IndexOfAny('<', '&') < 0 ? css : throw new InvalidOperationException("A style sheet must hold neither < nor &.");
}
