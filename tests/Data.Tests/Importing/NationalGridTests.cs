using Pathways.Data.Importing;

namespace Pathways.Data.Tests.Importing;

public sealed class NationalGridTests
{
    // Ordnance Survey, A guide to coordinate systems in Great Britain, annexe C: E 651409.903, N 313177.270 is 52°39'27.2531"N 1°43'4.5177"E (OSGB36).
    [Fact]
    public void The_worked_example_of_Ordnance_Survey_comes_out_to_a_thousandth_of_a_second()
    {
        var (latitude, longitude) = NationalGrid.ToAiry(651_409.903, 313_177.270);

        latitude.ShouldBe(52 + (39 / 60.0) + (27.2531 / 3600), 0.001 / 3600);
        longitude.ShouldBe(1 + (43 / 60.0) + (4.5177 / 3600), 0.001 / 3600);
    }

    // The open GIAS extract of May 2025 gives both for URN 130728 (EKC Group, Broadstairs).
    [Fact]
    public void A_college_of_GIAS_stands_within_five_metres_of_its_published_coordinates()
        => NationalGrid.ToWgs84(639_267, 167_278).KilometresTo(new Model.GeoPoint(51.354162, 1.435027)).ShouldBeLessThan(0.005);

    // Ordnance Survey, Transformations and OSGM15 user guide, annexe A (worked example), by OSTN15: Caister water tower, E 651409.804, N 313177.450, is 52°39'28.8282"N 1°42'57.8663"E. Seven parameters are right to five metres.
    [Fact]
    public void Where_the_grid_is_known_to_the_centimetre_the_seven_parameters_are_within_five_metres()
        => NationalGrid.ToWgs84(651_409.804, 313_177.450).KilometresTo(new Model.GeoPoint(52 + (39 / 60.0) + (28.8282 / 3600), 1 + (42 / 60.0) + (57.8663 / 3600))).ShouldBeLessThan(0.005);

    [Theory]
    [InlineData(555_000, 135_000)]
    [InlineData(639_267, 167_278)]
    [InlineData(600_001, 199_999)]
    public void There_and_back_is_the_same_to_a_decimetre(double easting, double northing)
    {
        var (east, north) = NationalGrid.FromWgs84(NationalGrid.ToWgs84(easting, northing));
        (Math.Abs(east - easting), Math.Abs(north - northing)).ShouldSatisfyAllConditions(apart => apart.Item1.ShouldBeLessThan(0.1), apart => apart.Item2.ShouldBeLessThan(0.1));
    }
}
