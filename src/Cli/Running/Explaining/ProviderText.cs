using System.Globalization;
using System.Text;
using Pathways.Cli.Running.Kept;

namespace Pathways.Cli.Running.Explaining;

/// <summary>What a run did with one provider's offers, in words and for programs.</summary>
internal static class ProviderText
{
    public static string Of(ExplainedProvider explained)
    {
        var text = new StringBuilder();
        var provider = explained.Provider;
        text.Append(CultureInfo.InvariantCulture, $"{provider.Name} ({provider.Ukprn}) in run {explained.Run.RunId}. {Notice(explained)}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Sites: {string.Join("; ", provider.Sites.Select(site => site.Name))}\n\n");
        foreach (var offer in provider.Offers)
        {
            text.Append(CultureInfo.InvariantCulture, $"{offer.Title}, {offer.SiteName}{(offer.Commissioned ? ", commissioned places" : "")}  ({offer.OfferId}, level {offer.Level}, {offer.Basis})\n");
            text.Append(CultureInfo.InvariantCulture, $"    {offer.OpenPlaces} open places; as applications work today {offer.Applicants} applied, {offer.Placed} newly placed, {offer.WaitingList} on the waiting list; best case {offer.PlacedBest}; value of one more place {offer.ValueOfOneMorePlace} minutes-equivalents\n");
        }

        return text.ToString();
    }

    public static string Json(ExplainedProvider explained) => JsonText.Of(json =>
    {
        var provider = explained.Provider;
        json.WriteStartObject();
        json.WriteString("run", explained.Run.RunId);
        json.WriteString("result_hash", explained.Run.ResultHash);
        json.WriteString("notice", Notice(explained));
        json.WriteString("ukprn", provider.Ukprn);
        json.WriteString("name", provider.Name);
        json.WriteStartArray("sites");
        foreach (var site in provider.Sites)
        {
            json.WriteStartObject();
            json.WriteString("site_id", site.SiteId);
            json.WriteString("name", site.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("offers");
        foreach (var offer in provider.Offers)
        {
            json.WriteStartObject();
            json.WriteString("offer_id", offer.OfferId);
            json.WriteBoolean("commissioned", offer.Commissioned);
            json.WriteString("title", offer.Title);
            json.WriteString("site_name", offer.SiteName);
            json.WriteString("level", offer.Level);
            json.WriteString("basis", offer.Basis);
            json.WriteNumber("open_places", offer.OpenPlaces);
            json.WriteNumber("applicants", offer.Applicants);
            json.WriteNumber("newly_placed", offer.Placed);
            json.WriteNumber("waiting_list", offer.WaitingList);
            json.WriteNumber("newly_placed_best_case", offer.PlacedBest);
            json.WriteNumber("value_of_one_more_place_minutes_equivalents", offer.ValueOfOneMorePlace);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static string Notice(ExplainedProvider explained) => $"{explained.Standing}. Names a provider: internal.";
}
