using System.Diagnostics;
using Pathways.Model;

namespace Pathways.Data.Allocate;

/// <summary>Solves an allocation that has been read from files.</summary>
public delegate Task<PlainSharing> PlainSolver(PlainAllocation plain, IProgress<string>? progress, CancellationToken cancellationToken);

/// <summary><c>pathways tools allocate</c>: the best case on plain files.</summary>
public static class AllocateFiles
{
    /// <summary>Reads, solves and writes <c>placements.csv</c>, <c>offers.csv</c> and <c>summary.json</c>.</summary>
    /// <param name="offersPath">The offers: <c>offer_id,places[,minimum_group]</c>.</param>
    /// <param name="optionsPath">The options: <c>learner_id,offer_id,cost</c>; without an offer, the learner's own cost of having no place.</param>
    /// <param name="unplacedCost">Cost of having no place for learners without a row of their own.</param>
    /// <param name="outFolder">Folder for the results; created, and left alone when anything fails.</param>
    /// <param name="solve">Solves what was read.</param>
    /// <param name="progress">Told what is done; notes on the files too.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="InvalidInputException">The files were refused.</exception>
    public static async Task<PlainSharing> RunAsync(
        string offersPath, string optionsPath, int unplacedCost, string outFolder, PlainSolver solve,
        IProgress<string>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(solve);
        var watch = Stopwatch.StartNew();
        var problems = new List<Problem>();
        var plain = AllocateReader.Read(offersPath, optionsPath, unplacedCost, problems) ?? throw new InvalidInputException(problems);
        foreach (var note in problems)
            progress?.Report(note.ToString());
        var sharing = await solve(plain, progress, cancellationToken).ConfigureAwait(false);
        AllocateWriter.Write(outFolder, plain, sharing, watch.Elapsed.TotalSeconds);
        return sharing;
    }
}
