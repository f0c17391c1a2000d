using System.Globalization;
using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Silo.Tests.Scenarios.Publications.Attack;

/// <summary>Files as they would be if small counts alone were withheld, each by its rule, and no percentage told.</summary>
internal static class RuleAlone
{
    /// <param name="truth">The files unrounded.</param>
    /// <param name="rules">The rules.</param>
    public static Bundle Of(Bundle truth, DisclosureProfile rules) => truth with { Figures = truth.Figures.ToDictionary(figure => figure.Key, figure => Shown(figure.Key, figure.Value, rules)) };

    private static string Shown(FigurePlace place, string unrounded, DisclosureProfile rules)
    {
        var meaning = ColumnMeanings.Of(place);
        if (meaning.Told is Told.Never or Told.Percent)
            return "c";
        if (meaning.Told == Told.NotPeople || !double.TryParse(unrounded, NumberStyles.Float, CultureInfo.InvariantCulture, out var count))
            return unrounded;
        var figure = Protection.Alone(Math.Abs(count), rules.Rule(meaning.Rule));
        return figure.Number is { } number ? (Math.Sign(count) * number).ToString(CultureInfo.InvariantCulture) : figure.ToString();
    }
}
