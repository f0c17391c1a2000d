using Pathways.Api.Tests.Support;

namespace Pathways.Api.Tests.Attack;

/// <summary>Scenarios in which one person would move a figure by many, so that noise would not hide anybody, are run for the authority alone.</summary>
[Collection(OneServer.Name)]
public sealed class RefusedTests(SharedApi shared)
{
    private const string Course = "  - { name: course, type: open_offer, id: big-course, site: S2, title: Level 1 Retail, level: 1, ssa: \"07\", provision_type: study_programme, group_size: 30, minimum_group: MINIMUM }\n";

    private readonly ApiUnderTest _api = shared.Api;

    [Theory]
    [InlineData("sixfold", "  - { name: sixfold, type: cohort_growth, percent: 500, area: C }\n")]
    [InlineData("larger-group", "  - { name: group, type: minimum_group, where: { offer: o01 }, learners: 7 }\n")] // the largest today is 6
    [InlineData("large-course", "  - { name: course, type: open_offer, id: big-course, site: S2, title: Level 1 Retail, level: 1, ssa: \"07\", provision_type: study_programme, group_size: 30, minimum_group: 7 }\n")]
    public async Task Scenarios_in_which_one_person_decides_over_many_are_refused_outside_the_authority(string name, string modification)
    {
        await _api.UploadAsync("lead", "/api/v1/scenarios", $"name: {name}\nmodifications:\n{modification}", 201);
        (await _api.PostAsync("lead", "/api/v1/runs", new { scenario = name }, 422)).GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe("scenario");
        await _api.PostAsync("analyst", "/api/v1/runs", new { scenario = name }, 202);
    }

    /// <summary>Why: of a course that needs as many as it has, one fewer takes the place of all.</summary>
    [Fact]
    public async Task One_person_decides_over_a_whole_course_at_its_minimum_group()
    {
        var (takers, placed) = await AskAsync(1);
        takers.ShouldBeGreaterThan(3);
        (await AskAsync(takers)).ShouldBe((takers, placed));
        var (left, fewer) = await AskAsync(takers + 1);
        left.ShouldBe(0);
        (placed - fewer).ShouldBeGreaterThan(1);
    }

    private async Task<(int Takers, int Placed)> AskAsync(int minimum)
    {
        await _api.UploadAsync("analyst", "/api/v1/scenarios", $"name: tips-{minimum}\nmodifications:\n" + Course.Replace("MINIMUM", minimum.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal), 201);
        var run = await _api.RunAsync("analyst", $"tips-{minimum}");
        var offer = (await _api.GetAsync("analyst", $"/api/v1/runs/{run}/offers?offer_id=big-course")).GetProperty("items").EnumerateArray().Single(row => row.GetProperty("place_kind").GetString() == "general");
        return (offer.GetProperty("newly_placed_choice").GetInt32(), (await _api.GetAsync("analyst", $"/api/v1/runs/{run}/summary")).GetProperty("newly_placed_choice").GetInt32());
    }
}
