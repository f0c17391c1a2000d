using Pathways.Model;

namespace Pathways.Analysis.Disclosure;

/// <summary>
/// A small count of which a reader can rule out small values, and nothing more can be done, because the figures in the way have left before. Its protection interval is as wide as what
/// the default rule tells of every small count (1 to 4 under the DfE's): a count that the stricter rule withholds may come to be known as well as that, and no better.
/// </summary>
/// <param name="Key">The count.</param>
/// <param name="Width">From the first to the last value that figures and sums leave, in people. That all counts together are whole may leave fewer of a wider range; that is not looked at.</param>
/// <param name="Exactly">Whether they leave no second whole number.</param>
/// <param name="BelowInterval">Whether they leave fewer values than the protection interval has, or than are left to who knows only which counts are zero where these are fewer.</param>
internal sealed record Exposure(string Key, double Width, bool Exactly, bool BelowInterval)
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
            if (least <= leastAlways + Slack && most >= mostAlways - Slack)
                continue;
            var whole = state.Tables.Cells[cell].Meaning == CellMeaning.Count;
            var width = WidthOf(least, most, whole);
            exposed.Add(new Exposure(state.Tables.Cells[cell].Key, width, width < 1 - Slack, width < Math.Min(state.ProtectionInterval - 1, WidthOf(leastAlways, mostAlways, whole)) - Slack));
        }

        return exposed;
    }

    /// <summary>Whether a reader knew it as well before.</summary>
    /// <param name="known">What was narrowed without what is new.</param>
    public bool IsNew(IReadOnlyDictionary<string, Exposure> known) => !known.TryGetValue(Key, out var was) || Width < was.Width - Slack;

    private static double WidthOf(double least, double most, bool whole) => whole ? Math.Floor(most + Slack) - Math.Ceiling(least - Slack) : most - least;

    /// <summary>Why nothing may leave, whoever answers for it.</summary>
    public static InvalidInputException Known(DisclosureProfile profile, IReadOnlyCollection<Exposure> exactly)
        => Refusal(profile, exactly, "would be known exactly", "publish without the run or comparison that is new, or for internal readers only; docs/disclosure.md says what is kept of earlier publications");

    /// <summary>Why nothing may leave unless somebody answers for it.</summary>
    public static InvalidInputException Narrow(DisclosureProfile profile, IReadOnlyCollection<Exposure> below)
        => Refusal(
            profile, below, $"would be known to fewer than {profile.ProtectionInterval} values",
            "publish without the run or comparison that is new, or for internal readers only; where whoever answers for disclosure accepts it, give --accept-narrowed with their reason, which is kept beside the publication (docs/disclosure.md)");

    private static InvalidInputException Refusal(DisclosureProfile profile, IReadOnlyCollection<Exposure> exposed, string what, string remedy)
        => new([new Problem(
            "disclosure control", null, null, profile.Name, null,
            $"{exposed.Count} small count{(exposed.Count == 1 ? "" : "s")} {what} beside what the readers have already ({string.Join(", ", exposed.Take(Named).Select(one => one.Key))}{(exposed.Count > Named ? ", …" : "")}), so nothing leaves",
            remedy)]);
}
