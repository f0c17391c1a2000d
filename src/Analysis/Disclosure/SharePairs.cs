namespace Pathways.Analysis.Disclosure;

/// <summary>
/// What a percentage tells beside two rounded counts where these are whole numbers. Of 20 to the nearest 5 and 85.0% only 17 of 20 fits, so that the
/// three who are not among the 17 are told as well; linear programming, to which counts are no whole numbers, does not see it.
/// </summary>
internal static class SharePairs
{
    private const double Slack = 1e-9;

    /// <summary>Up to so many pairs a percentage is taken to tell both counts exactly.</summary>
    public const int Few = 20;

    /// <summary>How many pairs of whole numbers fit, counted no further than <see cref="Few"/> and one.</summary>
    /// <param name="part">Range in which the part lies by its own figure.</param>
    /// <param name="whole">The same of the whole.</param>
    /// <param name="least">Least share, from 0 to 1.</param>
    /// <param name="most">Greatest share.</param>
    public static int Fitting(KnownRange part, KnownRange whole, double least, double most)
    {
        if (!double.IsFinite(whole.From) || !double.IsFinite(whole.To))
            return Few + 1;
        var pairs = 0;
        for (var people = Math.Max(1, Math.Ceiling(whole.From - Slack)); people <= whole.To + Slack && pairs <= Few; people++)
        {
            var (from, to) = (Math.Max(Math.Ceiling(part.From - Slack), Math.Ceiling((least * people) - Slack)), Math.Min(Math.Floor(part.To + Slack), Math.Floor((most * people) + Slack)));
            pairs += (int)Math.Clamp(to - from + 1, 0, Few + 1);
        }

        return Math.Min(pairs, Few + 1);
    }
}
