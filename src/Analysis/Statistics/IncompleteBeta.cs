namespace Pathways.Analysis.Statistics;

/// <summary>The regularised incomplete beta function.</summary>
internal static class IncompleteBeta
{
    // Lanczos's approximation of ln Γ with g = 7 and nine terms (Lanczos 1964; coefficients of Godfrey 2001), relative error under 1e-14.
    private static readonly double[] Lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
        12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>I(x; a, b) by its continued fraction (NIST Digital Library of Mathematical Functions 8.17.22), evaluated by Lentz's method.</summary>
    /// <param name="x">0..1.</param>
    /// <param name="a">Above 0.</param>
    /// <param name="b">Above 0.</param>
    public static double Regularised(double x, double a, double b)
    {
        if (x <= 0)
            return 0;
        if (x >= 1)
            return 1;
        // The fraction converges fast on this side only.
        if (x > (a + 1) / (a + b + 2))
            return 1 - Regularised(1 - x, b, a);
        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x)));
        return front / (a * Fraction(x, a, b));
    }

    /// <summary>ln Γ(x), x at least ½.</summary>
    public static double LogGamma(double x)
    {
        var z = x - 1;
        var sum = Lanczos[0];
        for (var i = 1; i < Lanczos.Length; i++)
            sum += Lanczos[i] / (z + i);
        var t = z + 7.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((z + 0.5) * Math.Log(t)) - t + Math.Log(sum);
    }

    /// <summary>1 + d₁ ÷ (1 + d₂ ÷ (1 + …)).</summary>
    private static double Fraction(double x, double a, double b)
    {
        const double tiny = 1e-300;
        var (value, c, d) = (1.0, 1.0, 0.0);
        for (var i = 1; i <= 500; i++)
        {
            var m = i / 2;
            var term = i % 2 == 0
                ? m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)))
                : -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 + (term * d);
            d = 1 / (Math.Abs(d) < tiny ? tiny : d);
            c = 1 + (term / c);
            c = Math.Abs(c) < tiny ? tiny : c;
            value *= c * d;
            if (Math.Abs((c * d) - 1) < 1e-16)
                break;
        }

        return value;
    }
}
