using Pathways.Model;

namespace Pathways.Analysis.Disclosure;

/// <summary>
/// A small count of which a reader can rule out small values, and nothing more can be done, because the figures in the way have left before. Its protection interval is as wide as what
/// the default rule tells of every small count (1 to 4 under the DfE's): a count that the stricter rule withholds may come to be known as well as that, and no better.
/// </summary>
/// <param name="Key">The count.</param>
/// <param name="TooNarrow">
/// Whether the range that figures and sums leave has fewer values than the protection interval, or than are left to who knows only which counts are zero where these are fewer.
/// That all counts together are whole may leave fewer of a wider range too; that is not looked at.
/// </param>
internal sealed record Exposure(string Key, bool TooNarrow)
{
    private const double Slack = 1e-6;
    private const int Named = 3;

    /// <summary>Of cells one end of which could not be reached, those of which a reader rules out small values that could not be ruled out if everything were withheld.</summary>
    /// <param name="state">How everything is shown, after all that can be withheld is.</param>
    /// <param name="part">The part.</param>
    /// <param name="reader">Its reader.</param>
    /// <param name="stopped">The cells, each with the small values sought.</param>
    public static IReadOnlyList<Exposure> Of(ShownState state, ConnectedPart part, Reader reader, IReadOnlyList<(int Cell, double From, double To)> stopped)
    {
        var inAnyCase = new Reader(state, part, inAnyCase: true);
        var exposed = new List<Exposure>();
        foreach (var (cell, from, to) in stopped)
        {
            var ((least, most), (leastAlways, mostAlways)) = (reader.Ends(cell, from, to), inAnyCase.Ends(cell, from, to));
            var whole = state.Tables.Cells[cell].Meaning == CellMeaning.Count;
            if (least > leastAlways + Slack || most < mostAlways - Slack)
                exposed.Add(new Exposure(state.Tables.Cells[cell].Key, Width(least, most, whole) < Math.Min(state.ProtectionInterval - 1, Width(leastAlways, mostAlways, whole)) - Slack));
        }

        return exposed;
    }

    /// <summary>From the first to the last value that a count can have.</summary>
    private static double Width(double least, double most, bool whole) => whole ? Math.Floor(most + Slack) - Math.Ceiling(least - Slack) : most - least;

    /// <summary>Why nothing may leave.</summary>
    public static InvalidInputException Refusal(DisclosureProfile profile, IReadOnlyCollection<Exposure> exposed)
    {
        string[] keys = [.. exposed.Where(one => one.TooNarrow).Select(one => one.Key)];
        return new([new Problem(
            "disclosure control", null, null, profile.Name, null,
            $"{keys.Length} small count{(keys.Length == 1 ? "" : "s")} would be known better than {profile.Default.SmallestShown - 1} values leave open, beside what the readers have already ({string.Join(", ", keys.Take(Named))}{(keys.Length > Named ? ", …" : "")}), so nothing leaves",
            "publish without the run or comparison that is new, or for internal readers only; docs/disclosure.md says what is kept of earlier publications")]);
    }
}
