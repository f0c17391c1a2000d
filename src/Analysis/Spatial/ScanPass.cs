namespace Pathways.Analysis.Spatial;

/// <summary>A circle with its statistic.</summary>
/// <param name="Centre">Index into the windows' centres.</param>
/// <param name="Zones">How many of the centre's nearest zones it holds.</param>
/// <param name="Statistic">Its log likelihood ratio, above 0.</param>
internal readonly record struct ScanCircle(int Centre, int Zones, double Statistic);

/// <summary>
/// Goes over all circles for one number of cases. What depends on the circle only, ln E and ln(C − E), and x ln x for all
/// counts are computed once, so that a replication costs a few additions per circle.
/// </summary>
internal sealed class ScanPass
{
    private readonly ScanWindows _windows;
    private readonly int _all;
    private readonly Tail _tail;
    private readonly double[] _xLogX;
    private readonly double[][] _expected;
    private readonly double[][] _logInside;
    private readonly double[][] _logOutside;

    public ScanPass(ScanWindows windows, int allCases, Tail tail)
    {
        (_windows, _all, _tail) = (windows, allCases, tail);
        _xLogX = [.. Enumerable.Range(0, allCases + 1).Select(PoissonScan.XLogX)];
        _expected = new double[windows.Centres.Length][];
        for (var centre = 0; centre < _expected.Length; centre++)
        {
            var (zones, ends) = (windows.Zones[centre], windows.Ends[centre]);
            _expected[centre] = new double[ends.Length];
            var (people, zone) = (0.0, 0);
            for (var circle = 0; circle < ends.Length; circle++)
            {
                for (; zone < ends[circle]; zone++)
                    people += windows.People[zones[zone]];
                _expected[centre][circle] = allCases * people / windows.AllPeople;
            }
        }

        _logInside = Array.ConvertAll(_expected, row => Array.ConvertAll(row, Math.Log));
        _logOutside = Array.ConvertAll(_expected, row => Array.ConvertAll(row, expected => Math.Log(Math.Max(allCases - expected, double.Epsilon))));
    }

    /// <summary>All circles that differ in the direction asked.</summary>
    public IEnumerable<ScanCircle> Circles(int[] cases)
    {
        for (var centre = 0; centre < _expected.Length; centre++)
        {
            var (inside, zone) = (0, 0);
            for (var circle = 0; circle < _expected[centre].Length; circle++)
            {
                for (; zone < _windows.Ends[centre][circle]; zone++)
                    inside += cases[_windows.Zones[centre][zone]];
                var statistic = Statistic(inside, centre, circle);
                if (statistic > 1e-9)
                    yield return new ScanCircle(centre, zone, statistic);
            }
        }
    }

    /// <summary>The highest statistic of any circle; 0 for none.</summary>
    public double Highest(int[] cases)
    {
        var highest = 0.0;
        for (var centre = 0; centre < _expected.Length; centre++)
        {
            var (zones, ends) = (_windows.Zones[centre], _windows.Ends[centre]);
            var (inside, zone) = (0, 0);
            for (var circle = 0; circle < ends.Length; circle++)
            {
                for (; zone < ends[circle]; zone++)
                    inside += cases[zones[zone]];
                highest = Math.Max(highest, Statistic(inside, centre, circle));
            }
        }

        return highest;
    }

    private double Statistic(int inside, int centre, int circle)
    {
        var expected = _expected[centre][circle];
        return expected < _all * (1 - 1e-12) && PoissonScan.Differs(inside, expected, _tail)
            ? _xLogX[inside] - (inside * _logInside[centre][circle]) + _xLogX[_all - inside] - ((_all - inside) * _logOutside[centre][circle])
            : 0;
    }
}
