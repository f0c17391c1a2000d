using System.Text;
using Pathways.Data.Scenarios.Modifications;

namespace Pathways.Data.Scenarios;

/// <summary>A new scenario file, with every modification shown in comments.</summary>
public static class ScenarioTemplate
{
    /// <summary>The text.</summary>
    /// <param name="name">Name of the scenario.</param>
    /// <param name="extends">Scenario that it extends.</param>
    public static string Of(string name, string extends)
    {
        var text = new StringBuilder();
        text.Append("# yaml-language-server: $schema=").Append(ScenarioSchema.FileName).Append('\n');
        text.Append("name: ").Append(name).Append("                # lower-case letters, digits, hyphens\n");
        text.Append("purpose: >\n  What it asks, and what to look at.\n");
        text.Append("extends: ").Append(extends).Append("         # gives what this file leaves out\n");
        text.Append("# academic_year: 2025/26\n# until: 2032/33           # the years up to it are run as well\n# seed: 2025              # scenarios to be compared have the same\n");
        text.Append("# parameters:              # keys of the dataset's parameters.csv\n#   choice.travel_limit_minutes: 60\n");
        text.Append("# modifications:           # done in order; `pathways scenario check` tells what is wrong with them\n");
        foreach (var type in ModificationType.All)
            Type(text, type);
        return text.ToString();
    }

    private static void Type(StringBuilder text, ModificationType type)
    {
        text.Append("#\n#   # ").Append(type.Help).Append('\n').Append("#   - name: my-").Append(type.Word.Replace('_', '-')).Append('\n').Append("#     type: ").Append(type.Word).Append('\n');
        foreach (var field in type.Fields)
        {
            var need = field.Required ? "required" : type.ExactlyOne.Contains(field.Name, StringComparer.Ordinal) ? "one of " + string.Join(", ", type.ExactlyOne) : "optional";
            text.Append("#     ").Append(field.Name).Append(":   # ").Append(need).Append("; ").Append(field.Help).Append('\n');
        }
    }
}
