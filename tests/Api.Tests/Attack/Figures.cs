using System.Globalization;

namespace Pathways.Api.Tests.Attack;

/// <summary>The counts of areas and cold spots of one run as they were told, by name: a number, or the symbol in its place.</summary>
internal static class Figures
{
    /// <summary>Reads them out of all that was heard; every form and address must say the same of the same count.</summary>
    public static Dictionary<string, string> Of(Heard heard, string run)
    {
        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var leaf in heard.People(run).Where(leaf => leaf.Name != "in words" && leaf.Asked.Operation != "explainProvider")) // whose rows are of the own courses
        {
            if (leaf.Row.Count(leaf.Name) is { } count && leaf.Text != "z" && !told.TryAdd(count, Plain(leaf)))
                Plain(leaf).ShouldBe(told[count], $"{count} at {leaf.Asked.Path} {leaf.Asked.Form} {leaf.Place}");
        }

        return told;
    }

    /// <summary>The numbers among them.</summary>
    public static Dictionary<string, double> Numbers(IReadOnlyDictionary<string, string> told)
        => told.Where(pair => double.TryParse(pair.Value, CultureInfo.InvariantCulture, out _)).ToDictionary(pair => pair.Key, pair => double.Parse(pair.Value, CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static string Plain(Leaf leaf) => leaf.Number ? double.Parse(leaf.Text, CultureInfo.InvariantCulture).ToString("0.####", CultureInfo.InvariantCulture) : leaf.Text;
}
