using System.Text.RegularExpressions;
using Pathways.Data.Scenarios;
using Pathways.Model;

namespace Pathways.Cli.Commands;

/// <summary>The scenarios of a folder.</summary>
internal static partial class ScenarioNames
{
    /// <summary>Whether a name may be one of a scenario.</summary>
    public static bool Right(string name) => Pattern().IsMatch(name);

    /// <summary>Names of the files in a folder, in ordinal order.</summary>
    /// <exception cref="InvalidInputException">There is no such folder.</exception>
    public static IEnumerable<string> In(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)
        : throw new InvalidInputException([new Problem(folder, null, null, null, null, "is not a folder that exists", "give the folder of the scenarios by --folder")]);

    /// <summary>What a scenario says of itself.</summary>
    public static ListedScenario Described(string folder, string name)
    {
        try
        {
            var file = ScenarioReader.Read(Path.Combine(folder, name + ".yaml"));
            return new ListedScenario(name, file.Scenario.Purpose, [.. file.Extended.Select(path => Path.GetFileNameWithoutExtension(path))], file.Scenario.AcademicYear.ToString(), file.Scenario.Modifications.Length, null);
        }
        catch (InvalidInputException refused)
        {
            return new ListedScenario(name, "", [], "", 0, refused.Problems[0].ToString());
        }
    }

    /// <summary>The first sentence, shortened to a line.</summary>
    public static string Start(string purpose)
    {
        const int longest = 100;
        var line = purpose.ReplaceLineEndings(" ");
        var end = line.IndexOfAny(['.', '?', ':']);
        var sentence = end > 0 ? line[..(end + 1)] : line;
        return sentence.Length > longest ? sentence[..(longest - 1)] + "…" : sentence;
    }

    [GeneratedRegex(@"\A(?=.{1,64}\z)[a-z0-9]+([-_][a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

/// <summary>A scenario of a list; with a fault when its file is not right.</summary>
internal sealed record ListedScenario(string Name, string Purpose, string[] Extends, string AcademicYear, int Modifications, string? Fault);
