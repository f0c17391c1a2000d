using Xunit.Abstractions;

namespace Pathways.Api.Tests.Attack;

/// <summary>What the attacker finds out.</summary>
internal static class Finding
{
    private const double Slack = 1e-6;

    /// <summary>Counts that are hidden, and those that composed scenarios count anew, which are known exactly or, being one to four, narrowed.</summary>
    /// <param name="beliefs">The system.</param>
    /// <param name="baseline">What stands in the place of each count.</param>
    /// <param name="truth">The counts.</param>
    /// <param name="output">Where ranges are written.</param>
    public static string[] Of(Beliefs beliefs, IReadOnlyDictionary<string, string> baseline, IReadOnlyDictionary<string, double> truth, ITestOutputHelper output)
    {
        var found = new List<string>();
        foreach (var count in Hidden(beliefs, baseline, truth).Where(count => truth[count] != 0)) // zero is zero, and may be known
        {
            var (least, most) = beliefs.Range(count);
            output.WriteLine($"{count}: {truth[count]} in {least} to {most}");
            truth[count].ShouldBeInRange(least - Slack, most + Slack, count); // else the attack believes what is not so
            if (Math.Floor(most + Slack) - Math.Ceiling(least - Slack) < 1)
                found.Add($"{count} is exactly {truth[count]}");
            else if (truth[count] is >= 1 and <= 4 && truth[count] % 1 == 0 && !beliefs.IsSum(count) && (least > 1 + Slack || most < 4 - Slack)) // a sum of two that are not nothing cannot be one in any case
                found.Add($"{count}, which is {truth[count]}, lies in {least} to {most}");
        }

        return [.. found];
    }

    /// <summary>The counts that are looked at.</summary>
    public static string[] Hidden(Beliefs beliefs, IReadOnlyDictionary<string, string> baseline, IReadOnlyDictionary<string, double> truth)
        => [.. beliefs.Counts.Where(count => truth.ContainsKey(count) && baseline.TryGetValue(count, out var told) && (told is "c" or "low" || count.EndsWith(" Total newly_placed_choice", StringComparison.Ordinal)))];
}
