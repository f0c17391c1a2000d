using Pathways.Grains.Messages;
using Pathways.Grains.Parts;
using Pathways.Grains.Reference;

namespace Pathways.Grains.Areas;

/// <summary>The feasible offers of one area's competing learners while they are gathered.</summary>
/// <param name="run">The run.</param>
/// <param name="area">Index of the area.</param>
internal sealed class AreaChoices(RunWorld run, int area)
{
    private readonly RowMarks _marks = new(run.World, run.Rows.Pools);
    private readonly LearnerOptions?[] _options = new LearnerOptions?[run.CompetingByArea[area].Length];

    /// <summary>Positions in the area of those who are yet to be asked, ascending.</summary>
    public int[] ToAsk => [.. Enumerable.Range(0, _options.Length).Where(position => _options[position] is null)];

    /// <summary>Id of the learner at a position.</summary>
    public string LearnerAt(int position) => run.World.Learners[run.Rows.Learners[run.CompetingByArea[area][position]]].Id;

    /// <summary>Takes an answer.</summary>
    public void Answered(int position, LearnerOptions options) => _options[position] = options;

    /// <summary>
    /// Keeps the offers of all whose mark the base run has too: nothing of theirs has changed, so there is nothing to ask.
    /// </summary>
    /// <returns>How many these are; 0 when the base's checkpoint cannot be read, which is then of no use.</returns>
    public int KeepUnchanged(RunPart basePart)
    {
        if (AreaOptions.TryReadMarks(basePart) is not { } known)
            return 0;
        var kept = 0;
        for (var position = 0; position < _options.Length; position++)
        {
            var options = LearnerRows.Of(run, run.CompetingByArea[area][position]);
            if (!known.Contains(_marks.Of(LearnerAt(position), options)))
                continue;
            _options[position] = options;
            kept++;
        }

        return kept;
    }

    /// <summary>The checkpoint, once all have answered. The same bytes whoever was asked.</summary>
    public RunPart Write()
    {
        var options = Array.ConvertAll(_options, row => row ?? throw new InvalidOperationException("A learner has not answered."));
        return AreaOptions.Write(run.CompetingByArea[area], options, [.. options.Select((row, position) => _marks.Of(LearnerAt(position), row))]);
    }
}
