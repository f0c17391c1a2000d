namespace Pathways.Model.Tests;

public sealed class DrawsTests
{
    private const int Count = 200_000;
    private const ulong Seed = 2025;

    [Fact]
    public void A_uniform_variate_falls_into_each_of_100_bins_as_often_as_chance_allows()
    {
        foreach (var purpose in Enum.GetValues<DrawPurpose>())
        {
            var bins = new int[100];
            foreach (var variate in Sample(purpose))
            {
                variate.ShouldBeInRange(double.Epsilon, Math.BitDecrement(1.0));
                bins[(int)(variate * bins.Length)]++;
            }

            ChiSquare(bins, Count / 100.0).ShouldBeLessThan(Bound(99), purpose.ToString());
        }
    }

    [Fact]
    public void Draws_of_two_purposes_are_independent()
    {
        var purposes = Enum.GetValues<DrawPurpose>();
        foreach (var (a, b) in purposes.SelectMany(a => purposes.Where(b => b > a).Select(b => (a, b))))
            ChiSquare(Pairs(Sample(a), Sample(b)), Count / 100.0).ShouldBeLessThan(Bound(99), $"{a} and {b}");
    }

    [Fact]
    public void Draws_of_two_seeds_of_neighbouring_learners_and_of_neighbouring_offers_are_independent()
    {
        var draws = Sample(DrawPurpose.Utility);
        var otherSeed = Learners().Select(i => Draws.Uniform(Seed + 1, i, 7, DrawPurpose.Utility)).ToArray();
        var nextLearner = Learners().Select(i => Draws.Uniform(Seed, i + 1, 7, DrawPurpose.Utility)).ToArray();
        var nextOffer = Learners().Select(i => Draws.Uniform(Seed, i, 8, DrawPurpose.Utility)).ToArray();
        foreach (var other in new[] { otherSeed, nextLearner, nextOffer })
            ChiSquare(Pairs(draws, other), Count / 100.0).ShouldBeLessThan(Bound(99));
    }

    [Fact]
    public void Gumbel_variates_have_mean_gamma_and_variance_pi_squared_over_six()
    {
        const double EulerGamma = 0.57721566490153286;
        const double Variance = Math.PI * Math.PI / 6;
        // The fourth central moment of the standard Gumbel distribution is (3 + 12/5) times the squared variance.
        const double FourthMoment = 5.4 * Variance * Variance;
        var variates = Learners().Select(i => Draws.Gumbel(Seed, i, 7, DrawPurpose.Utility)).ToArray();
        var mean = variates.Average();
        var variance = variates.Sum(variate => (variate - mean) * (variate - mean)) / (Count - 1);

        Math.Abs(mean - EulerGamma).ShouldBeLessThan(5 * Math.Sqrt(Variance / Count));
        Math.Abs(variance - Variance).ShouldBeLessThan(5 * Math.Sqrt((FourthMoment - (Variance * Variance)) / Count));
    }

    [Fact]
    public void Gumbel_variates_follow_their_distribution_function()
    {
        var bins = new int[50];
        foreach (var i in Learners())
            bins[(int)(Math.Exp(-Math.Exp(-Draws.Gumbel(Seed, i, 7, DrawPurpose.Utility))) * bins.Length)]++;
        ChiSquare(bins, Count / 50.0).ShouldBeLessThan(Bound(49));
    }

    [Fact]
    public void Every_single_bit_is_even()
    {
        var ones = new int[64];
        foreach (var i in Learners())
        {
            var bits = Draws.Bits(Seed, i, 7, DrawPurpose.TieBreak);
            for (var bit = 0; bit < 64; bit++)
                ones[bit] += (int)((bits >> bit) & 1);
        }

        ones.ShouldAllBe(count => Math.Abs(count - (Count / 2.0)) < 5 * Math.Sqrt(Count / 4.0));
    }

    [Fact]
    public void No_two_of_many_keys_share_their_bits()
    {
        // With 2^64 values the chance that any two of 300,000 agree is under 3 in a billion.
        var seen = new HashSet<ulong>();
        for (var learner = 0UL; learner < 1000; learner++)
        {
            for (var offer = 0UL; offer < 300; offer++)
                seen.Add(Draws.Bits(Seed, learner, offer, DrawPurpose.Utility)).ShouldBeTrue();
        }
    }

    [Fact]
    public void Keys_of_texts_that_differ_little_differ()
    {
        var keys = Enumerable.Range(0, 100_000).Select(i => Draws.Key("L" + i.ToString("000000", System.Globalization.CultureInfo.InvariantCulture)))
            .Concat([Draws.Key(""), Draws.Key("a"), Draws.Key("b"), Draws.Key("ab"), Draws.Key("ba")]).ToList();
        keys.Distinct().Count().ShouldBe(keys.Count);
    }

    private static IEnumerable<ulong> Learners() => Enumerable.Range(0, Count).Select(i => (ulong)i);

    private static double[] Sample(DrawPurpose purpose) => [.. Learners().Select(i => Draws.Uniform(Seed, i, 7, purpose))];

    private static int[] Pairs(double[] a, double[] b)
    {
        var cells = new int[100];
        for (var i = 0; i < a.Length; i++)
            cells[((int)(a[i] * 10) * 10) + (int)(b[i] * 10)]++;
        return cells;
    }

    private static double ChiSquare(int[] counts, double expected) => counts.Sum(count => (count - expected) * (count - expected) / expected);

    /// <summary>Upper bound of chi-square at five standard normal deviations (Wilson and Hilferty 1931).</summary>
    private static double Bound(int degrees)
    {
        var variance = 2.0 / (9 * degrees);
        return degrees * Math.Pow(1 - variance + (5 * Math.Sqrt(variance)), 3);
    }
}
