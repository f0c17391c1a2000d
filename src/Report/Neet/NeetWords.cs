using Pathways.Model;

namespace Pathways.Report;

/// <summary>Words on NEET that several outputs share.</summary>
internal static class NeetWords
{
    public const string Weakness = "Such a score is weak on one person: in Buckinghamshire (61,761 students, 2017 to 2022) it was right in 85.5% of cases but its F2 was 0.32; a machine-learning model reached 0.478 with 51% fewer false flags (DSSGx 2022). It is for planning by area, never for eligibility.";

    public static string Band(RoniBand band) => band switch
    {
        RoniBand.Substantial => "substantial support",
        RoniBand.Additional => "additional support",
        RoniBand.Offer => "offer",
        _ => "no points",
    };

    /// <summary>Percentage points with a true minus.</summary>
    public static string Points(double share) => share < 0 ? "−" + Figures.Fixed(-100 * share, 2) : "+" + Figures.Fixed(100 * share, 2);
}
