using Pathways.Data.Importing;

namespace Pathways.Data.Tests.Importing;

public sealed class NationalGridTests
{
    // Ordnance Survey, A guide to coordinate systems in Great Britain, annexe C: E 651409.903, N 313177.270 is 52°39'27.2531"N 1°43'4.5177"E (OSGB36).
    [Fact]
    public void The_worked_example_of_Ordnance_Survey_comes_out_to_a_thousandth_of_a_second()
    {
        var (latitude, longitude) = NationalGrid.ToAiry(651_409.903, 313_177.270);

        double.RadiansToDegrees(latitude).ShouldBe(52 + (39 / 60.0) + (27.2531 / 3600), 0.001 / 3600);
        double.RadiansToDegrees(longitude).ShouldBe(1 + (43 / 60.0) + (4.5177 / 3600), 0.001 / 3600);
    }

    // The open GIAS extract of May 2025 gives both for URN 130728 (EKC Group, Broadstairs).
    [Fact]
    public void A_college_of_GIAS_stands_within_five_metres_of_its_published_coordinates()
        => NationalGrid.ToWgs84(639_267, 167_278).KilometresTo(new Model.GeoPoint(51.354162, 1.435027)).ShouldBeLessThan(0.005);
}
