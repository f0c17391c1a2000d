using Pathways.Data.Geo;

namespace Pathways.Data.Tests.Geography;

/// <summary>
/// A board of cells with wavy sides, given to the nearest of a few centres with some noise; some cells are sea. So areas have
/// ragged borders, fall into several parts, enclose each other and touch at corners. The sides never cross: a wave stays within
/// 0.9 of the distance to its nearer corner.
/// </summary>
internal static class RandomCoverage
{
    private const int Side = 100;

    public static List<List<GridPoint[]>> Areas(int seed)
    {
        var random = new Random(seed);
        var (columns, rows) = (random.Next(2, 15), random.Next(2, 15));
        var across = Enumerable.Range(0, columns * (rows + 1)).Select(_ => Wave(random)).ToList();
        var up = Enumerable.Range(0, rows * (columns + 1)).Select(_ => Wave(random)).ToList();
        var centres = Enumerable.Range(0, random.Next(2, 8)).Select(_ => (X: random.Next(columns), Y: random.Next(rows))).ToList();
        var noise = random.Next(0, 5);
        // The first centre's cells are sea.
        var owner = Enumerable.Range(0, columns * rows).Select(cell => Enumerable.Range(0, centres.Count).MinBy(i =>
            Math.Abs(centres[i].X - (cell % columns)) + Math.Abs(centres[i].Y - (cell / columns)) + random.Next(noise + 1))).ToList();
        return [.. Enumerable.Range(0, columns * rows).Where(cell => owner[cell] > 0).GroupBy(cell => owner[cell]).Select(area => area.Select(Cell).ToList())];

        GridPoint[] Cell(int cell)
        {
            var (x, y) = (cell % columns, cell / columns);
            return
            [
                .. Across(x, y), .. Up(x + 1, y), .. Across(x, y + 1).Append(Corner(x + 1, y + 1)).Reverse().SkipLast(1),
                .. Up(x, y).Append(Corner(x, y + 1)).Reverse().SkipLast(1),
            ];
        }

        IEnumerable<GridPoint> Across(int x, int y)
            => across[(y * columns) + x].Select(point => new GridPoint((x * Side) + point.X, (y * Side) + point.Y)).Prepend(Corner(x, y));

        IEnumerable<GridPoint> Up(int x, int y)
            => up[(y * (columns + 1)) + x].Select(point => new GridPoint((x * Side) + point.Y, (y * Side) + point.X)).Prepend(Corner(x, y));
    }

    private static GridPoint Corner(int x, int y) => new(x * Side, y * Side);

    private static List<GridPoint> Wave(Random random)
    {
        var points = random.Next(0, 4);
        return [.. Enumerable.Range(1, points).Select(i =>
        {
            var along = i * Side / (points + 1);
            var reach = Math.Min(35, (int)(0.9 * Math.Min(along, Side - along)));
            return new GridPoint(along, random.Next(-reach, reach + 1));
        })];
    }
}
