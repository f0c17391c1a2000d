using Pathways.Model;

namespace Pathways.Allocation.Choice;

/// <summary>Makes the choice sets: who may take which place, and what it costs them.</summary>
public static class ChoiceSets
{
    /// <summary>
    /// The competing learners (in scope, not continuing), the pools open in the dataset's academic year, and for every learner
    /// the feasible pools with their costs. The same whatever the number of threads: every learner's row is assigned beforehand.
    /// </summary>
    /// <param name="world">The world; numbers are read from its parameters.</param>
    /// <param name="travel">Travel minutes; zones and sites that it lacks count as not reachable.</param>
    /// <param name="threads">Threads to use; 0 for as many as there are cores.</param>
    /// <exception cref="InvalidInputException">A parameter of the room is out of range.</exception>
    public static ChoiceSet Build(World world, TravelMatrix travel, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(world);
        return Build(world, travel, ChoiceParameters.From(world.Parameters), threads);
    }

    /// <summary>The same with other numbers than the world's.</summary>
    internal static ChoiceSet Build(World world, TravelMatrix travel, ChoiceParameters parameters, int threads)
    {
        var rows = ChoiceRows.Of(world, travel, parameters, threads);
        var made = new ChoiceRow[rows.Learners.Length];
        Rows.For(made.Length, threads, i => made[i] = rows[i]);
        return rows.Assemble(made);
    }
}
