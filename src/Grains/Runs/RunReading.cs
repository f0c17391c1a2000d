using Orleans;
using Pathways.Grains.Computing;
using Pathways.Grains.Messages;
using Pathways.Grains.Parts;
using Pathways.Grains.Reference;
using Pathways.Model;

namespace Pathways.Grains.Runs;

/// <summary>What can be read of a run that is done.</summary>
internal static class RunReading
{
    /// <summary>The run, which must be done.</summary>
    /// <exception cref="RunRefusedException">It is not, or there is none.</exception>
    public static async Task<RunView> DoneAsync(IGrainFactory grains, string runId)
    {
        var view = await grains.GetGrain<IRunGrain>(runId).ViewAsync() ?? throw new RunRefusedException($"There is no run {runId}; pathways runs list tells which there are.");
        return view.Phase == RunPhase.Done ? view : throw new RunRefusedException($"Run {runId} is not done ({view.Phase}).");
    }

    /// <summary>Its results, read once per process and checked against the hash that the run recorded.</summary>
    public static async Task<RunResult> ResultAsync(IGrainFactory grains, ReferenceData references, ComputePool pool, string runId)
    {
        var view = await DoneAsync(grains, runId);
        return await references.OnceAsync(Key(runId, view.ResultHash!), async () =>
        {
            var part = await RunParts.ReadAsync(grains, view.PartsId, PartNames.Result);
            return await pool.RunAsync(
                () => Read(part, view) ?? throw new InvalidDataException($"The stored results of run {runId} have another hash than the run recorded."), CancellationToken.None);
        }, Weigh);
    }

    /// <summary>Keeps results that this process made, so that it need not read them.</summary>
    public static Task KeepAsync(ReferenceData references, string runId, string hash, RunResult result)
        => references.OnceAsync(Key(runId, hash), () => Task.FromResult(result), Weigh);

    /// <summary>The results; null where their hash is another than recorded.</summary>
    /// <exception cref="RunRefusedException">They lack what this version of the results has: an older version of Pathways stored them.</exception>
    private static RunResult? Read(RunPart part, RunView view)
    {
        try
        {
            var result = ResultPart.Read(part);
            return ResultPart.Hash(result) == view.ResultHash ? result : null;
        }
        catch (Exception missing) when (missing is InvalidOperationException or NullReferenceException or ArgumentException or System.Text.Json.JsonException)
        {
            throw new RunRefusedException($"The results of run {view.RunId} were stored by another version of Pathways ({view.EngineVersion}), which kept less of them; run its scenario again.");
        }
    }

    private static string Key(string runId, string hash) => $"result {runId} {hash}";

    private static long Weigh(RunResult result) => (result.Zones.Length * 1000L) + (result.Offers.Length * 500L);
}
