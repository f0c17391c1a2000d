using System.Globalization;
using System.Text;
using Pathways.Grains.Messages;

namespace Pathways.Cli.Running.Explaining;

/// <summary>What a run did with one learner, in words.</summary>
internal static class LearnerText
{
    private const int Shown = 12;

    public static string Of(ExplainedLearner explained)
    {
        var (text, who) = (new StringBuilder(), explained.Profile);
        text.Append(CultureInfo.InvariantCulture, $"Learner {who.LearnerId} in run {explained.Run.RunId}. Everything about this learner is modelled or from the dataset, about one person: internal.\n\n");
        Line(text, "Area", who.AreaCode);
        Line(text, "Zone (LSOA)", who.ZoneCode);
        Line(text, "Academic age", who.AcademicAge.ToString(CultureInfo.InvariantCulture));
        foreach (var fact in who.Facts)
            Line(text, fact.Name, fact.Value);
        text.Append('\n');
        if (explained.Outcome is { } outcome)
            Outcome(text, explained, outcome);
        else
            text.Append("Does not compete for a place in September: continues where they are, or is not looking for one.\n");
        return text.ToString();
    }

    private static void Outcome(StringBuilder text, ExplainedLearner explained, LearnerOutcome outcome)
    {
        text.Append(CultureInfo.InvariantCulture, $"As applications work today: {Place(explained, outcome.Choice)}\nBest case: {Place(explained, outcome.Best)}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Suitable courses in reach, in the learner's own order: {explained.Offers.Length}\n");
        foreach (var offer in explained.Offers.Take(Shown))
        {
            var room = explained.WithRoom.Contains(offer.OfferId, StringComparer.Ordinal) ? "  had room" : "";
            text.Append(CultureInfo.InvariantCulture, $"{offer.Rank,4}  {offer.Title}, {offer.SiteName}{Kind(offer)}  ({offer.OfferId}), {offer.Minutes} minutes, {offer.Places} places{room}\n");
        }

        if (explained.Offers.Length > Shown)
            text.Append(CultureInfo.InvariantCulture, $"      and {explained.Offers.Length - Shown} more (--json gives all)\n");
        if (explained.Offers.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"{explained.WithRoom.Length} of the courses had a place left at the end as applications work today.\n");
        text.Append(CultureInfo.InvariantCulture, $"{explained.Standing}.\n");
    }

    private static string Place(ExplainedLearner explained, PlaceOutcome place)
    {
        if (place.OfferId is null)
            return place.Explanation;
        var offer = Array.Find(explained.Offers, offer => offer.OfferId == place.OfferId);
        var rank = place.Rank is { } number ? string.Create(CultureInfo.InvariantCulture, $", choice {number}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{place.Explanation} {offer?.Title}, {offer?.SiteName} ({place.OfferId}), {place.Minutes} minutes{rank}.");
    }

    private static string Kind(RankedOffer offer) => offer.Commissioned ? ", commissioned place" : "";

    private static void Line(StringBuilder text, string name, string value) => text.Append(CultureInfo.InvariantCulture, $"{name,-30} {value}\n");
}
