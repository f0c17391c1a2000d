using Pathways.Model;

namespace Pathways.Cli.Running.GapFilling;

/// <summary>Which published indicators a new course moves, in words.</summary>
internal static class GapIndicators
{
    public static string Of(CourseOffer offer)
    {
        var atOnce = offer.IntakeMonths.Contains(9) ? "" : " (from the next intake only)";
        var participation = offer.ProvisionType == ProvisionType.Flexible ? "participation and re-engagement (NCCIS 530) of those aged 16 and 17" : "participation of those aged 16 and 17";
        var young = offer.CommissionedPlaces > 0 ? "mostly none at 16 and 17: most interns are 18 and over" : $"{participation}, and NEET (December to February){atOnce}";
        return young + "; not known: no";
    }
}
