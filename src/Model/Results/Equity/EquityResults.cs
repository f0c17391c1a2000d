using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>Access of groups of young people beside that of all others. Modelled.</summary>
/// <param name="Areas">The areas of the set in their order, then everything.</param>
/// <param name="Rows">By area in that order, then by group; groups of which the dataset has nobody are left out.</param>
/// <param name="NoData">Groups of which the dataset has nobody: no data yet, which is not the same as nobody.</param>
public sealed record EquityResults(
    ImmutableArray<EquityArea> Areas, ImmutableArray<EquityRow> Rows, ImmutableArray<EquityGroup> NoData)
{
    /// <summary>Not looked at.</summary>
    public static EquityResults None { get; } = new([], [], []);
}

/// <summary>How unevenly access is spread over the young people who compete in one area.</summary>
/// <param name="AreaCode">As in <see cref="AreaResult.Code"/>.</param>
/// <param name="AreaName">Its name.</param>
/// <param name="Competing">Who compete for a place.</param>
/// <param name="Spread">Spread of the places shared to them.</param>
public sealed record EquityArea(string AreaCode, string AreaName, int Competing, AccessSpread Spread)
{
    /// <summary>By replication: the Gini coefficient; empty where it was not made, or nobody has any access in one.</summary>
    public ImmutableArray<double> GiniOver { get; init; } = [];
}

/// <summary>Spread of the places shared to people: each place in reach divided equally among all who can take it.</summary>
/// <param name="Gini">0..1: 0 where all have the same; null where nobody has any.</param>
/// <param name="TopTenthShare">0..1: part of all that the tenth with most have; null likewise.</param>
/// <param name="BottomFourTenthsShare">0..1: part of all that the four tenths with least have; null likewise.</param>
public sealed record AccessSpread(double? Gini, double? TopTenthShare, double? BottomFourTenthsShare)
{
    /// <summary>Palma ratio, top tenth ÷ bottom four tenths: 0.25 where all have the same; null where the bottom four tenths have nothing, or nobody has.</summary>
    public double? Palma => BottomFourTenthsShare > 0 ? TopTenthShare / BottomFourTenthsShare : null;
}

/// <summary>One group of one area beside all others of it.</summary>
/// <param name="AreaCode">As in <see cref="AreaResult.Code"/>.</param>
/// <param name="AreaName">Its name.</param>
/// <param name="Group">The group.</param>
/// <param name="Members">Figures of the group; null where nobody of it competes.</param>
/// <param name="Others">Figures of all others of the area; null where there is nobody.</param>
public sealed record EquityRow(string AreaCode, string AreaName, EquityGroup Group, EquityFigures? Members, EquityFigures? Others)
{
    /// <summary>By replication of choices and of the uncertain offer: the gaps.</summary>
    public EquityGaps Over { get; init; } = EquityGaps.None;
}

/// <summary>Group less all others of the area, by replication; each empty where it was not made, or there is no figure in one.</summary>
/// <param name="SharedPlaces">Of <see cref="EquityFigures.SharedPlaces"/>.</param>
/// <param name="NearestMinutes">Of <see cref="EquityFigures.NearestMinutes"/>.</param>
/// <param name="WithoutCourse">Of <see cref="EquityFigures.WithoutCourse"/>.</param>
/// <param name="PlacedChoice">Of <see cref="EquityFigures.PlacedChoice"/>.</param>
public sealed record EquityGaps(
    ImmutableArray<double> SharedPlaces, ImmutableArray<double> NearestMinutes, ImmutableArray<double> WithoutCourse, ImmutableArray<double> PlacedChoice)
{
    /// <summary>Not made.</summary>
    public static EquityGaps None { get; } = new([], [], [], []);
}

/// <summary>Access of some competing young people, to the courses suitable for each.</summary>
/// <param name="Learners">How many they are.</param>
/// <param name="PlacesInReach">Open places of suitable courses in reach, mean over them; one place counts for everybody who can take it.</param>
/// <param name="SharedPlaces">The same places each shared equally among all who can take it, mean over them.</param>
/// <param name="NearestMinutes">Minutes one way to the nearest suitable course with a place open, mean over those with one in reach; null where nobody has.</param>
/// <param name="WithoutCourse">0..1: share with no suitable course with a place open in reach.</param>
/// <param name="PlacedChoice">0..1: share newly placed as applications work today.</param>
/// <param name="PlacedBest">0..1: share newly placed in the best case.</param>
/// <param name="Spread">Spread of the places shared to them.</param>
public sealed record EquityFigures(
    int Learners, double PlacesInReach, double SharedPlaces, double? NearestMinutes, double WithoutCourse,
    double PlacedChoice, double PlacedBest, AccessSpread Spread);
