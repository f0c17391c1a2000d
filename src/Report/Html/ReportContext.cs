using System.Collections.Frozen;
using System.Xml.Linq;
using Pathways.Model;

namespace Pathways.Report;

/// <summary>What the sections of the report are made from.</summary>
internal sealed record ReportContext(
    RunResult Result, RunProvenance Provenance, IReadOnlyList<Shape> ZoneShapes, IReadOnlyList<Shape> AreaShapes)
{
    /// <summary>The areas of the set, without authorities and totals.</summary>
    public IEnumerable<AreaResult> Areas => Result.Areas.Where(area => area.Kind is AreaKind.Lcpa or AreaKind.Other);

    /// <summary>Those of them whose young people are known.</summary>
    public IEnumerable<AreaResult> Covered => Areas.Where(area => !Provenance.NotCovered.Contains(area.Code));

    /// <summary>Names of the places whose young people no extract covers.</summary>
    public FrozenSet<string> Unknown { get; } = UnknownPlaces.Of(Result, Provenance);

    /// <summary>How many rows of <see cref="RunResult.Areas"/>, at the end, are totals.</summary>
    public int Totals => Result.Areas.Count(area => area.Kind is AreaKind.Authority or AreaKind.All);

    /// <summary>Value, low and high of a printed parameter in words; the value alone when it has no range.</summary>
    public string Assumption(string key)
    {
        var parameter = Result.Assumptions.FirstOrDefault(one => one.Key == key);
        return parameter is null ? "–" : parameter is { Low: { } low, High: { } high }
            ? $"{Short(parameter.Value)} ({Short(low)} to {Short(high)})"
            : Short(parameter.Value);
    }

    /// <summary>A parameter's value as text.</summary>
    public static string Short(double value) => value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>One section of the report.</summary>
/// <param name="Id">Anchor.</param>
/// <param name="Title">Heading, as the contents list it.</param>
/// <param name="Body">What follows the heading.</param>
internal sealed record Section(string Id, string Title, IEnumerable<XElement> Body);
