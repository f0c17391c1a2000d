using System.Text.RegularExpressions;
using Pathways.Model;
using Pathways.Report.Tests.Support;

namespace Pathways.Report.Tests;

/// <summary>Sentences of the run's report that hold of one dataset and not of another, by what the figures are.</summary>
public sealed partial class ConditionalWordsTests
{
    private static LevelFigures Figures(int choice, int best, params (PlacementReason Reason, int Best)[] reasons)
        => MadeUp.Result().Total.AllLevels with { Competing = 1_000, PlacedChoice = 1_000 - choice, PlacedBest = 1_000 - best, Reasons = [.. reasons.Select(reason => new ReasonCount(reason.Reason, 0, reason.Best))] };

    /// <summary>Reasons in reach, conditions, full; then all without a place: the numbers told add up to it, whatever is left.</summary>
    [Theory]
    [InlineData(100, 200, 356, 656, false)]
    [InlineData(100, 200, 356, 660, true)]
    [InlineData(0, 0, 0, 7, true)]
    public void Reasons_add_up_and_what_is_none_of_the_three_is_told_as_other(int reach, int conditions, int full, int all, bool other)
    {
        var words = SummarySection.Why(Figures(all, all, (PlacementReason.NoSuitableCourseInReach, reach), (PlacementReason.EntryConditions, conditions), (PlacementReason.AllFull, full)), 0);
        var told = Number().Matches(words).Select(number => int.Parse(number.Value, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        told[0].ShouldBe(all);
        told.Skip(1).Sum().ShouldBe(all);
        words.Contains("other reasons", StringComparison.Ordinal).ShouldBe(other);
    }

    [Theory]
    [InlineData(110, 100, 5, "it is 10 more, while 5 places stay empty.")]
    [InlineData(110, 100, 0, "it is 10 more.")]
    [InlineData(100, 100, 5, "it is as many, while 5 places stay empty.")]
    [InlineData(90, 100, 0, "it is 10 fewer: the best case costs least in all, which need not place most.")]
    public void Today_is_told_beside_the_best_case_by_the_sign_of_the_difference(int choice, int best, int empty, string ends)
        => SummarySection.Why(Figures(choice, best), empty).ShouldEndWith(ends);

    [Fact]
    public void Commissioned_places_that_stay_empty_are_counted_and_not_a_fixed_share()
    {
        var offer = MadeUp.Result().Offers[0];
        OfferResult Commissioned(int open, int today, int best) => offer with { Kind = PoolKind.Commissioned, OpenPlaces = open, Choice = offer.Choice with { Placed = today }, PlacedBest = best };
        PlacedSection.Commissioned([Commissioned(20, 8, 11), Commissioned(10, 10, 10), offer]).ShouldNotBeNull().ShouldContain("of 30 open ones 12 stay empty today and 9 in the best case");
        PlacedSection.Commissioned([offer]).ShouldBeNull();
    }

    [Fact]
    public void What_holds_of_synthetic_young_people_and_the_shipped_places_is_said_of_no_other_dataset()
    {
        var result = MadeUp.Result();
        string Report(RunProvenance provenance) => RunFolderFiles.Make(result, provenance, MadeUp.Grid(result), MadeUp.Grid(result))["report.html"];
        var shipped = Report(MadeUp.Provenance());
        var own = Report(MadeUp.Provenance(synthetic: false) with { Origin = new DatasetOrigin(CalibratedPlaces: false, ImportedCourses: true, [new RecordedShare(RecordedFact.FreeSchoolMeals, 90, 100)]) });
        foreach (var fixedWords in (string[])["need follows free school meals in state schools", "In the baseline that ships"])
        {
            shipped.ShouldContain(fixedWords);
            own.ShouldNotContain(fixedWords);
        }

        shipped.ShouldNotContain("a third of the young people named");
        own.ShouldContain("Who is NEET is not taken from the records");
    }

    [Theory]
    [InlineData(0.5, 0.8, "fewer than 80% of the draws", "fewer than 50% are confirmed")]
    [InlineData(0.7, 0.9, "fewer than 90% of the draws", "fewer than 70% are confirmed")]
    public void When_a_cold_spot_is_only_possible_is_told_with_both_grounds_and_the_numbers_of_the_run(double confirmed, double draws, string one, string other)
    {
        Parameter Of(string key, double value) => new(key, value, null, null, "share", new Provenance(Basis.Modelled, Confidence.Low, "made up"));
        var words = ColdSpotWords.Sure([Of("analysis.cold.confirmed_share", confirmed), Of("analysis.cold.draws_share", draws)]);
        words.ShouldContain(one);
        words.ShouldContain(other);
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
