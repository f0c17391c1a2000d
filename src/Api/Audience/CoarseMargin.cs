namespace Pathways.Api.Audience;

/// <summary>How far a coarse count is from the count itself: what pages tell readers of it.</summary>
internal static class CoarseMargin
{
    private const double Share = 0.95;
    private const int RoundTo = 10;

    /// <summary>Within how many people of the count 19 in 20 shown figures lie, rounding included, upwards to a whole ten.</summary>
    /// <param name="scale">Scale of the noise of one area, people.</param>
    /// <param name="areas">How many areas' noise is in it.</param>
    public static int Within(double scale, int areas)
    {
        var ratio = Math.Exp(-1 / scale);
        var middle = (int)Math.Ceiling(scale * (12 + (6 * Math.Sqrt(areas)))); // beyond it less than a millionth
        var likely = new double[(2 * middle) + 1];
        likely[middle] = 1;
        for (var area = 0; area < areas; area++)
            AddNoise(likely, ratio);
        var inside = likely[middle];
        var width = 0;
        while (inside < Share && width < middle)
        {
            width++;
            inside += likely[middle - width] + likely[middle + width];
        }

        return (width + (RoundTo / 2) + RoundTo - 1) / RoundTo * RoundTo;
    }

    /// <summary>The distribution with one more two-sided geometric variable: one geometric variable more, and one less.</summary>
    private static void AddNoise(double[] likely, double ratio)
    {
        for (var i = 0; i < likely.Length; i++)
            likely[i] = ((1 - ratio) * likely[i]) + (i > 0 ? ratio * likely[i - 1] : 0);
        for (var i = likely.Length - 1; i >= 0; i--)
            likely[i] = ((1 - ratio) * likely[i]) + (i < likely.Length - 1 ? ratio * likely[i + 1] : 0);
    }
}
