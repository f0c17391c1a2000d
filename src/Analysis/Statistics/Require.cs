namespace Pathways.Analysis.Statistics;

/// <summary>Checks of arguments that the statistics share.</summary>
internal static class Require
{
    public static void Same(int length, int expected, string name)
    {
        if (length != expected)
            throw new ArgumentException($"{length} figures where {expected} are needed.", name);
    }

    public static void Finite(ReadOnlySpan<double> values, string name)
    {
        foreach (var value in values)
            if (!double.IsFinite(value))
                throw new ArgumentException("A figure is not a finite number.", name);
    }

    /// <summary>Weights, counts, people: finite and not negative.</summary>
    public static void NotNegative(ReadOnlySpan<double> values, string name)
    {
        foreach (var value in values)
            if (!(value >= 0 && double.IsFinite(value)))
                throw new ArgumentException("A figure is negative or not a finite number.", name);
    }

    public static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum;
    }

    /// <summary>Σ weight × value.</summary>
    public static double Weighted(ReadOnlySpan<double> weights, ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] * values[i];
        return sum;
    }
}
