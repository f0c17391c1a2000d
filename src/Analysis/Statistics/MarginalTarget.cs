using System.Collections.Immutable;

namespace Pathways.Analysis.Statistics;

/// <summary>How a published figure sets the rates of two groups against each other.</summary>
public enum Contrast
{
    /// <summary>The group's rate itself; there is no comparison.</summary>
    Rate,

    /// <summary>Rate ÷ rate.</summary>
    RateRatio,

    /// <summary>Odds ÷ odds, of the two rates.</summary>
    OddsRatio,

    /// <summary>Rate − rate.</summary>
    RateDifference,
}

/// <summary>
/// A published marginal figure that a model must reproduce: marginal means that nothing else is held equal, the groups are compared as
/// they are, with all else in which they differ.
/// </summary>
/// <param name="Name">What it is, for messages: "persistent absence, odds ratio".</param>
/// <param name="Group">Whether each row of the population belongs to the group.</param>
/// <param name="Comparison">Whether it belongs to the comparison; not used for a rate.</param>
/// <param name="Contrast">What is compared.</param>
/// <param name="Value">The published figure: a rate in 0..1, a ratio above 0, a difference in −1..1.</param>
public sealed record MarginalTarget(string Name, ImmutableArray<bool> Group, ImmutableArray<bool> Comparison, Contrast Contrast, double Value)
{
    /// <summary>The modelled figure.</summary>
    /// <param name="rates">Rate of each row, 0..1.</param>
    /// <param name="people">People in each row.</param>
    public double Modelled(ReadOnlySpan<double> rates, ReadOnlySpan<double> people)
    {
        var group = Mean(Group, rates, people);
        if (Contrast == Contrast.Rate)
            return group;
        var comparison = Mean(Comparison, rates, people);
        return Contrast switch
        {
            Contrast.RateRatio => group / comparison,
            Contrast.OddsRatio => group / (1 - group) / (comparison / (1 - comparison)),
            _ => group - comparison,
        };
    }

    /// <summary>The miss on a scale without bounds where there is one: log odds of rates, logarithms of ratios.</summary>
    internal double Miss(double modelled) => Contrast switch
    {
        Contrast.Rate => Math.Log(modelled / (1 - modelled)) - Math.Log(Value / (1 - Value)),
        Contrast.RateDifference => modelled - Value,
        _ => Math.Log(modelled) - Math.Log(Value),
    };

    internal void Check(ReadOnlySpan<double> people)
    {
        var inRange = Contrast switch
        {
            Contrast.Rate => Value is > 0 and < 1,
            Contrast.RateDifference => Value is > -1 and < 1,
            _ => Value > 0 && double.IsFinite(Value),
        };
        if (!inRange)
            throw new ArgumentException($"{Name}: {Value} is out of range.", nameof(people));
        if (!(Count(Group, people) > 0) || (Contrast != Contrast.Rate && !(Count(Comparison, people) > 0)))
            throw new ArgumentException($"{Name}: nobody is in the group or in the comparison.", nameof(people));
    }

    private static double Mean(ImmutableArray<bool> members, ReadOnlySpan<double> rates, ReadOnlySpan<double> people)
    {
        var (sum, all) = (0.0, 0.0);
        for (var row = 0; row < people.Length; row++)
            if (members[row])
            {
                sum += rates[row] * people[row];
                all += people[row];
            }

        return sum / all;
    }

    private static double Count(ImmutableArray<bool> members, ReadOnlySpan<double> people)
    {
        Require.Same(members.IsDefault ? 0 : members.Length, people.Length, nameof(people));
        var all = 0.0;
        for (var row = 0; row < people.Length; row++)
            all += members[row] ? people[row] : 0;
        return all;
    }
}
