using System.Collections.Concurrent;
using Pathways.Analysis.Disclosure;
using Pathways.Data.Disclosure;
using Pathways.Model;

namespace Pathways.Api.Audience;

/// <summary>
/// The results whose counts of people are protected and shown outside the authority: the baseline's alone. Counts of other runs would have to
/// be protected together with all that the same reader has seen before, so they are withheld. One set for partners and public: two sets with
/// other figures withheld could be laid side by side.
/// </summary>
internal sealed class Disclosures
{
    private readonly ConcurrentDictionary<string, Lazy<DisclosedRun>> _known = new(StringComparer.Ordinal);

    /// <summary>The profile by whose rules counts are shown.</summary>
    public DisclosureProfile Profile { get; } = DisclosureReader.Read()[DisclosureReader.Published];

    /// <summary>Says that these results are the baseline's. They are protected when somebody first asks.</summary>
    public void Offer(string resultHash, RunResult result) => _known[resultHash] = new Lazy<DisclosedRun>(() => DisclosedRun.Of(result, Profile));

    /// <summary>The counts of results as they may be shown; null where none may.</summary>
    public DisclosedRun? Of(PeopleTable table) => table.Origin == Origin.Ships && _known.TryGetValue(table.ResultHash, out var disclosed) ? disclosed.Value : null;
}
