using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pathways.Model;

namespace Pathways.Data.Scenarios;

/// <summary>
/// The fingerprint of what a scenario means. Part of it is all that changes results: area set, academic year, seed,
/// parameters and modifications in their order. Not part of it are names and the purpose, which are only words, costs entered, which
/// change no result, gaps filled with nothing, and the dataset's path, since the dataset's own hash says which data it is. Comments, the order of keys and the spelling of numbers do not matter.
/// </summary>
public static class ScenarioHash
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>SHA-256 of <see cref="Canonical"/> in UTF-8, 64 lower-case hex digits.</summary>
    public static string Of(Scenario scenario) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(scenario))));

    /// <summary>The scenario as JSON without blanks, keys in ordinal order, numbers in their shortest exact form.</summary>
    public static string Canonical(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteString("academic_year", scenario.AcademicYear.ToString());
            json.WriteString("area_set", scenario.AreaSet);
            var meant = scenario.Modifications.RemoveAll(change => change is FillGaps { GivesNothing: true });
            if (!meant.IsEmpty)
            {
                json.WritePropertyName("modifications");
                json.WriteRawValue(ModificationsText.Canonical(meant));
            }

            json.WriteStartObject("parameters");
            foreach (var (key, value) in scenario.Parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                json.WritePropertyName(key);
                json.WriteRawValue((value == 0 ? 0 : value).ToString("R", CultureInfo.InvariantCulture)); // minus zero is zero
            }

            json.WriteEndObject();
            json.WriteNumber("seed", scenario.Seed);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
