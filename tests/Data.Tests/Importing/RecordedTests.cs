using Pathways.Model;

namespace Pathways.Data.Tests.Importing;

/// <summary>A dataset of imported young people says of how many the extracts tell what they bring; the rest was drawn.</summary>
public sealed class RecordedTests
{
    private const int People = 40;

    [Theory]
    [InlineData("school-census", RecordedFact.Sen)]
    [InlineData("ks4", RecordedFact.EnglishMaths)]
    [InlineData("attendance", RecordedFact.Attendance)]
    public void An_extract_tells_its_facts_of_everybody_whom_it_joins_and_others_stay_drawn(string kind, RecordedFact told)
    {
        using var tracked = new Tracked(kind, People); // the tracking, then the extract, whose rows join all of the tracked

        var origin = tracked.Dataset.Info.Origin;

        origin.Recorded.Select(share => share.What).ShouldBe(Enum.GetValues<RecordedFact>(), ignoreOrder: true);
        origin.Recorded.ShouldAllBe(share => share.People == tracked.After.Count);
        origin.Recorded.Single(share => share.What == told).Recorded.ShouldBe(People);
        foreach (var other in (RecordedFact[])[RecordedFact.EnglishMaths, RecordedFact.Attendance])
            origin.Recorded.Single(share => share.What == other).Recorded.ShouldBe(other == told ? People : 0, other.ToString());
    }

    [Fact]
    public void Synthetic_young_people_have_nothing_recorded()
    {
        using var county = new ImportCounty();

        county.Loaded.Info.Origin.Recorded.ShouldBeEmpty();
    }
}
