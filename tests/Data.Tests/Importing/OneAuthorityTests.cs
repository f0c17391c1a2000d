using Pathways.Data.Datasets;
using Pathways.Data.Importing;
using Pathways.Data.Population;
using Pathways.Model;

namespace Pathways.Data.Tests.Importing;

/// <summary>A dataset of one authority's extract knows that of the other's young people nothing is known.</summary>
public sealed class OneAuthorityTests
{
    private const string InKent = "CT1 1AA";
    private const string InMedway = "ME1 1AA";

    // Of the made-up county's people of 16 and 17 (MadeUpCounty.Zone) 1,989 live in Medway's 8 zones and 6,724 in Kent's 24: a tenth of the share that 200 are of Kent is 5.9 people of Medway.
    [Theory]
    [InlineData(200, 0, new[] { Authority.Medway })]
    [InlineData(0, 200, new[] { Authority.Kent })]
    [InlineData(200, 50, new Authority[0])]
    [InlineData(200, 2, new[] { Authority.Medway })] // who live across the border of the authority that tracks them
    public void Whose_young_people_no_extract_covers_is_known_by_their_share(int kent, int medway, Authority[] expected)
    {
        using var county = new ImportCounty();
        county.Import(ImportKinds.Plain("onspd"), county.File("onspd.csv", $"pcds,dointr,doterm,laua,lsoa21,msoa21,lat,long\n{InKent},202309,,,{ZoneIn(county, Authority.Kent)},,51,0\n{InMedway},202309,,,{ZoneIn(county, Authority.Medway)},,51,0\n"));
        var people = Enumerable.Range(0, kent + medway).Select(person => $"{person},886,31/08/2025,P,{(person < kent ? InKent : InMedway)},03/2009,210\n");

        county.Import(ImportKinds.Plain("nccis"), county.File("one.csv", "YoungPersonsID,LEACode,PeriodEnd,CohortStatus,Postcode,month/year of birth,ActivityCode\n" + string.Concat(people)));

        var world = DatasetLoader.Load(county.Dataset, DatasetRequest.AsItIs(), DatasetLearners.Sources).World;
        world.Learners.Length.ShouldBe(kent + medway);
        world.Dataset.Origin.NotCovered.ShouldBe(expected);
    }

    [Fact]
    public void Synthetic_young_people_are_of_every_authority()
    {
        using var county = new ImportCounty();

        DatasetLoader.Load(county.Dataset, DatasetRequest.AsItIs(), DatasetLearners.Sources).World.Dataset.Origin.NotCovered.ShouldBeEmpty();
    }

    private static string ZoneIn(ImportCounty county, Authority authority)
        => county.Loaded.Zones.First(zone => county.Loaded.Districts.First(district => district.Code == zone.DistrictCode).Authority == authority).Code;
}
