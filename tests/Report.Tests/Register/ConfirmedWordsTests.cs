using System.Collections.Frozen;
using System.Collections.Immutable;
using Pathways.Analysis;
using Pathways.Model;
using Pathways.Report.Publishing;
using Pathways.Report.Register;
using Pathways.Report.Tests.Support;

namespace Pathways.Report.Tests.Register;

/// <summary>What outputs say of what providers have confirmed.</summary>
public sealed class ConfirmedWordsTests
{
    private static readonly Provenance Modelled = new(Basis.Modelled, Confidence.Low, "made up");
    private static readonly Provenance ByProvider = new(Basis.Confirmed, Confidence.High, "made up");
    private static readonly AcademicYear Last = new(2025);
    private static readonly AcademicYear This = new(2026);

    [Fact]
    public void Nothing_takes_the_notice_away_but_every_offer_confirmed()
    {
        var result = MadeUp.Result();
        Confirmed.Standing(result).ShouldBe(Notices.Illustrative);
        Confirmed.Standing(result with { ConfirmedPlacesShare = 1, Confirmation = [new(result.Total.Code, null, 3, 3, 40, 40)] }).ShouldBe(Notices.Illustrative, "places outside the areas may not be confirmed");
        Confirmed.Standing(result with { EveryOfferConfirmed = true }).ShouldNotContain("Illustrative");
    }

    [Fact]
    public void The_sentence_tells_places_and_courses_by_the_figures_of_the_area_and_level()
    {
        var result = MadeUp.Result() with { Confirmation = [new("A", LevelBand.Level1, 4, 1, 80, 20), new("A", null, 9, 2, 200, 50)] };

        Confirmed.Sentence(Confirmed.Of(result, "A"), "Ashford").ShouldBe("Providers have confirmed 25.0% of the 200 places and 2 of the 9 courses taught in Ashford.");
        Confirmed.Sentence(new("A", null, 9, 0, 200, 0), "Ashford").ShouldBe("Providers have confirmed none of the 200 places and 9 courses taught in Ashford.");
        Confirmed.Of(result, "A", LevelBand.Level1).PlacesShare.ShouldBe(0.25);
        Confirmed.Of(result, "B").PlacesShare.ShouldBeNull();
    }

    [Fact]
    public void Only_what_is_taught_in_the_areas_and_takes_entrants_counts()
    {
        var world = World(OfferRegister.None, Offer("a", "IN", Last, 20, ByProvider), Offer("b", "IN", Last, 30, Modelled), Offer("closed", "IN", Last, 99, Modelled) with { RouteLastYear = 2024 }, Offer("out", "OUT", Last, 99, ByProvider));

        var counted = ConfirmationAnalysis.Of("X", null, ConfirmationAnalysis.Counted(world).Select(pair => pair.Offer));

        counted.ShouldBe(new OfferConfirmation("X", null, 2, 1, 50, 20));
        ConfirmationAnalysis.Of("X", LevelBand.Level2, ConfirmationAnalysis.Counted(world).Select(pair => pair.Offer)).Courses.ShouldBe(0);
    }

    [Fact]
    public void With_one_year_signed_off_there_is_no_data_yet_on_openings_and_closures()
    {
        OfferChangeWords.Of(World(OfferRegister.None), null).ShouldBe("No data yet: it needs sign-offs of providers for two years; there are none.");
        OfferChangeWords.Of(World(new OfferRegister([Said("a", Last, OfferAnswer.Confirmed, 10)])), null).ShouldBe("No data yet: it needs sign-offs of providers for two years; there are some for 2025/26 only.");
        OfferChangeWords.Of(World(new OfferRegister([Said("a", Last, OfferAnswer.Confirmed, 10), Said("b", This, OfferAnswer.Confirmed, 10, "Q")])), "B").ShouldStartWith("No data yet: no provider there");
    }

    [Fact]
    public void With_two_years_openings_and_closures_are_told_from_the_sign_offs()
    {
        var register = new OfferRegister([
            Said("a", Last, OfferAnswer.Confirmed, 10), Said("b", Last, OfferAnswer.Confirmed, 12), Said("c", Last, OfferAnswer.NotAnswered, 9),
            Said("a", This, OfferAnswer.Closed, 10), Said("b", This, OfferAnswer.Confirmed, 15), Said("c", This, OfferAnswer.Confirmed, 9), Said("d", This, OfferAnswer.Confirmed, 8),
        ]);

        OfferChangeWords.Of(World(register), "B").ShouldBe("From 2025/26 to 2026/27, confirmed by providers: 1 course opened, 1 closed, 1 with more places, 0 with fewer, 0 with as many; places 22 to 23. Of 1 course no provider signed off both years.");
        OfferChangeWords.Of(World(register), null).ShouldBe(OfferChangeWords.Of(World(register), "B"));
    }

    private static RegisteredOffer Said(string id, AcademicYear year, OfferAnswer answer, int places, string provider = "P")
        => new(Offer(id, "IN", year, places, ByProvider), provider, answer, new DateOnly(year.StartYear, 11, 1), $"{year.StartYear}-{provider}", 1);

    private static CourseOffer Offer(string id, string site, AcademicYear year, int places, Provenance provenance) => new(
        id, site, year, id, ProvisionType.StudyProgramme, Level.Level1, "route", null, null, "05", null, 100, 1, ImmutableArray.Create(9), places, 0, 38, 600, 8, EntryRequirement.None, EnglishMaths.None, provenance);

    private static World World(OfferRegister register, params CourseOffer[] offers) => new(
        new DatasetInfo("made up", Last, true, 1, [], "hash"), [new District("D", "D", Authority.Kent)], [new Msoa("M", "M", "M", "D")], [new Zone("Z", "Z", "D", "M", new GeoPoint(51, 0), 5, [])],
        new AreaSet("lcpa", [new Area("B", "Area B", true)], new Dictionary<string, int> { ["M"] = 0 }.ToFrozenDictionary(), FrozenSet<string>.Empty),
        [new Provider("P", null, "P", ProviderKind.FeCollege, Modelled)], [Site("IN", "Z"), Site("OUT", null)], [.. offers], [], [], new ParameterSet([]))
    {
        Records = Records.None with { Register = register },
    };

    private static Site Site(string id, string? zone) => new(id, "P", null, id, new GeoPoint(51, 0), zone is null ? null : "D", zone, false, false, SiteSex.Mixed, null, true, 1, 0, Modelled);
}
