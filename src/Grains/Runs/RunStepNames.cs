using Pathways.Grains.Messages;

namespace Pathways.Grains.Runs;

/// <summary>What the steps of a run do, in words.</summary>
public static class RunStepNames
{
    /// <summary>How many there are.</summary>
    public const int Count = RunSteps.Last;

    /// <summary>The words of a step that was taken.</summary>
    internal static string Of(int step, RunInputs? inputs) => step == 1 && inputs?.PlanBlob is not null ? "New places planned; travel: door to door by 09:00" : Of(step);

    /// <summary>The words of a step, from 1.</summary>
    public static string Of(int step) => step switch
    {
        1 => "Travel: door to door by 09:00",
        2 => "Suitable courses in reach of every learner",
        3 => "Choice: applications as they work today",
        4 => "Best case: the same places shared best",
        5 => "Outcomes kept by area",
        _ => "Analysis: replications, cold spots, the year's course, apprenticeships",
    };
}
