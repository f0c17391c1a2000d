using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pathways.Analysis.Statistics;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>Puts the dataset's published figures beside the model's.</summary>
internal static partial class ValidationAnalysis
{
    private const string NotModelled = "The model has no such figure.";

    /// <summary>One row per target of the dataset, but those of years that are only on record.</summary>
    /// <param name="targets">The dataset's targets.</param>
    /// <param name="replications">What each replication says.</param>
    public static ImmutableArray<ValidationRow> Rows(ImmutableArray<Target> targets, IReadOnlyList<ReplicatedNeet> replications)
        => [.. targets.Where(target => target.Use != TargetUse.Record).Select(target =>
        {
            var (authority, key) = Named(target.Id);
            var at = authority is null ? -1 : Enumerable.Range(0, ValidationFigures.All.Count).FirstOrDefault(i => ValidationFigures.All[i].Key == key, -1);
            if (at < 0)
                return new ValidationRow(target, null, null, key.StartsWith("shortage", StringComparison.Ordinal) || key is "districts-without" or "fewer-courses" ? "Set when the dataset was built (provision-calibration.csv); see the shortages below." : NotModelled);
            double[] figures = [.. replications.Select(replication => replication.Figures[(int)authority!][at])];
            if (figures.Any(double.IsNaN))
                return new ValidationRow(target, null, null, "Nobody of the group is in the dataset.");
            var interval = ReplicationInterval.Of(figures);
            return new ValidationRow(target, interval.Mean, interval.HalfWidth, ValidationFigures.All[at].Note);
        })];

    /// <summary>The authority and the key of a target's id, such as <c>kent-neet-2025</c>.</summary>
    private static (Authority? Authority, string Key) Named(string id)
    {
        var match = Ids().Match(id);
        return match.Success ? (match.Groups["authority"].Value == "kent" ? Authority.Kent : Authority.Medway, match.Groups["key"].Value) : (null, id);
    }

    [GeneratedRegex(@"^(?<authority>kent|medway)-(?<key>.+?)(-\d{4}(-\d{2})?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Ids();
}
