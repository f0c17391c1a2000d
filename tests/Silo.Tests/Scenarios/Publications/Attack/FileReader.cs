using System.Globalization;
using Pathways.Analysis.Disclosure;
using Pathways.Analysis.Tests.Disclosure;
using Pathways.Model;

namespace Pathways.Silo.Tests.Scenarios.Publications.Attack;

/// <summary>
/// A reader who has the files of publications and nothing else. What a count is, is told by its place; what it can be, by the rules as they are published. A count that came
/// out the same in two publications is known to be the same, since a reader may know what a scenario leaves as it was.
/// </summary>
/// <param name="rules">The rules as they are published.</param>
/// <param name="boundaries">Boundaries; null for a reader who knows none.</param>
internal sealed class FileReader(DisclosureProfile rules, PublicPlaces? boundaries = null)
{
    private readonly PieceCounts _pieces = new(rules);
    private readonly Dictionary<(Quantity Quantity, double Truth), int> _known = [];
    private readonly Dictionary<int, List<string>> _places = [];
    private readonly Dictionary<int, (double Least, double Most)> _figures = []; // what the figures of a count alone let it be
    private readonly Dictionary<string, BundleCounts> _read = new(StringComparer.Ordinal);

    /// <summary>What the reader knows so far.</summary>
    public LinearKnowledge Knowledge { get; } = new();

    /// <summary>Modelled counts that came out the same as observed ones.</summary>
    public int Linked { get; private set; }

    /// <summary>Where a count stands, for who looks into a finding.</summary>
    public IEnumerable<string> PlacesOf(int variable) => _places.TryGetValue(variable, out var places) ? places : [];

    /// <summary>Reads one more publication.</summary>
    /// <param name="name">What it is called in findings.</param>
    /// <param name="shown">Its files.</param>
    /// <param name="truth">The same files unrounded, by which all that the reader believes is checked.</param>
    /// <param name="against">Name of the publication read before of the run that this one is compared with; null for none.</param>
    /// <param name="pieces">Truth of what an area and a district share, by the name of the observed count; null where nobody knows: then it is only reckoned with.</param>
    public void Read(string name, Bundle shown, Bundle truth, string? against = null, Func<string, string, string, double>? pieces = null)
    {
        var counts = _read[name] = new BundleCounts(name, Knowledge, shown.Wholes);
        var percentages = new List<(FigurePlace Place, ColumnMeaning Meaning, double Percent)>();
        var ofNobody = new List<(FigurePlace Place, ColumnMeaning Whole)>();
        foreach (var (place, text) in shown.Figures)
        {
            var meaning = ColumnMeanings.Of(place);
            if (meaning.Told == Told.NotPeople)
                continue;
            var kind = Kind(text);
            if (meaning.Told == Told.Never && kind == FigureKind.Number)
                throw new InvalidDataException($"{name}: {place} says {text}, where no figure of people may stand.");
            if (meaning.Told == Told.Percent && kind == FigureKind.NotApplicable)
                ofNobody.Add((place, meaning with { Name = meaning.Whole }));
            if (meaning.Told == Told.Never || kind is FigureKind.NotApplicable or FigureKind.NotAvailable)
                continue;
            if (meaning.Told != Told.Percent)
                Take(name, place, meaning, kind, text, truth.Figures[place], counts);
            else if (kind == FigureKind.Number)
                percentages.Add((place, meaning, Number(text)));
        }

        if (ofNobody.FirstOrDefault(one => counts[one.Whole.Name, one.Whole.Of(one.Place).Area] is not { } whole || !counts.IsZero(whole)) is { Whole: not null } told)
            throw new InvalidDataException($"{name}: {told.Place} says that there is nobody, which the count beside it does not.");
        Percentages.Groups(counts, rules, truth.Figures.Where(figure => figure.Key is { Table: "groups", Column: "percent_newly_placed", Row: not ColumnMeanings.Total } && Kind(figure.Value) == FigureKind.Number)
            .ToDictionary(figure => new Quantity(ColumnMeanings.Of(figure.Key).Whole, figure.Key.Area), figure => Number(figure.Value)));
        Equations.Lay(counts);
        ObservedEquations.Lay(counts);
        MonthEquations.Lay(counts);
        ObservedPlaceEquations.Lay(counts, boundaries ?? PublicPlaces.None, (count, area, district) => _pieces.Of(counts, count, area, district, pieces?.Invoke(count, area, district)));
        Linked += ObservedLinks.Lay(counts);
        if (against is not null)
            ChangeEquations.Lay(_read[against], counts);
        foreach (var (place, meaning, percent) in percentages)
            Percentages.Lay(counts, place, meaning, percent, at => _figures.GetValueOrDefault(at, (0, double.PositiveInfinity)));
    }

    private void Take(string name, FigurePlace place, ColumnMeaning meaning, FigureKind kind, string text, string unrounded, BundleCounts counts)
    {
        var (quantity, rule) = (meaning.Of(place), rules.Rule(meaning.Rule));
        if (Kind(unrounded) != FigureKind.Number)
        {
            counts.Untold(kind == FigureKind.Withheld ? quantity : throw new InvalidDataException($"{name}: {place} says {text}, and is withheld inside the authority."));
            return;
        }

        var truth = Number(unrounded);
        var cell = new PeopleCell(meaning.Name, truth, meaning.Rule, meaning.Told switch { Told.Count => CellMeaning.Count, Told.Expected => CellMeaning.Expected, _ => CellMeaning.Difference });
        var (least, most) = Glpk.Allowed(cell, kind, kind == FigureKind.Number ? Number(text) : 0, rule);
        var smallest = meaning.Told == Told.Count && truth > 0 && truth < rule.SmallestShown ? rule.SmallestShown : 0;
        if (!_known.TryGetValue((quantity, Math.Round(truth, 9)), out var at))
        {
            _known.Add((quantity, Math.Round(truth, 9)), at = Knowledge.Add(new(quantity.ToString(), truth, least, most, truth == 0 ? (0, 0) : Glpk.Allowed(cell, FigureKind.Withheld, 0, rule), smallest)));
            _places.Add(at, []);
        }

        Knowledge.Narrow(at, least, most, smallest);
        _figures[at] = _figures.TryGetValue(at, out var alone) ? (Math.Max(alone.Least, least), Math.Min(alone.Most, most)) : (least, most);
        _places[at].Add($"{name}: {place} = {text}");
        if (!place.Column.EndsWith("_before", StringComparison.Ordinal)) // that is the other run's, and the same as its own publication's where that is there
            counts.Add(quantity, at, isZero: kind == FigureKind.Number && Number(text) == 0);
    }

    private static FigureKind Kind(string text) => text switch { "c" => FigureKind.Withheld, "low" => FigureKind.Low, "z" => FigureKind.NotApplicable, "x" => FigureKind.NotAvailable, _ => FigureKind.Number };

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
