using System.Text.Json;
using Pathways.Analysis.Comparing;

namespace Pathways.Report.Comparing;

/// <summary>The same of one area as JSON.</summary>
internal static class LaterJson
{
    private const int Decimals = 2;

    public static void Write(Utf8JsonWriter json, AreaDifference area)
    {
        json.WriteStartObject("later_in_the_year");
        foreach (var step in LaterStep.All)
            Three(json, step.Code, step.Of(area));
        json.WriteEndObject();
        json.WriteStartObject("expected_neet");
        foreach (var neet in NeetAssumption.All)
            Three(json, neet.Code, (neet.Of(area.NeetBefore), neet.Of(area.NeetAfter)));
        json.WriteEndObject();
    }

    private static void Three(Utf8JsonWriter json, string name, (double Before, double After)? both)
    {
        if (both is not var (before, after))
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("before", Math.Round(before, Decimals));
        json.WriteNumber("after", Math.Round(after, Decimals));
        json.WriteNumber("difference", Math.Round(after - before, Decimals));
        json.WriteEndObject();
    }
}
