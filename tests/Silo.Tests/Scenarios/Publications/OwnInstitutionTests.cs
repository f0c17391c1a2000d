using Pathways.Analysis.Disclosure;
using Pathways.Analysis.Tests.Disclosure;
using Pathways.Data.Disclosure;
using Pathways.Model;
using Xunit.Abstractions;

namespace Pathways.Silo.Tests.Scenarios.Publications;

/// <summary>Partners who are shown their own institution in full, beside what everybody is shown.</summary>
public sealed class OwnInstitutionTests(ITestOutputHelper output)
{
    private static readonly DisclosureProfile Profile = DisclosureReader.Read()["partner"];
    private static readonly Lazy<DisclosedPublication> Everybody = new(() => DisclosedPublication.Of(KentPublication.Run("baseline"), Profile));

    /// <summary>The provider who places most, one in the middle, and one of few.</summary>
    public static TheoryData<int> Places => [0, 12, 40];

    [GlpkTheory]
    [MemberData(nameof(Places))]
    public void A_partner_who_knows_the_own_learners_finds_no_protected_count_of_the_others(int place)
    {
        var own = Own(place);
        var shown = OwnFigures.Beside(Everybody.Value, own);
        var reader = new GlpkWitness();
        reader.Read(shown.Tables, key => shown.Protected[key], Profile, key => key.StartsWith("own/", StringComparison.Ordinal));
        reader.Small.ShouldBeGreaterThan(60);
        reader.Narrowed().ShouldBeEmpty();
        foreach (var (key, was) in Everybody.Value.Release.Figures)
            shown.Protected[key].ShouldBe(was, "a partner is shown what everybody is shown");
        foreach (var count in own.Counts.Where(count => shown.Of(count.AreaCode, count.Band, OwnMeasure.PlacedChoice).Kind == FigureKind.Number))
            shown.Of(count.AreaCode, count.Band, OwnMeasure.PlacedChoice).Number.ShouldBe(count.PlacedChoice, "in full");
        output.WriteLine($"{own.ProviderId}: {shown.Withheld} of {2 * own.Counts.Length} own counts withheld");
        shown.Withheld.ShouldBeLessThan(own.Counts.Length, "half of its counts at least are shown in full");
    }

    [Fact]
    public void Own_counts_are_those_of_who_is_placed_at_the_own_sites()
    {
        var (run, own) = (KentPublication.Compared("baseline"), Own(0));
        var offers = run.Result.Offers.Where(offer => offer.ProviderId == own.ProviderId).Sum(offer => offer.Choice.Placed);
        own.Counts.First(count => count.AreaCode == run.Result.Total.Code && count.Band is null).PlacedChoice.ShouldBe(offers);
    }

    [Fact]
    public void The_partner_s_files_have_the_own_institution_and_others_do_not()
    {
        var own = Own(0);
        var (_, files) = KentPublication.Of("partner", source => source with { Own = OwnFigures.Beside(Everybody.Value, own) });
        var text = System.Text.Encoding.UTF8.GetString(files["data/own-institution.csv"]);
        OpenDataRules.Broken("own-institution", text, System.Text.Encoding.UTF8.GetString(files["data/own-institution.meta.csv"])).ShouldBeEmpty();
        System.Text.Encoding.UTF8.GetString(files["provision-gap.html"]).ShouldContain("Own institution: ");
        System.Text.Encoding.UTF8.GetString(files["disclosure-log.json"]).ShouldContain($"\"institution_in_full\": \"{own.ProviderId}\"");
        KentPublication.Files.Keys.ShouldNotContain("data/own-institution.csv");
    }

    private static OwnInstitution Own(int place)
    {
        var run = KentPublication.Compared("baseline");
        var provider = run.Result.Offers.GroupBy(offer => offer.ProviderId).OrderByDescending(group => group.Sum(offer => offer.Choice.Placed)).ThenBy(group => group.Key, StringComparer.Ordinal).ElementAt(place).Key;
        return OwnCounting.Of(run, LightRun.Of("baseline").Made.Best, provider);
    }
}
