using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis.Indicators;

/// <summary>
/// Which published indicator moves when places open or close, and which does not: by the DfE's definitions (who is counted, in which months, as what), which
/// the model of the year follows. It says what is counted, not how much it moves.
/// </summary>
public static class IndicatorRules
{
    private const int CohortTo = 17;
    private const int UsualTo = 18;

    private enum Winter
    {
        None,
        Part,
        Whole,
    }

    /// <summary>Every indicator, in the order of <see cref="PublishedIndicator"/>.</summary>
    /// <param name="places">What opens or closes.</param>
    /// <exception cref="ArgumentNullException">There are no places.</exception>
    public static ImmutableArray<IndicatorEffect> Of(OpenedPlaces places)
    {
        ArgumentNullException.ThrowIfNull(places);
        var neet = Neet(places);
        return
        [
            neet,
            new(PublishedIndicator.NotKnown, IndicatorMove.No, "tracking; no place changes it"),
            neet with { Indicator = PublishedIndicator.NeetOrNotKnown, Why = neet.Move == IndicatorMove.No ? neet.Why : "by its NEET part only: " + neet.Why },
            Participating(places, neet),
            new(PublishedIndicator.InApprenticeship, IndicatorMove.No, "employers' vacancies move it, course places do not"),
            Guarantee(places),
            new(PublishedIndicator.ApprenticeshipStarts, IndicatorMove.No, "employers' vacancies move it, course places do not"),
            Level2(places),
            Destinations(places),
        ];
    }

    /// <summary>The same for apprenticeship vacancies.</summary>
    /// <param name="type">Type of the apprenticeship.</param>
    public static ImmutableArray<IndicatorEffect> Of(ApprenticeshipType type)
    {
        const string Young = "starts of those aged 16 and 17 count, older ones do not; employers choose";
        return
        [
            new(PublishedIndicator.Neet, IndicatorMove.InPart, Young),
            new(PublishedIndicator.NotKnown, IndicatorMove.No, "tracking; no vacancy changes it"),
            new(PublishedIndicator.NeetOrNotKnown, IndicatorMove.InPart, "by its NEET part only: " + Young),
            new(PublishedIndicator.Participating, IndicatorMove.InPart, Young),
            new(PublishedIndicator.InApprenticeship, IndicatorMove.InPart, Young),
            new(PublishedIndicator.SeptemberGuarantee, IndicatorMove.InPart, "only where a start is offered by the end of September"),
            new(PublishedIndicator.ApprenticeshipStarts, IndicatorMove.Yes, "starts of all under 19 count, whenever in the year"),
            new(PublishedIndicator.Level2By19, type == ApprenticeshipType.Level3 ? IndicatorMove.No : IndicatorMove.Later, type switch
            {
                ApprenticeshipType.Level3 => "most who start have a Level 2 already",
                _ => "counted at 19, for those who achieve a full Level 2",
            }),
            new(PublishedIndicator.Ks4Destinations, IndicatorMove.InPart, "only starts of Year 11 leavers by October, sustained for two terms"),
        ];
    }

    private static bool Counted(OpenedPlaces places) => places.YoungestAge <= CohortTo;

    private static Winter InWinter(OpenedPlaces places)
    {
        if (places.IntakeMonths.Any(month => month is >= 8 and <= 11))
            return Winter.Whole;
        return places.IntakeMonths.Any(month => month is 12 or 1 or 2) ? Winter.Part : Winter.None;
    }

    private static IndicatorEffect Neet(OpenedPlaces places)
    {
        const PublishedIndicator Indicator = PublishedIndicator.Neet;
        if (!Counted(places))
            return new(Indicator, IndicatorMove.No, "counts academic ages 16 and 17; these places are for older young people");
        return InWinter(places) switch
        {
            Winter.Whole when places.OldestAge > UsualTo => new(Indicator, IndicatorMove.InPart, "those aged 16 and 17 only, of all with a plan up to 24 who may take the places"),
            Winter.Whole => new(Indicator, IndicatorMove.Yes, "those who are available: illness, pregnancy and caring do not fall because a place opens"),
            Winter.Part => new(Indicator, IndicatorMove.InPart, "only the months after the intake count in the mean of December to February"),
            _ => new(Indicator, IndicatorMove.No, "the intake comes after February; it moves who is on a course in spring and summer"),
        };
    }

    private static IndicatorEffect Participating(OpenedPlaces places, IndicatorEffect neet)
        => places.Type == ProvisionType.Flexible && neet.Move != IndicatorMove.No
            ? new(PublishedIndicator.Participating, IndicatorMove.InPart, "part of flexible provision counts as re-engagement (NCCIS 530), which is no participation")
            : neet with { Indicator = PublishedIndicator.Participating, Why = neet.Move == IndicatorMove.Yes ? "counted in education and training in those months" : neet.Why };

    private static IndicatorEffect Guarantee(OpenedPlaces places)
    {
        const PublishedIndicator Indicator = PublishedIndicator.SeptemberGuarantee;
        if (!Counted(places))
            return new(Indicator, IndicatorMove.No, "made to leavers of Year 11 and Year 12; these places are for older young people");
        return places.IntakeMonths.Any(month => month is 8 or 9)
            ? new(Indicator, places.OldestAge > UsualTo ? IndicatorMove.InPart : IndicatorMove.Yes, "offers made by the end of September; whether they are taken up does not count")
            : new(Indicator, IndicatorMove.No, "offers count until the end of September; these places start later");
    }

    private static IndicatorEffect Level2(OpenedPlaces places) => places switch
    {
        { YoungestAge: > 18 } => new(PublishedIndicator.Level2By19, IndicatorMove.No, "for young people past the age at which it is counted"),
        { Type: ProvisionType.SupportedInternship } => new(PublishedIndicator.Level2By19, IndicatorMove.No, "leads to work, not to a full Level 2"),
        { Band: LevelBand.Level2 } => new(PublishedIndicator.Level2By19, IndicatorMove.Later, "counted at 19, for those who stay and achieve"),
        _ => new(PublishedIndicator.Level2By19, IndicatorMove.Later, "only for those who go on to Level 2 and achieve it by 19"),
    };

    private static IndicatorEffect Destinations(OpenedPlaces places)
    {
        const PublishedIndicator Indicator = PublishedIndicator.Ks4Destinations;
        if (places.YoungestAge > 16)
            return new(Indicator, IndicatorMove.No, "counts Year 11 leavers only");
        return places.IntakeMonths.Any(month => month is >= 8 and <= 10)
            ? new(Indicator, IndicatorMove.InPart, "Year 11 leavers who stay for two terms from October")
            : new(Indicator, IndicatorMove.No, "a destination counts when it is held for two terms from October");
    }
}
