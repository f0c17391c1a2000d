using Pathways.Model;
using Pathways.Report.Publishing;
using Pathways.Report.Tests.Support;

namespace Pathways.Report.Tests.Publishing;

public class AreaPlaceTests
{
    private const string Medway = "E06000035";

    /// <summary>Made-up areas of which those named lie in Medway.</summary>
    private static RunResult InMedway(params string[] areas)
    {
        var result = MadeUp.Result();
        return result with { Zones = [.. result.Zones.Select(zone => zone with { DistrictCode = areas.Contains(zone.AreaCode) ? Medway : "E07000105" })] };
    }

    [Fact]
    public void The_one_area_in_Medway_is_Medway_s_total()
        => AreaPlace.Of(InMedway("A8"))["A8"].ShouldBe(new AreaPlace(Medway, "887", "Medway", "Total"));

    [Fact]
    public void Two_areas_in_Medway_are_two_places()
    {
        var places = AreaPlace.Of(InMedway("A7", "A8"));
        places["A7"].ShouldBe(new AreaPlace(Medway, "887", "Medway", MadeUp.AreaNames[7]));
        places["A8"].ShouldBe(new AreaPlace(Medway, "887", "Medway", MadeUp.AreaNames[8]));
        places.Values.ShouldBeUnique();
        (places["E10000016"].Lcpa, places["A0"].Lcpa, places.ContainsKey("ALL")).ShouldBe(("Total", MadeUp.AreaNames[0], false));
    }

    [Fact]
    public void An_area_beside_the_authority_Medway_is_a_part_of_it()
    {
        var result = InMedway("A8");
        var kent = result.Areas.First(area => area.Kind == AreaKind.Authority);
        var places = AreaPlace.Of(result with { Areas = [.. result.Areas, kent with { Code = Medway, Name = "Medway" }] });
        (places[Medway].Lcpa, places["A8"].Lcpa).ShouldBe(("Total", "Medway"));
        places.Values.ShouldBeUnique();
    }
}
