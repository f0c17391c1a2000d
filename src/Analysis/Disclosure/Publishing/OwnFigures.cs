using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis.Disclosure;

/// <summary>
/// An institution's own counts beside a publication that its readers have too. They are shown in full, as long as what is left of the others' in the same area
/// and level stays protected: who knows the own of a total knows the others' together. Where it would not, own counts are withheld, as few as are found to do,
/// since what everybody was shown cannot be.
/// </summary>
public sealed class OwnFigures
{
    private readonly ImmutableDictionary<string, PublishedFigure> _shown;

    private OwnFigures(OwnInstitution own, ImmutableDictionary<string, PublishedFigure> shown, PeopleTables tables, ProtectedTables figures)
        => (Own, _shown, Tables, Protected) = (own, shown, tables, figures);

    /// <summary>The institution.</summary>
    public OwnInstitution Own { get; }

    /// <summary>Unrounded counts of the publication, the own and the others', and how they add up, for who tests the protection; it never leaves.</summary>
    public PeopleTables Tables { get; }

    /// <summary>Every figure of them. Those of the others are shown nowhere.</summary>
    public ProtectedTables Protected { get; }

    /// <summary>How many own counts are withheld.</summary>
    public int Withheld => _shown.Count(pair => pair.Value.Kind == FigureKind.Withheld);

    /// <summary>An own count.</summary>
    public PublishedFigure Of(string area, LevelBand? band, OwnMeasure measure) => _shown.GetValueOrDefault(Key("own", area, band, measure), PublishedFigure.NotAvailable);

    /// <summary>Works out what may be shown.</summary>
    /// <param name="publication">What everybody is shown of the run.</param>
    /// <param name="own">The institution's counts.</param>
    public static OwnFigures Beside(DisclosedPublication publication, OwnInstitution own)
    {
        ArgumentNullException.ThrowIfNull(publication);
        ArgumentNullException.ThrowIfNull(own);
        var keys = own.Counts.SelectMany(count => Enum.GetValues<OwnMeasure>().Select(measure => Key("own", count.AreaCode, count.Band, measure))).ToImmutableHashSet(StringComparer.Ordinal);
        var tables = Laid(publication, own);
        // own counts give way wherever they stand in the way, so that what is narrowed all the same is so by what everybody has, which was answered for
        var figures = Protection.Protect(tables, publication.Profile, alreadyOut: publication.Release.Figures, inFull: keys, acceptNarrowed: true);
        return new OwnFigures(own, keys.ToImmutableDictionary(key => key, key => figures[key], StringComparer.Ordinal), tables, figures);
    }

    private static PeopleTables Laid(DisclosedPublication publication, OwnInstitution own)
    {
        var (cells, sums) = (publication.Own.Cells.ToBuilder(), publication.Own.Sums.ToBuilder());
        var totals = publication.Own.Cells.ToDictionary(cell => cell.Key, cell => cell.Value, StringComparer.Ordinal);
        var named = new Dictionary<string, (string Mine, string Others)>(StringComparer.Ordinal);
        foreach (var count in own.Counts)
        {
            foreach (var measure in Enum.GetValues<OwnMeasure>())
            {
                var total = PeopleKey.Area(count.AreaCode, count.Band, measure == OwnMeasure.PlacedChoice ? PeopleMeasure.PlacedChoice : PeopleMeasure.PlacedBest);
                var (mine, others) = named[total] = (Key("own", count.AreaCode, count.Band, measure), Key("others", count.AreaCode, count.Band, measure));
                var people = measure == OwnMeasure.PlacedChoice ? count.PlacedChoice : count.PlacedBest;
                cells.Add(new PeopleCell(mine, people));
                cells.Add(new PeopleCell(others, totals[total] - people) { Hidden = totals[total] == people || totals[total] - people >= publication.Profile.Default.SmallestShown }); // only small ones are protected
                sums.Add(new PeopleSum(total, [mine, others]));
            }
        }

        foreach (var sum in publication.Own.Sums.Where(sum => sum.Parts.Append(sum.Whole).All(named.ContainsKey)))
        {
            sums.Add(new PeopleSum(named[sum.Whole].Mine, [.. sum.Parts.Select(part => named[part].Mine)]));
            sums.Add(new PeopleSum(named[sum.Whole].Others, [.. sum.Parts.Select(part => named[part].Others)]));
        }

        return new PeopleTables(cells.ToImmutable(), sums.ToImmutable(), publication.Own.Shares);
    }

    private static string Key(string whose, string area, LevelBand? band, OwnMeasure measure) => $"{whose}/{area}/{band?.ToString() ?? "Total"}/{measure}";
}
