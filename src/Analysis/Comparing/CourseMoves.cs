namespace Pathways.Analysis.Comparing;

/// <summary>Finds by course of the basis what becomes of the young people on it.</summary>
internal static class CourseMoves
{
    /// <summary>By course; courses on which nobody is are left out.</summary>
    /// <param name="basis">The basis.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="before">Its young people.</param>
    /// <param name="after">Those of the scenario.</param>
    /// <param name="same">By young person of the scenario: the same in the basis, −1 for none.</param>
    public static Dictionary<string, AffectedLearners> Of(RunView basis, RunView scenario, Heads before, Heads after, int[] same)
    {
        var moves = new Dictionary<string, AffectedLearners>(StringComparer.Ordinal);
        for (var i = 0; i < same.Length; i++)
        {
            if (same[i] < 0 || CourseOf(basis, before.All[same[i]]) is not { } from)
                continue;
            var to = CourseOf(scenario, after.All[i]);
            moves[from] = moves.GetValueOrDefault(from) + (to == from ? new AffectedLearners(1, 0, 0) : to is null ? new AffectedLearners(0, 0, 1) : new AffectedLearners(0, 1, 0));
        }

        return moves;
    }

    private static string? CourseOf(RunView run, Head head)
        => head.Competing < 0 ? (head.Holds ? head.Learner.HeldOfferId : null)
        : run.Choice.PlacedPool[head.Competing] is >= 0 and var pool ? run.OfferOf(pool).Id : null;
}
