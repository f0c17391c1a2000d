using Pathways.Model;

namespace Pathways.Analysis.Disclosure;

/// <summary>A small count of which a reader can rule out small values, and nothing more can be done, because the figures in the way have left before.</summary>
/// <param name="Key">The count.</param>
/// <param name="Exactly">Whether no second value is left for it.</param>
internal sealed record Exposure(string Key, bool Exactly)
{
    private const double Slack = 1e-6;
    private const int Named = 3;

    /// <summary>Looks whether a reader rules out small values of a cell that could not be ruled out if everything were withheld; null where not.</summary>
    public static Exposure? Of(ShownState state, ConnectedPart part, Reader reader, int cell, double from, double to)
    {
        var (least, most) = reader.Ends(cell, from, to);
        var (leastAlways, mostAlways) = new Reader(state, part, inAnyCase: true).Ends(cell, from, to);
        var second = state.Tables.Cells[cell].Meaning == CellMeaning.Count ? Math.Floor(most + Slack) > Math.Ceiling(least - Slack) : most - least >= 1;
        return least > leastAlways + Slack || most < mostAlways - Slack ? new Exposure(state.Tables.Cells[cell].Key, !second) : null;
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
