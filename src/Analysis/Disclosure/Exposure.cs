using Pathways.Model;

namespace Pathways.Analysis.Disclosure;

/// <summary>A small count of which a reader can rule out small values, and nothing more can be done, because the figures in the way have left before.</summary>
/// <param name="Key">The count.</param>
/// <param name="Exactly">
/// Whether the range that figures and sums leave has no second whole number. That all counts together are whole may leave but one of a wider range too; that is not looked at.
/// </param>
internal sealed record Exposure(string Key, bool Exactly)
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
            var second = state.Tables.Cells[cell].Meaning == CellMeaning.Count ? Math.Floor(most + Slack) > Math.Ceiling(least - Slack) : most - least >= 1;
            if (least > leastAlways + Slack || most < mostAlways - Slack)
                exposed.Add(new Exposure(state.Tables.Cells[cell].Key, !second));
        }

        return exposed;
    }

    /// <summary>Why nothing may leave.</summary>
    public static InvalidInputException Refusal(DisclosureProfile profile, IReadOnlyCollection<Exposure> exposed)
    {
        string[] keys = [.. exposed.Where(one => one.Exactly).Select(one => one.Key)];
        return new([new Problem(
            "disclosure control", null, null, profile.Name, null,
            $"{keys.Length} small count{(keys.Length == 1 ? "" : "s")} would be known exactly beside what the readers have already ({string.Join(", ", keys.Take(Named))}{(keys.Length > Named ? ", …" : "")}), so nothing leaves",
            "publish without the run or comparison that is new, or for internal readers only; docs/disclosure.md says what is kept of earlier publications")]);
    }
}
