namespace Pathways.Model.Tests;

public sealed class GeoPointTests
{
    private const double Radius = 6371.0088;

    [Fact]
    public void A_degree_along_a_meridian_is_a_360th_of_the_circumference()
        => new GeoPoint(51, 0.5).KilometresTo(new GeoPoint(52, 0.5)).ShouldBe(2 * Math.PI * Radius / 360, 1e-9);

    [Fact]
    public void A_quarter_of_the_equator_and_the_way_to_the_antipode_are_what_they_are()
    {
        new GeoPoint(0, 0).KilometresTo(new GeoPoint(0, 90)).ShouldBe(Math.PI * Radius / 2, 1e-9);
        new GeoPoint(51, 1).KilometresTo(new GeoPoint(-51, -179)).ShouldBe(Math.PI * Radius, 1e-3);
    }

    [Fact]
    public void It_agrees_with_the_angle_between_unit_vectors()
    {
        var (maidstone, dover) = (new GeoPoint(51.272, 0.529), new GeoPoint(51.129, 1.308));
        maidstone.KilometresTo(dover).ShouldBe(Radius * Math.Acos(Dot(maidstone, dover)), 1e-6);
    }

    [Fact]
    public void It_is_symmetric_and_zero_only_to_itself()
    {
        var (a, b) = (new GeoPoint(51.3, 0.5), new GeoPoint(51.3000001, 0.5));
        a.KilometresTo(a).ShouldBe(0);
        a.KilometresTo(b).ShouldBe(b.KilometresTo(a));
        a.KilometresTo(b).ShouldBe(1e-7 * Math.PI / 180 * Radius, 1e-9);
    }

    private static double Dot(GeoPoint a, GeoPoint b)
    {
        var (x1, y1, z1) = Vector(a);
        var (x2, y2, z2) = Vector(b);
        return (x1 * x2) + (y1 * y2) + (z1 * z2);
    }

    private static (double X, double Y, double Z) Vector(GeoPoint point)
    {
        var (lat, lon) = (double.DegreesToRadians(point.Latitude), double.DegreesToRadians(point.Longitude));
        return (Math.Cos(lat) * Math.Cos(lon), Math.Cos(lat) * Math.Sin(lon), Math.Sin(lat));
    }
}
