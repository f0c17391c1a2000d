using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>One replication: sums by area, of everybody and of each group.</summary>
internal sealed class EquityTally(int areas)
{
    private static readonly int Groups = Enum.GetValues<EquityGroup>().Length;
    private readonly EquitySums[] _everybody = new EquitySums[areas];
    private readonly EquitySums[] _groups = new EquitySums[areas * Groups];

    /// <summary>By area: the Gini coefficient of the shared places.</summary>
    public double?[] Gini { get; } = new double?[areas];

    /// <summary>Adds somebody who competes.</summary>
    public void Add(int area, bool[] belongs, double shared, int? nearest, bool placed)
    {
        var one = new EquitySums(1, shared, nearest ?? 0, nearest is null ? 0 : 1, placed ? 1 : 0);
        _everybody[area] += one;
        for (var group = 0; group < Groups; group++)
        {
            if (belongs[group])
                _groups[(area * Groups) + group] += one;
        }
    }

    public EquitySums Of(int area, EquityGroup group) => _groups[(area * Groups) + (int)group];

    public EquitySums Others(int area, EquityGroup group) => _everybody[area] - Of(area, group);
}

/// <summary>Sums over some who compete. Means are null over nobody.</summary>
internal readonly record struct EquitySums(int Learners, double Shared, long Minutes, int Reached, int Placed)
{
    public double? MeanShared => Learners == 0 ? null : Shared / Learners;

    public double? MeanMinutes => Reached == 0 ? null : (double)Minutes / Reached;

    public double? WithoutCourse => Learners == 0 ? null : 1 - ((double)Reached / Learners);

    public double? PlacedShare => Learners == 0 ? null : (double)Placed / Learners;

    public static EquitySums operator +(EquitySums one, EquitySums other)
        => new(one.Learners + other.Learners, one.Shared + other.Shared, one.Minutes + other.Minutes, one.Reached + other.Reached, one.Placed + other.Placed);

    public static EquitySums operator -(EquitySums one, EquitySums other)
        => new(one.Learners - other.Learners, one.Shared - other.Shared, one.Minutes - other.Minutes, one.Reached - other.Reached, one.Placed - other.Placed);
}
