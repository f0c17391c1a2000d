using System.Collections.Immutable;

namespace Pathways.Analysis.Statistics;

/// <summary>
/// The difference between two rates taken apart by groups of people (Kitagawa 1955, "Components of a difference between two
/// rates", J. Amer. Statist. Assoc. 50).
/// </summary>
/// <param name="Whole">The parts over all groups.</param>
/// <param name="Groups">
/// Parts by group, mean of both orders; they add up to the mean of <see cref="Whole"/>. A group's composition part is
/// (share − reference's share) × (its mean rate − the mean of both overall rates): positive for more people of a group with a high rate.
/// </param>
public sealed record RateDecomposition(Decomposition Whole, ImmutableArray<TwoParts> Groups)
{
    /// <summary>
    /// Of people and cases by group. Where one side has nobody of a group, its rate there is taken to be the other's, so the
    /// whole difference of that group is composition.
    /// </summary>
    /// <param name="people">People of the area by group; not negative, somebody in all.</param>
    /// <param name="cases">Cases, or expected cases, of the area by group; not negative, 0 where there is nobody.</param>
    /// <param name="referencePeople">People of the reference by group.</param>
    /// <param name="referenceCases">Cases of the reference by group.</param>
    /// <exception cref="ArgumentException">Lengths differ, a figure is negative, a group without people has cases, or a side has nobody.</exception>
    public static RateDecomposition Of(
        ReadOnlySpan<double> people, ReadOnlySpan<double> cases, ReadOnlySpan<double> referencePeople, ReadOnlySpan<double> referenceCases)
    {
        Require.Same(referencePeople.Length, people.Length, nameof(referencePeople));
        var (shares, rates) = Rates(people, cases, nameof(people));
        var (referenceShares, referenceRates) = Rates(referencePeople, referenceCases, nameof(referencePeople));
        for (var group = 0; group < rates.Length; group++)
        {
            rates[group] = double.IsNaN(rates[group]) ? (double.IsNaN(referenceRates[group]) ? 0 : referenceRates[group]) : rates[group];
            referenceRates[group] = double.IsNaN(referenceRates[group]) ? rates[group] : referenceRates[group];
        }

        var (reference, area) = (Require.Weighted(referenceShares, referenceRates), Require.Weighted(shares, rates));
        var middle = (reference + area) / 2;
        var groups = ImmutableArray.CreateBuilder<TwoParts>(rates.Length);
        for (var group = 0; group < rates.Length; group++)
            groups.Add(new TwoParts(
                (shares[group] - referenceShares[group]) * (((rates[group] + referenceRates[group]) / 2) - middle),
                (rates[group] - referenceRates[group]) * (shares[group] + referenceShares[group]) / 2));
        return new RateDecomposition(
            Decomposition.Of(reference, Require.Weighted(shares, referenceRates), Require.Weighted(referenceShares, rates), area), groups.MoveToImmutable());
    }

    private static (double[] Shares, double[] Rates) Rates(ReadOnlySpan<double> people, ReadOnlySpan<double> cases, string name)
    {
        Require.Same(cases.Length, people.Length, name);
        Require.NotNegative(people, name);
        Require.NotNegative(cases, name);
        var all = Require.Sum(people);
        if (!(all > 0))
            throw new ArgumentException("A rate needs people.", name);
        var (shares, rates) = (new double[people.Length], new double[people.Length]);
        for (var group = 0; group < shares.Length; group++)
        {
            if (people[group] == 0 && cases[group] > 0)
                throw new ArgumentException("A group without people has cases.", name);
            shares[group] = people[group] / all;
            rates[group] = people[group] > 0 ? cases[group] / people[group] : double.NaN;
        }

        return (shares, rates);
    }
}
