using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Pathways.Analysis.Disclosure;
using Pathways.Api.Hosting;
using Pathways.Data.Disclosure;
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
    private readonly ConcurrentDictionary<string, Lazy<DisclosedRun?>> _known = new(StringComparer.Ordinal);

    /// <summary>The profile by whose rules counts are shown.</summary>
    public DisclosureProfile Profile { get; } = DisclosureReader.Read()[DisclosureReader.Published];

    /// <summary>Says that these results are the baseline's. They are protected when somebody first asks.</summary>
    public void Offer(string resultHash, RunResult result, Scenario scenario, DatasetInfo dataset)
        => _known[resultHash] = new Lazy<DisclosedRun?>(() => Protected(resultHash, result, scenario, dataset), LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>The counts of results as they may be shown; null where none may.</summary>
    public DisclosedRun? Of(PeopleTable table) => table.Origin == Origin.Ships && _known.TryGetValue(table.ResultHash, out var disclosed) ? disclosed.Value : null;

    /// <summary>None where what left before cannot be read or added to, or left by other areas or under other rules: laid side by side, two such would give away what lies between them.</summary>
    private DisclosedRun? Protected(string resultHash, RunResult result, Scenario scenario, DatasetInfo dataset)
    {
        try
        {
            var register = new ReleaseRegister(settings.DataFolder, dataset, []);
            var left = register.Read();
            if (left.FirstOrDefault(one => one.AreaSet != result.AreaSet || one.Rules != ReleaseRegister.RulesOf(Profile)) is { } other)
                throw new InvalidDataException($"{other.Scenario} left from the data folder by the areas {other.AreaSet} under the rules {other.Rules}");
            if (left.FirstOrDefault(one => one.ResultHash == resultHash && one.DatasetHash == dataset.Hash) is { } kept)
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
