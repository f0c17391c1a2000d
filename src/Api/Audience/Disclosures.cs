using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Pathways.Analysis.Disclosure;
using Pathways.Api.Hosting;
using Pathways.Data.Importing;
using Pathways.Model;
using Pathways.Report.Publishing;

namespace Pathways.Api.Audience;

/// <summary>
/// The results whose counts of people are protected and shown outside the authority: the baseline's alone. Counts of other runs would have to
/// be protected together with all that the same reader has seen before, so they are withheld. One set for partners and public: two sets with
/// other figures withheld could be laid side by side. What is shown is protected together with all publications of the same young people that left from the
/// data folder, of earlier versions of the dataset too, and is kept there as one of them.
/// </summary>
internal sealed partial class Disclosures(ApiSettings settings, ILogger<Disclosures> log)
{
    private const long AgainAfterMilliseconds = 60_000;

    private readonly ConcurrentDictionary<string, (RunResult Result, Scenario Scenario, World World, string Folder)> _offered = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DisclosedBaseline> _made = new(StringComparer.Ordinal);
    private readonly Lock _one = new();
    private long _notBefore;

    /// <summary>The profile by whose rules counts are shown.</summary>
    public DisclosureProfile Profile { get; } = settings.Rules;

    /// <summary>Says that these results are the baseline's. They are protected when somebody first asks.</summary>
    /// <param name="resultHash">Their hash.</param>
    /// <param name="result">The results.</param>
    /// <param name="scenario">The baseline.</param>
    /// <param name="world">The dataset.</param>
    /// <param name="folder">Its folder, with its history.</param>
    public void Offer(string resultHash, RunResult result, Scenario scenario, World world, string folder) => _offered[resultHash] = (result, scenario, world, folder);

    /// <summary>The counts of results as they may be shown; null where none may.</summary>
    public DisclosedBaseline? Of(PeopleTable table)
    {
        if (table.Origin != Origin.Ships || !_offered.TryGetValue(table.ResultHash, out var offered))
            return null;
        if (_made.TryGetValue(table.ResultHash, out var known))
            return known;
        lock (_one)
        {
            if (_made.TryGetValue(table.ResultHash, out known) || Environment.TickCount64 < _notBefore)
                return known;
            if (Protected(table.ResultHash, offered.Result, offered.Scenario, offered.World.Dataset, offered.Folder) is { } made)
                return _made[table.ResultHash] = new DisclosedBaseline(made, new SmallPlaces(offered.World, offered.Result.AcademicYear, Profile), offered.Result);
            _notBefore = Environment.TickCount64 + AgainAfterMilliseconds; // what could not be protected now may be later
            return null;
        }
    }

    /// <summary>None where what left before cannot be read or added to, or left by other areas or under other rules: laid side by side, two such would give away what lies between them.</summary>
    private DisclosedRun? Protected(string resultHash, RunResult result, Scenario scenario, DatasetInfo dataset, string folder)
    {
        try
        {
            var register = new ReleaseRegister(settings.DataFolder, dataset, ImportHistory.Read(folder).Hashes);
            var left = register.Read();
            if (left.FirstOrDefault(one => one.AreaSet != result.AreaSet || one.Rules != ReleaseRegister.RulesOf(Profile)) is { } other)
                throw new InvalidDataException($"{other.Scenario} left from the data folder by the areas {other.AreaSet} under the rules {other.Rules}");
            var counts = DisclosedRun.Tables(result).Cells;
            if (left.FirstOrDefault(one => one.ResultHash == resultHash && one.DatasetHash == dataset.Hash && counts.All(cell => one.Release.Figures.ContainsKey(cell.Key))) is { } kept)
                return DisclosedRun.Of(kept.Release, Profile);
            var release = DisclosedRun.Beside(result, Profile, [.. left.Select(one => one.Release)]);
            register.Keep(scenario.Name, resultHash, Profile, result.AreaSet, release);
            return DisclosedRun.Of(release, Profile);
        }
        catch (Exception why) when (why is InvalidInputException or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            LogWithheld(log, why.Message);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Counts of people are withheld, since they cannot be protected together with what left before: {Why}")]
    private static partial void LogWithheld(ILogger logger, string why);
}
