using System.Collections.Frozen;
using Pathways.Model;

namespace Pathways.Report;

/// <summary>The places of a run whose young people no extract covers (<see cref="RunProvenance.NotCovered"/>), by code and by name as outputs have them.</summary>
internal static class UnknownPlaces
{
    /// <summary>Stands in the place of a figure that is not available, which is not nought.</summary>
    public const string Symbol = "x";

    /// <summary>Codes, and the names of areas, authorities and districts, whole and as tables shorten them.</summary>
    public static FrozenSet<string> Of(RunResult result, RunProvenance provenance)
    {
        var names = result.Areas.Select(area => (area.Code, area.Name)).Concat(result.Neet.Areas.Select(area => (area.Code, area.Name))).Where(area => provenance.NotCovered.Contains(area.Code)).Select(area => area.Name).ToArray();
        return [.. provenance.NotCovered, .. names, .. names.Select(name => name.Split(" (")[0])];
    }
}
