using Pathways.Model;

namespace Pathways.Data.Scenarios.Applying;

/// <summary>
/// <see cref="FillGaps"/> is planned in the first step of a run and replaced by what the plan opens; here its words are checked only. The
/// codes and ids that they stand for are found here too.
/// </summary>
public static class FillingGaps
{
    internal static World Apply(World world, FillGaps change, Faults faults)
    {
        var year = world.Dataset.AcademicYear;
        if (change.From is { } from && from.StartYear > year.StartYear)
            faults.Bad("from_year", from.ToString(), $"is after {year}, the year in which the places are planned", $"plan them in {year}; or run pathways gap-fill on a scenario with academic_year: {from} and give from_year to the courses of the scenario that it writes");
        _ = Resolve(world, change, faults);
        return world;
    }

    /// <summary>The same with codes of areas and ids of sites instead of words.</summary>
    /// <param name="world">The world.</param>
    /// <param name="placed">The modification where it stands.</param>
    /// <exception cref="InvalidInputException">A word stands for nothing.</exception>
    public static FillGaps Resolve(World world, PlacedModification placed)
    {
        ArgumentNullException.ThrowIfNull(placed);
        var problems = new List<Problem>();
        var resolved = Resolve(world, (FillGaps)placed.Change, new Faults(placed, problems));
        return problems.Count == 0 ? resolved : throw new InvalidInputException(problems);
    }

    private static FillGaps Resolve(World world, FillGaps change, Faults faults) => change with
    {
        Areas = [.. Words.Areas(world, change.Areas, "area", faults).Order(StringComparer.Ordinal)],
        WithoutSites = [.. Words.Sites(world, change.WithoutSites, "without_site", faults).Order(StringComparer.Ordinal)],
        WithoutProviders = [.. Words.Providers(world, change.WithoutProviders, "without_provider", faults).Order(StringComparer.Ordinal)],
    };
}
