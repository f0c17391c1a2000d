using Pathways.Analysis.Indicators;
using Pathways.Model;
using static Pathways.Analysis.Indicators.IndicatorMove;
using static Pathways.Analysis.Indicators.PublishedIndicator;

namespace Pathways.Analysis.Tests.Indicators;

/// <summary>Expectations from the definitions: academic ages 16 and 17, December to February, offers by the end of September.</summary>
public sealed class IndicatorRulesTests
{
    private static readonly OpenedPlaces September = new(ProvisionType.StudyProgramme, LevelBand.Level1, [9]);

    private static IndicatorMove Move(OpenedPlaces places, PublishedIndicator indicator)
        => IndicatorRules.Of(places).Single(effect => effect.Indicator == indicator).Move;

    [Theory]
    [InlineData(9, Yes, Yes)]
    [InlineData(1, InPart, No)]
    [InlineData(4, No, No)]
    public void A_place_counts_in_the_winter_that_it_reaches_and_in_the_Guarantee_only_by_September(int month, IndicatorMove neet, IndicatorMove guarantee)
    {
        var places = September with { IntakeMonths = [month] };
        Move(places, PublishedIndicator.Neet).ShouldBe(neet);
        Move(places, NeetOrNotKnown).ShouldBe(neet);
        Move(places, SeptemberGuarantee).ShouldBe(guarantee);
    }

    [Fact]
    public void Several_intakes_move_what_the_earliest_of_them_moves()
        => IndicatorRules.Of(September with { IntakeMonths = [1, 4, 9] }).ShouldBe(IndicatorRules.Of(September));

    [Fact]
    public void No_place_and_no_vacancy_moves_not_known()
    {
        foreach (var type in Enum.GetValues<ProvisionType>())
            foreach (var band in Enum.GetValues<LevelBand>())
                Move(new OpenedPlaces(type, band, [9]), NotKnown).ShouldBe(No);
        foreach (var type in Enum.GetValues<ApprenticeshipType>())
            IndicatorRules.Of(type).Single(effect => effect.Indicator == NotKnown).Move.ShouldBe(No);
    }

    [Fact]
    public void Places_for_those_past_17_move_nothing_that_counts_16_and_17()
    {
        var older = September with { YoungestAge = 18, OldestAge = 24 };
        foreach (var indicator in new[] { PublishedIndicator.Neet, NeetOrNotKnown, Participating, SeptemberGuarantee, Ks4Destinations })
            Move(older, indicator).ShouldBe(No);
    }

    [Fact]
    public void Places_for_all_with_a_plan_move_what_counts_16_and_17_in_part()
    {
        var interns = OpenedPlaces.Of(Offer(ProvisionType.SupportedInternship, EntryRequirement.Ehcp)) with { IntakeMonths = [9] };
        (interns.YoungestAge, interns.OldestAge).ShouldBe((16, 24)); // whom the model lets in
        foreach (var indicator in new[] { PublishedIndicator.Neet, NeetOrNotKnown, Participating, SeptemberGuarantee, Ks4Destinations })
            Move(interns, indicator).ShouldBe(InPart);
        Move(interns, Level2By19).ShouldBe(No);
    }

    [Fact]
    public void Flexible_provision_counts_as_participation_in_part()
    {
        Move(September, Participating).ShouldBe(Yes);
        Move(September with { Type = ProvisionType.Flexible }, Participating).ShouldBe(InPart);
        Move(September with { Type = ProvisionType.Flexible, IntakeMonths = [4] }, Participating).ShouldBe(No);
    }

    [Fact]
    public void Level_2_by_19_comes_later_and_course_places_start_no_apprenticeship()
    {
        Move(September with { Band = LevelBand.Level2 }, Level2By19).ShouldBe(Later);
        Move(September, ApprenticeshipStarts).ShouldBe(No);
        IndicatorRules.Of(ApprenticeshipType.Foundation).Single(effect => effect.Indicator == ApprenticeshipStarts).Move.ShouldBe(Yes);
    }

    [Fact]
    public void Every_indicator_stands_once_in_order_with_a_reason()
    {
        foreach (var effects in new[] { IndicatorRules.Of(September), IndicatorRules.Of(ApprenticeshipType.Level2) })
        {
            effects.Select(effect => effect.Indicator).ShouldBe(Enum.GetValues<PublishedIndicator>());
            effects.ShouldAllBe(effect => effect.Why.Length > 10);
        }
    }

    internal static CourseOffer Offer(ProvisionType type, EntryRequirement entry, params int[] months) => new(
        "O", "S1", new AcademicYear(2025), "Course", type, Level.Level1, "route", null, null, "05", null,
        15, 1, months.Length == 0 ? [9] : [.. months], 15, 0, 36, 540, 1, entry, EnglishMaths.None, Support.TestRun.Source);
}
