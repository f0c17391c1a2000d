using System.Collections.Frozen;
using Pathways.Analysis.Observed;
using Pathways.Model;

namespace Pathways.Report.Publishing;

/// <summary>How many of an authority's young people of 16 and 17 records tell of, beside how many the population estimates expect. A tenth of a cohort is no cohort, and a reader must see which it is.</summary>
/// <param name="Name">The authority.</param>
/// <param name="Tracked">Of whom records tell, as its readers may see it; not available where no extract covers the authority.</param>
/// <param name="Expected">People whom the population estimates have.</param>
internal sealed record AuthorityReach(string Name, PubCell Tracked, PubCell Expected)
{
    /// <summary>Percent of those expected below which figures of young people carry a banner and the cohort is not projected.</summary>
    public const double Enough = 80;

    /// <summary>Percent of those expected, from the figures as shown; null where one of them is none.</summary>
    public double? Percent => Tracked.Number is { } told && Expected.Number is > 0 and var all ? 100 * told / all : null;

    /// <summary>Whether records tell of too few to stand for all.</summary>
    public bool IsPartial => Percent < Enough;

    /// <summary>Of each authority, the young people of a run; none where they are synthetic.</summary>
    public static AuthorityReach[] Of(PublicationSource source)
        => source.Provenance.Synthetic ? [] : [.. Authorities(ObservedPlaces.Of(source.World)).Select(place => Of(source, place))];

    /// <summary>Of each authority, those tracked in the latest month imported.</summary>
    public static AuthorityReach[] InExtracts(DisclosedObserved observed)
    {
        var (figures, latest) = (observed.Figures, observed.Figures.Coverage.Latest);
        return [.. Authorities(figures.Places).Select(place => new AuthorityReach(
            place.Name, figures.Covers(place, latest) ? PubCell.Of(observed.Count(place.Code, latest, ObservedTopic.Trend, ObservedKeys.Cohort)) : PubCell.NotAvailable,
            PubCell.Of(Hundreds * Math.Round(figures.Expected.GetValueOrDefault(place.Code) / Hundreds))))];
    }

    /// <summary>Codes of the areas and authorities with zones in an authority of whose young people records tell of too few, see <see cref="IsPartial"/>.</summary>
    public static FrozenSet<string> PartialAreas(PublicationSource source)
    {
        if (source.Provenance.Synthetic)
            return [];
        var places = ObservedPlaces.Of(source.World);
        var partial = Authorities(places).Where(place => Of(source, place).IsPartial).Select(place => places.All.IndexOf(place)).ToHashSet();
        return places.OfZone.Where(zone => zone.Any(partial.Contains)).SelectMany(zone => zone).Distinct().Select(place => places.All[place].Code).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>In words, one authority after another.</summary>
    public static string Told(IEnumerable<AuthorityReach> authorities) => string.Join("; ", authorities.Select(one => one.Told()));

    /// <summary>What stands over every page where records tell of too few; null where they do not.</summary>
    public static string? Banner(IEnumerable<AuthorityReach> authorities)
        => authorities.Where(one => one.IsPartial).Select(one => $"{Report.Figures.Whole(one.Percent!.Value)}% of those expected in {one.Name}").ToArray() is not { Length: > 0 } partial ? null
            : $"Partial records: they tell of {string.Join(" and ", partial)}. Counts of young people, and gaps made from them, are of these alone: do not take them for all of the authority.";

    private string Told() => (Tracked.Kind, Expected.Number) switch
    {
        (FigureKind.NotAvailable, _) => $"{Name}, no extract covers its young people",
        (_, null or 0) => $"{Name}, {Whole(Tracked)} told of, and there is no population estimate to hold that against",
        _ => $"{Name}, {Whole(Tracked)} told of beside about {Whole(Expected)} whom population estimates expect{(Percent is { } percent ? $" ({Report.Figures.Whole(percent)}%)" : "")}",
    };

    /// <summary>Without the decimal that unrounded expectations have.</summary>
    private static string Whole(PubCell cell) => cell.Number is { } number ? Report.Figures.Whole(number) : cell.Text;

    private const double Hundreds = 100;

    private static AuthorityReach Of(PublicationSource source, ObservedPlace place) => new(
        place.Name, NotCovered.Areas(source).Contains(place.Code) ? PubCell.NotAvailable : PubCell.Of(source.Figures.Cohort(place.Code)),
        PubCell.Of(source.Figures.Population(place.Code, source.Result.AcademicYear.StartYear)));

    private static IEnumerable<ObservedPlace> Authorities(ObservedPlaces places) => places.All.Where(place => place.Wide && place.Kind != AreaKind.All);
}
