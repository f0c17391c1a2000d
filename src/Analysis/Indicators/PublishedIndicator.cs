namespace Pathways.Analysis.Indicators;

/// <summary>Indicators that the DfE publishes by local authority and that provision might move.</summary>
public enum PublishedIndicator
{
    /// <summary>NEET of those aged 16 and 17 (academic age), mean of December to February.</summary>
    Neet,

    /// <summary>Activity not known, the same people and months.</summary>
    NotKnown,

    /// <summary>NEET or not known together.</summary>
    NeetOrNotKnown,

    /// <summary>Participating in education and training, the same people and months.</summary>
    Participating,

    /// <summary>In an apprenticeship, the same people and months.</summary>
    InApprenticeship,

    /// <summary>September Guarantee: an offer by the end of September, leavers of Year 11 and Year 12.</summary>
    SeptemberGuarantee,

    /// <summary>Apprenticeship starts of those under 19, a year.</summary>
    ApprenticeshipStarts,

    /// <summary>Level 2 by age 19.</summary>
    Level2By19,

    /// <summary>Key stage 4 destinations sustained over two terms from October.</summary>
    Ks4Destinations,
}

/// <summary>Whether an indicator moves, weakest first.</summary>
public enum IndicatorMove
{
    /// <summary>It does not move.</summary>
    No,

    /// <summary>It moves in later years and not in the year in which places open.</summary>
    Later,

    /// <summary>Some of what is done counts in it.</summary>
    InPart,

    /// <summary>It moves.</summary>
    Yes,
}

/// <summary>Whether an indicator moves, and why. About what is counted, not how much.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Move">Whether it moves.</param>
/// <param name="Why">The reason, a phrase for people.</param>
public sealed record IndicatorEffect(PublishedIndicator Indicator, IndicatorMove Move, string Why);
