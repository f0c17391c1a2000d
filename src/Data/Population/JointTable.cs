using Pathways.Data.Population.Fitting;
using Pathways.Model;

namespace Pathways.Data.Population;

/// <summary>
/// The joint distribution of the attributes for which margins are known, for one authority and age group. Dimensions:
/// free school meals, SEN, level band, English and maths, attendance, exclusion, age, district. Beyond the margins and
/// the stated two-way associations the attributes are independent.
/// </summary>
internal sealed class JointTable
{
    /// <summary>Number of attribute dimensions, which come before age and district.</summary>
    public const int Attributes = 6;

    private const int Meals = 0, Sen = 1, Band = 2, Pass = 3, Attendance = 4, Exclusion = 5, Age = 6, District = 7;

    private readonly Marginals _marginals;
    private readonly Authority _authority;

    /// <param name="marginals">Targets.</param>
    /// <param name="authority">Authority.</param>
    /// <param name="group">Age group.</param>
    /// <param name="counts">People by age and district (districts run fastest); ages of a group are one, but for 16 and 17.</param>
    /// <param name="districts">Codes of the districts.</param>
    public JointTable(Marginals marginals, Authority authority, AgeGroup group, int[] counts, string[] districts)
    {
        (_marginals, _authority) = (marginals, authority);
        var people = counts.Sum();
        var ages = counts.Length / districts.Length;
        var perDistrict = Enumerable.Range(0, districts.Length).Select(d => Enumerable.Range(0, ages).Sum(a => counts[(a * districts.Length) + d])).ToArray();
        double[] perAge = [.. counts.Chunk(districts.Length).Select(chunk => (double)chunk.Sum())];
        var given = MarginalNeeds.AgeGroups[(int)group];
        Totals =
        [
            [], Whole("sen", given, Codes.SenStatuses.Keys), Whole("intended_level", given, MarginalNeeds.LevelBands),
            Whole("english_maths", given, MarginalNeeds.YesNo), Whole("attendance", "", Codes.AttendanceBands.Keys), Whole("exclusion", "", Codes.Exclusions.Keys),
        ];
        MealsByDistrict = MealTotals(perDistrict, districts);
        double[] meals = [MealsByDistrict.Sum(pair => pair[0]), MealsByDistrict.Sum(pair => pair[1])];

        var margins = new List<FitMargin>
        {
            new([Age, District], [.. counts.Select(count => (double)count)]),
            new([Exclusion], ToDouble(Totals[Exclusion])),
            new([Meals, District], [.. Enumerable.Range(0, 2).SelectMany(yes => MealsByDistrict.Select(pair => (double)pair[yes]))]),
            Pair(Meals, meals, Pass, (m, p) => m == 0 && p == 0 ? Odds("free_school_meals=true*english_maths=true") : 1),
            Pair(Meals, meals, Band, (m, b) => m == 0 && b == 0 ? Odds("free_school_meals=true*intended_level=3") : 1),
            Pair(Sen, ToDouble(Totals[Sen]), Pass, (s, p) => s > 0 && p == 0 ? Odds($"sen={SenWord(s)}*english_maths=true") : 1),
            Pair(Sen, ToDouble(Totals[Sen]), Band, (s, b) => s > 0 && b is 0 or 3 ? Odds($"sen={SenWord(s)}*intended_level={MarginalNeeds.LevelBands[b]}") : 1),
            Pair(Band, ToDouble(Totals[Band]), Pass, (b, p) => p == 0 && b != 1 ? Odds($"english_maths=true*intended_level={MarginalNeeds.LevelBands[b]}") : 1),
            Pair(Age, perAge, Band, (a, b) => a == 1 && b >= 2 ? Odds($"academic_age=17*intended_level={MarginalNeeds.LevelBands[b]}") : 1),
            Pair(Sen, ToDouble(Totals[Sen]), Attendance, (s, t) => s == 2 && t >= 2 ? Odds("sen=ehcp*attendance=persistent") : 1),
        };
        int[] sizes = [2, 3, MarginalNeeds.LevelBands.Count, 2, Codes.AttendanceBands.Count, Codes.Exclusions.Count, ages, districts.Length];
        Fit = ProportionalFit.Fit(
            new FitTable(sizes, [.. Enumerable.Repeat(1.0, sizes.Aggregate(1, (product, size) => product * size))]), margins, people * 1e-6, 200);

        int[] Whole(string dimension, string condition, IEnumerable<string> categories)
            => LargestRemainder.Apportion(marginals.Shares(dimension, condition, categories, authority), people);
        FitMargin Pair(int row, double[] rows, int column, Func<int, int, double> odds)
            => TwoWay(row, rows, column, column == Pass || column == Band || column == Attendance ? ToDouble(Totals[column]) : [], odds);
    }

    /// <summary>The fitted table.</summary>
    public FitResult Fit { get; }

    /// <summary>Whole people by category of each attribute dimension; that of free school meals goes by district.</summary>
    public int[][] Totals { get; }

    /// <summary>Whole people with and without free school meals, by district.</summary>
    public int[][] MealsByDistrict { get; }

    private double Odds(string association) => _marginals.Value("association", "", association, _authority);

    private static string SenWord(int sen) => Codes.Word((SenStatus)sen);

    private static double[] ToDouble(int[] whole) => [.. whole.Select(value => (double)value)];

    // The two-way table that has both one-way margins and the stated odds ratios.
    private static FitMargin TwoWay(int row, double[] rows, int column, double[] columns, Func<int, int, double> odds)
    {
        double[] seed = [.. Enumerable.Range(0, rows.Length).SelectMany(r => Enumerable.Range(0, columns.Length).Select(c => odds(r, c)))];
        var fitted = ProportionalFit.Fit(new FitTable([rows.Length, columns.Length], seed), [new([0], rows), new([1], columns)], 1e-9);
        return new FitMargin([row, column], fitted.Table.Cells);
    }

    // District shares are a proxy by school, so only their differences count: the authority's own share sets the total.
    private int[][] MealTotals(int[] perDistrict, string[] districts)
    {
        double[] expected = [.. districts.Select((code, d) => perDistrict[d] * MealShare(code))];
        var total = LargestRemainder.Apportion([MealShare(null), 1 - MealShare(null)], perDistrict.Sum())[0];
        var yes = LargestRemainder.Apportion(expected, total);
        return [.. yes.Select((count, d) => (int[])[Math.Min(count, perDistrict[d]), perDistrict[d] - Math.Min(count, perDistrict[d])])];

        double MealShare(string? district) => _marginals.Shares("free_school_meals", "", MarginalNeeds.YesNo, _authority, district)[0];
    }
}
