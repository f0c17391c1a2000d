using System.Text;
using System.Text.Json;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Allocate;

/// <summary>Writes the three files of <c>pathways tools allocate</c>, all or none.</summary>
internal static class AllocateWriter
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    /// <summary>Writes the files into a folder, which is created; each is replaced whole.</summary>
    public static void Write(string folder, PlainAllocation plain, PlainSharing sharing, double seconds)
    {
        var texts = new (string Name, string Text)[]
        {
            ("placements.csv", Placements(plain, sharing)),
            ("offers.csv", Offers(plain, sharing)),
            ("summary.json", Summary(plain, sharing, seconds)),
        };
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in texts)
            File.WriteAllText(Path.Combine(folder, name + ".partial"), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        foreach (var (name, _) in texts)
            File.Move(Path.Combine(folder, name + ".partial"), Path.Combine(folder, name), overwrite: true);
    }

    private static string Placements(PlainAllocation plain, PlainSharing sharing)
    {
        var file = new CsvWriterFile("learner_id", "offer_id", "cost");
        for (var learner = 0; learner < plain.LearnerIds.Count; learner++)
        {
            var option = sharing.PlacedOption[learner];
            if (option < 0)
                file.Row(plain.LearnerIds[learner], "", plain.UnplacedCost[learner]);
            else
                file.Row(plain.LearnerIds[learner], plain.OfferIds[plain.OptionOffer[option]], plain.OptionCost[option]);
        }

        return file.ToString();
    }

    private static string Offers(PlainAllocation plain, PlainSharing sharing)
    {
        var file = new CsvWriterFile("offer_id", "places", "placed", "value_of_one_more_place", "loss_of_one_place");
        for (var offer = 0; offer < plain.OfferIds.Count; offer++)
            file.Row(plain.OfferIds[offer], plain.Places[offer], sharing.Placed[offer], sharing.ValueOfOneMorePlace[offer], sharing.LossOfOnePlace[offer]);
        return file.ToString();
    }

    private static string Summary(PlainAllocation plain, PlainSharing sharing, double seconds)
    {
        var placed = sharing.PlacedOption.Count(option => option >= 0);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            json.WriteNumber("objective", sharing.Objective);
            json.WriteNumber("placed", placed);
            json.WriteNumber("unplaced", plain.LearnerIds.Count - placed);
            json.WriteBoolean("certified", sharing.Certificate.Optimal);
            json.WriteBoolean("unique", sharing.Certificate.Unique);
            json.WriteNumber("seconds", Math.Round(seconds, 3));
            json.WriteNumber("learners", plain.LearnerIds.Count);
            json.WriteNumber("offers", plain.OfferIds.Count);
            json.WriteNumber("options", plain.OptionOffer.Length);
            json.WriteNumber("objective_without_minimum_groups", sharing.Certificate.BoundWithoutGroups);
            json.WriteNumber("unplaced_though_chain_existed", sharing.UnplacedThoughChainExisted);
            json.WriteNumber("pricing_rounds", sharing.Certificate.PricingRounds);
            json.WriteString("solver", sharing.Certificate.Solver);
            json.WriteStartArray("closed_offers");
            foreach (var offer in sharing.ClosedOffers)
                json.WriteStringValue(plain.OfferIds[offer]);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }
}
