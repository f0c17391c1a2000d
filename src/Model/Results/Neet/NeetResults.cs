using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>
/// Expected NEET and not known over the replications of <c>choice</c>. Replication r of two scenarios with one seed has the same draws, so differences are taken
/// replication by replication and vary less than levels. Modelled.
/// </summary>
/// <param name="Replications">How many; 1 when only the run's own choice was looked at, 0 when nothing was.</param>
/// <param name="Areas">Areas in the order of <see cref="RunResult.Areas"/>, then the districts.</param>
/// <param name="Drivers">Areas against the county.</param>
/// <param name="RoniFactors">Points of the score by factor, as used.</param>
public sealed record NeetResults(
    int Replications, ImmutableArray<AreaNeet> Areas, ImmutableArray<AreaDrivers> Drivers, ImmutableArray<RoniFactorPoints> RoniFactors)
{
    /// <summary>No replications.</summary>
    public static NeetResults None { get; } = new(0, [], [], []);
}

/// <summary>One factor of the points score.</summary>
/// <param name="Factor">In words.</param>
/// <param name="Points">Points.</param>
public sealed record RoniFactorPoints(string Factor, int Points);

/// <summary>Expected NEET and not known of one area.</summary>
/// <param name="Code">As in <see cref="AreaResult.Code"/>, or a district's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What sort of area.</param>
/// <param name="Cohort">People aged 16 and 17.</param>
/// <param name="NeetLow">By replication: expected NEET under the low values of what being without a place does.</param>
/// <param name="NeetCentral">By replication: under the central values.</param>
/// <param name="NeetHigh">By replication: under the high values.</param>
/// <param name="NeetVaried">By replication: with the analysis's other numbers drawn between their low and high values too.</param>
/// <param name="NotKnown">By replication: expected not known. Provision does not change it.</param>
/// <param name="NotKnownVaried">By replication: with the rate drawn too.</param>
/// <param name="Roni">People by <see cref="RoniBand"/>.</param>
/// <param name="Year">The year of those who compete, mean of the replications.</param>
public sealed record AreaNeet(
    string Code, string Name, AreaKind Kind, int Cohort, ImmutableArray<double> NeetLow, ImmutableArray<double> NeetCentral, ImmutableArray<double> NeetHigh,
    ImmutableArray<double> NeetVaried, ImmutableArray<double> NotKnown, ImmutableArray<double> NotKnownVaried, ImmutableArray<int> Roni, YearSteps Year);

/// <summary>The support that a points score suggests. For planning, never for eligibility.</summary>
public enum RoniBand
{
    None,
    Offer,
    Additional,
    Substantial,
}

/// <summary>The year of those who compete, expected people; apprenticeships left out.</summary>
/// <param name="Competing">Who compete in September.</param>
/// <param name="PlacedSeptember">Placed in September.</param>
/// <param name="LeftByJanuary">Of these, withdrawn by the end of January.</param>
/// <param name="EnteredJanuary">Entered a January place.</param>
/// <param name="EnteredApril">Entered an April place.</param>
/// <param name="EndOfApril">On any course at the end of April.</param>
public readonly record struct YearSteps(
    double Competing, double PlacedSeptember, double LeftByJanuary, double EnteredJanuary, double EnteredApril, double EndOfApril)
{
    /// <summary>Adds steps to steps.</summary>
    public static YearSteps operator +(YearSteps left, YearSteps right) => new(
        left.Competing + right.Competing, left.PlacedSeptember + right.PlacedSeptember, left.LeftByJanuary + right.LeftByJanuary,
        left.EnteredJanuary + right.EnteredJanuary, left.EnteredApril + right.EnteredApril, left.EndOfApril + right.EndOfApril);

    /// <summary>All divided by a number.</summary>
    public YearSteps Over(double divisor) => new(
        Competing / divisor, PlacedSeptember / divisor, LeftByJanuary / divisor, EnteredJanuary / divisor, EnteredApril / divisor, EndOfApril / divisor);
}

/// <summary>
/// Why an area's expected NEET rate differs from the county's: who lives there, and how like people fare there, which is places, journeys and apprenticeships. Kitagawa,
/// mean of both orders; the parts add up to the difference.
/// </summary>
/// <param name="Code">The area.</param>
/// <param name="Name">Its name.</param>
/// <param name="Rate">0..1: expected NEET of its cohort.</param>
/// <param name="CountyRate">0..1: the county's.</param>
/// <param name="Levels">The parts by level that people intend, Entry to Level 3.</param>
public sealed record AreaDrivers(string Code, string Name, double Rate, double CountyRate, ImmutableArray<DriverParts> Levels)
{
    /// <summary>Part of the difference that comes of who lives there, as a share of the cohort.</summary>
    public double Composition => Levels.Sum(level => level.Composition);

    /// <summary>Part that comes of provision.</summary>
    public double Provision => Levels.Sum(level => level.Provision);
}

/// <summary>The parts of one level.</summary>
/// <param name="Band">Level that people intend.</param>
/// <param name="Composition">Who lives there, share of the cohort.</param>
/// <param name="Provision">How like people fare, share of the cohort.</param>
public sealed record DriverParts(LevelBand Band, double Composition, double Provision);
