using Pathways.Analysis.Disclosure;
using Pathways.Data.Disclosure;

namespace Pathways.Silo.Tests.Scenarios.Publications;

/// <summary>The first publication of a data folder: nobody has anything yet, so that all can give way.</summary>
public sealed class FirstPublicationTests
{
    /// <summary>Of an extract of a tenth of the young people, say: so many counts are small that what the server shows could not stay beside what a publication adds.</summary>
    [Theory]
    [InlineData(6)]
    [InlineData(12)]
    [InlineData(25)]
    public void Where_one_in_so_many_learners_is_told_no_small_count_is_narrowed(int oneIn)
    {
        var (kent, scenario, _) = LightRun.Load("baseline");
        var part = kent.With(
            offers: [.. kent.Offers.Select(offer => offer with { GeneralPlaces = offer.GeneralPlaces / oneIn })], learners: [.. kent.Learners.Where((_, index) => index % oneIn == 0)]);

        var first = DisclosedPublication.Of(KentPublication.Run(LightRun.Of(part, scenario)), DisclosureReader.Read()["published"]);

        first.Log.Small.ShouldBeGreaterThan(300);
        first.Log.Narrowed.ShouldBeEmpty();
        first.Protected.Log.Narrowed.ShouldBeEmpty();
    }
}
