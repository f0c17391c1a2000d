using System.Xml.Linq;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>Fills of the access classes: each has a pattern of its own, so that none is told by colour alone.</summary>
internal static class AccessPatterns
{
    public static string Fill(AccessClass access) => access switch
    {
        AccessClass.None => "url(#access-none)",
        AccessClass.Few => "url(#access-few)",
        AccessClass.BelowMiddle => "#a8c8e4",
        _ => "#3f7cb4",
    };

    /// <summary>The patterns' definitions; once in a page.</summary>
    public static XElement Definitions() => El("defs",
        Pattern("access-none", "#ffffff", 6, El("path", At("d", "M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2"), At("stroke", "#8f1d14"), At("stroke-width", "2.2"))),
        Pattern("access-few", "#f9cf9c", 5, El("circle", At("cx", "2.5"), At("cy", "2.5"), At("r", "1"), At("fill", "#6b3d00"))));

    private static XElement Pattern(string id, string background, int size, XElement mark)
    {
        var side = Svg.Num(size);
        return El("pattern", At("id", id), At("width", side), At("height", side), At("patternUnits", "userSpaceOnUse"),
            Svg.Rect(0, 0, size, size, background), mark);
    }
}

/// <summary>The legend of the maps; also holds the patterns they use.</summary>
internal static class AccessLegend
{
    public static XElement Of() => El("ul", At("class", "legend"), Enum.GetValues<AccessClass>().Select((access, index) => El("li",
        El("svg", At("width", "32"), At("height", "20"), At("aria-hidden", "true"), index == 0 ? AccessPatterns.Definitions() : null,
            Svg.Rect(0.5, 0.5, 31, 19, AccessPatterns.Fill(access), "#0b0c0c")),
        El("span", Phrases.Access(access)))));
}
