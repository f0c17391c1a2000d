using System.Collections.Immutable;
using System.Reflection;
using Pathways.Data.Scenarios;
using Pathways.Data.Scenarios.Fields;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Disclosure;

/// <summary>Reads the profiles of disclosure control (<c>disclosure.yaml</c>).</summary>
public static class DisclosureReader
{
    /// <summary>Name of the profile that outsiders see, the default wherever one is to be chosen.</summary>
    public const string Published = "published";

    private const string Shipped = "disclosure.yaml";
    private const int LongestFile = 64 * 1024;

    private static readonly string[] Profiles = ["internal", "partner", Published];

    private static readonly Block Rule = new(
        [
            new Field("small_below", new WholeField(1, 100), true, "Counts above zero and below are not shown."),
            new Field("small_as", new WordField(["low", "c"]), true, "What stands in their place."),
            new Field("round_to", new WholeField(0, 100), true, "Others to the nearest so many; 0 for unrounded."),
        ],
        [], values => new RoundingRule(values.Whole("small_below", 1), values.Text("small_as") == "low" ? FigureKind.Low : FigureKind.Withheld, values.Whole("round_to", 0)));

    private static readonly Block Profile = new(
        [
            new Field("default", Rule, true, "The default rule."),
            new Field("strict", Rule, true, "The rule of tables by course, need or NEET."),
            new Field("shares_from", new WholeField(1, 1000), true, "Percentages are withheld on fewer people."),
            new Field("share_decimals", new WholeField(0, 3), true, "Decimals of percentages."),
            new Field("people_from", new WholeField(ColdSpotArea.SmallestDenominator, 10_000), true, "Cold spots and groups of MSOAs in which fewer aged 16 and 17 live have no counts; never under 100."),
        ],
        [], values => new DisclosureProfile(
            "", "", values.Block<RoundingRule>("default")!, values.Block<RoundingRule>("strict")!, values.Whole("shares_from", 1), values.Whole("share_decimals", 1), values.Whole("people_from", 0)));

    private static readonly Block All = new(
        [
            new Field("version", new TextField(), true, "Version of the rules."),
            new Field("profiles", new Block([.. Profiles.Select(name => new Field(name, Profile, true, ""))], [],
                values => Profiles.ToImmutableDictionary(name => name, name => values.Block<DisclosureProfile>(name)! with { Name = name }, StringComparer.Ordinal)), true, "Who reads."),
        ],
        [], values => values.Block<ImmutableDictionary<string, DisclosureProfile>>("profiles")!
            .ToImmutableDictionary(pair => pair.Key, pair => pair.Value with { Version = values.Text("version") }, StringComparer.Ordinal));

    /// <summary>Reads a file, or what ships.</summary>
    /// <param name="path">The file; null for what ships.</param>
    /// <returns>Profiles by name: internal, partner, published.</returns>
    /// <exception cref="InvalidInputException">It is not right; carries every fault with line and column.</exception>
    public static ImmutableDictionary<string, DisclosureProfile> Read(string? path = null)
    {
        var problems = new List<Problem>();
        var file = path ?? Shipped;
        var text = path is null ? ShippedText() : TextFile.Read(path, path, problems, LongestFile);
        problems.ThrowIfErrors();
        var profiles = All.Read(new FieldFaults(file, problems), "", new YamlReader(file, problems).Read(text!)) as ImmutableDictionary<string, DisclosureProfile>;
        if (profiles is not null && profiles[Published] is var open && (Weak(open.Default) || Weak(open.Strict)))
            problems.Add(new Problem(file, null, null, "profiles.published", null, "shows counts that the DfE's rule does not", $"set small_below to {SmallestOfTheDfe} or more and round_to to {RoundingOfTheStricter} or more in both rules"));
        problems.ThrowIfErrors();
        return profiles!;
    }

    private const int SmallestOfTheDfe = 5;
    private const int RoundingOfTheStricter = 5;

    private static bool Weak(RoundingRule rule) => rule.SmallestShown < SmallestOfTheDfe || rule.RoundTo < RoundingOfTheStricter;

    private static string ShippedText()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Shipped)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
