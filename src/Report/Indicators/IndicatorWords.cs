using Pathways.Analysis.Indicators;

namespace Pathways.Report;

/// <summary>Published indicators and whether they move, in words.</summary>
internal static class IndicatorWords
{
    public static string Of(PublishedIndicator indicator) => indicator switch
    {
        PublishedIndicator.Neet => "NEET, December to February",
        PublishedIndicator.NotKnown => "Not known, December to February",
        PublishedIndicator.NeetOrNotKnown => "NEET or not known",
        PublishedIndicator.Participating => "Participating in education and training",
        PublishedIndicator.InApprenticeship => "In an apprenticeship, 16 and 17",
        PublishedIndicator.SeptemberGuarantee => "September Guarantee, offers made",
        PublishedIndicator.ApprenticeshipStarts => "Apprenticeship starts under 19",
        PublishedIndicator.Level2By19 => "Level 2 by 19",
        _ => "Key stage 4 destinations, sustained",
    };

    public static string Of(IndicatorMove move) => move switch
    {
        IndicatorMove.Yes => "yes",
        IndicatorMove.InPart => "in part",
        IndicatorMove.Later => "later",
        _ => "no",
    };

    /// <summary>The code in files.</summary>
    public static string Code(IndicatorMove move) => Of(move).Replace(' ', '_');
}
