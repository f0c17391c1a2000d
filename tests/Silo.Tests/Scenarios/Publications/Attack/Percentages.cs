using Pathways.Model;

namespace Pathways.Silo.Tests.Scenarios.Publications.Attack;

/// <summary>What percentages tell. A percentage of few young people fits few pairs of whole numbers, so that it tells both.</summary>
internal static class Percentages
{
    private const double Half = 0.05; // they stand with one decimal
    private const int Few = 8;
    private const int MonthsOfWinter = 3; // an average of three counts is thirds of people
    private const string Observed = "observed-";

    /// <summary>The newly placed of a group stand in no table, nor do those who are left; the second are protected all the same.</summary>
    /// <param name="counts">The counts of the files.</param>
    /// <param name="rules">The rules, as published.</param>
    /// <param name="percent">By group and area: the percentage from unrounded counts.</param>
    public static void Groups(BundleCounts counts, DisclosureProfile rules, IReadOnlyDictionary<Quantity, double> percent)
    {
        foreach (var (group, newly) in percent)
        {
            if (counts[group.Name, group.Area] is not { } whole)
                continue;
            var (placed, all) = (Placed(counts, group, percent), counts.Truth(whole));
            if (Math.Abs((100 * placed / all) - newly) > Half + 1e-9)
                throw new InvalidDataException($"{group}: {placed} of {all} are not {newly}%.");
            var (left, smallest) = (all - placed, rules.Strict.SmallestShown);
            var part = counts.Hidden(new("placed of " + group.Name, group.Area), placed);
            var without = counts.Hidden(new("left of " + group.Name, group.Area), left, left > 0 && left < smallest ? smallest : 0);
            counts.Knowledge.Row("=", (whole, 1), (part, -1), (without, -1));
        }
    }

    /// <summary>What a percentage that is shown tells.</summary>
    /// <param name="counts">Counts of the publication.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="meaning">Of what it is.</param>
    /// <param name="percent">The percentage.</param>
    /// <param name="alone">What the figures of a count let it be; with what other percentages told, five values that a figure leaves would be few whatever this one says.</param>
    public static void Lay(BundleCounts counts, FigurePlace place, ColumnMeaning meaning, double percent, Func<int, (double Least, double Most)> alone)
    {
        var area = meaning.Of(place).Area;
        if (counts[meaning.Whole, area] is not { } whole)
            throw new InvalidDataException($"{place}: a percentage of what stands nowhere.");
        var part = counts[meaning.Name, area] ?? (meaning.Name == "neet or not known" ? Both(counts, area) : throw new InvalidDataException($"{place}: a percentage that what stands nowhere makes."));
        counts.Knowledge.Row(">=", (part, 1), (whole, -Math.Max(0, percent - Half) / 100));
        counts.Knowledge.Row("<=", (part, 1), (whole, -(percent + Half) / 100));
        var observed = place.Table.StartsWith(Observed, StringComparison.Ordinal);
        var (some, all, steps) = (alone(part), alone(whole), place.Table == Observed + "winter" ? MonthsOfWinter : 1);
        if ((place.Table != "groups" && !observed) || Pairs(all.Least * steps, all.Most * steps, percent, some.Least * steps, some.Most * steps) > Few)
            return;
        counts.Knowledge.Narrow(part, counts.Truth(part), counts.Truth(part));
        counts.Knowledge.Narrow(whole, counts.Truth(whole), counts.Truth(whole));
    }

    /// <summary>From the percentage where one number of people alone fits it; of a larger area, from its parts.</summary>
    private static double Placed(BundleCounts counts, Quantity group, IReadOnlyDictionary<Quantity, double> percent)
    {
        var all = counts.Truth(counts[group.Name, group.Area]!.Value);
        if (all * 2 * Half / 100 < 1 || counts.Wholes.FirstOrDefault(one => one.Name == group.Area) is not { } parts)
            return Math.Round(percent[group] * all / 100);
        return parts.Parts.Select(area => group with { Area = area }).Where(percent.ContainsKey).Sum(one => Placed(counts, one, percent));
    }

    private static int Both(BundleCounts counts, string area)
    {
        var (neet, unknown) = (counts["neet/central", area]!.Value, counts["status/Not known to tracking", area]!.Value);
        var both = counts.Hidden(new("neet or not known", area), counts.Truth(neet) + counts.Truth(unknown));
        counts.Knowledge.Row("=", (both, 1), (neet, -1), (unknown, -1));
        return both;
    }

    /// <summary>Pairs of whole numbers with the percentage, where whole and part are known in their ranges; many where the whole has no end.</summary>
    private static int Pairs(double least, double most, double percent, double leastPart, double mostPart)
    {
        const double Slack = 1e-9;
        if (double.IsInfinity(most))
            return Few + 1;
        var pairs = 0;
        for (var people = Math.Max(1, Math.Ceiling(least - Slack)); people <= most + Slack && pairs <= Few; people++)
        {
            var (from, to) = (Math.Max(leastPart, (percent - Half) / 100 * people), Math.Min(Math.Min(people, mostPart), (percent + Half) / 100 * people));
            pairs += (int)Math.Clamp(Math.Floor(to + Slack) - Math.Ceiling(Math.Max(0, from) - Slack) + 1, 0, Few + 1);
        }

        return pairs;
    }
}
