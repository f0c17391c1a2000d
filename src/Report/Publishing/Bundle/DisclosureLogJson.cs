using System.Text;
using System.Text.Json;
using Pathways.Model;

namespace Pathways.Report.Publishing;

/// <summary>What was done about people before the files left: profile, version, rules, how many figures of each table were withheld. It goes with every bundle.</summary>
internal static class DisclosureLogJson
{
    public const string Name = "disclosure-log.json";

    public static string Make(PublicationSource source, PublicationTableSet tables)
    {
        var profile = source.Figures.Profile;
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("profile", profile.Name);
            json.WriteString("version", profile.Version);
            Rule(json, "default", profile.Default);
            Rule(json, "strict", profile.Strict);
            json.WriteNumber("shares_from", profile.SharesFrom);
            json.WriteNumber("people_from", profile.PeopleFrom);
            json.WriteNumber("small_places_without_counts", SmallPlaces.Of(source).Without(source));
            json.WriteNumber("share_decimals", profile.ShareDecimals);
            if (source.Own is { } own)
            {
                json.WriteString("institution_in_full", own.Own.ProviderId);
                json.WriteNumber("own_counts_withheld", own.Withheld);
            }

            json.WriteNumber("narrowed", source.Narrowed);
            json.WriteNumber("narrowed_to_within_protection_interval", source.BelowInterval);
            json.WriteStartArray("tables_with_people"); // not which figures, and of none that is in no table: that would tell which of them are small
            foreach (var table in FiguresOfPeople.Of(source, tables))
            {
                json.WriteStartObject();
                json.WriteString("table", table.Table);
                json.WriteNumber("figures", table.Figures);
                json.WriteNumber("low", table.Low);
                json.WriteNumber("withheld", table.Withheld);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartObject("run");
            RunJson.Write(json, source.Provenance, peopleProtected: !source.IsInternal);
            json.WriteEndObject();
            if (source.Against is { } against)
            {
                json.WriteStartObject("compared_with");
                RunJson.Write(json, against, peopleProtected: !source.IsInternal);
                json.WriteEndObject();
            }

            json.WriteStartArray("protected_with");
            foreach (var earlier in source.Earlier)
            {
                json.WriteStartObject();
                json.WriteString("scenario", earlier.ScenarioName);
                json.WriteString("result_hash", earlier.ResultHash);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Rule(Utf8JsonWriter json, string name, RoundingRule rule)
    {
        json.WriteStartObject(name);
        json.WriteNumber("small_below", rule.SmallestShown);
        json.WriteString("small_as", rule.SmallAs == FigureKind.Low ? "low" : "c");
        json.WriteNumber("round_to", rule.RoundTo);
        json.WriteEndObject();
    }
}
