using System.Collections.Immutable;
using Pathways.Analysis.Disclosure;

namespace Pathways.Report.Publishing;

/// <summary>Vulnerable groups, and young people with a plan.</summary>
internal static class GroupTables
{
    public const string GroupsId = "groups";
    public const string PlansId = "send";

    /// <summary>Column of commissioned places, which are fewer than those of the curriculum map by what residents from elsewhere take.</summary>
    public const string ForResidents = "commissioned_for_residents";

    public static DataTable Groups(PublicationSource source) => new(
        GroupsId, "Groups of young people who compete for a place", "At Level 2 and below. One person may be in several groups, so that groups do not add up to the total, which is all who compete; the fifths by deprivation are of the neighbourhood, not of the person.", "modelled",
        [new("group", "Group", "Group of young people")],
        [
            new("competing", "Compete for a place", "people", 0, "Young people of the group who compete for a place."),
            new("percent_newly_placed", "Newly placed today, percent", "%", 1, "Of these, newly placed as applications work today; from unrounded counts, of the total from the counts as shown."),
        ],
        [.. source.Result.Equity.Rows.Where(row => row.Members is not null).Select(row => new DataRow(row.AreaCode, source.Result.AcademicYear.StartYear, [EquityTable.Words(row.Group)],
            [PubCell.Of(source.Figures.Group(row.AreaCode, row.Group)), PubCell.Of(source.Figures.GroupPlaced(row.AreaCode, row.Group))]))], People: true)
    {
        // Counts of the gap by level, under their keys: the door knows one of each. It knows no percentage of all, so that is made of what it let through.
        Totals = [.. source.Result.Areas.Select(area => (area.Code, All: PubCell.Of(source.Figures.Area(area.Code, null, PeopleMeasure.Competing)), Placed: PubCell.Of(source.Figures.Area(area.Code, null, PeopleMeasure.PlacedChoice))))
            .Select(area => new DataRow(area.Code, source.Result.AcademicYear.StartYear, [DataTable.Total], [area.All, PubWords.PercentShown(area.Placed, area.All)]))],
    };

    public static DataTable Plans(PublicationSource source) => new(
        PlansId, "Young people with an education, health and care plan beside commissioned places", PlansAbout(source, source.World.Offers), "modelled", [],
        [
            new("with_plan", "With a plan", "people", 0, "Young people with a plan, in scope."), new("continuing", "Keep their place", "people", 0, "Who keep last year's place."),
            new("competing", "Need a place", "people", 0, "Who need a place in September."), new("placed_choice", "Newly placed today", "people", 0, "As applications work today."),
            new("placed_best", "Newly placed, best case", "people", 0, "In the best case."),
            new(ForResidents, "Commissioned places open to residents", "places", 0, "September places commissioned for holders of a plan, at sites in the area, less those that residents from outside Kent and Medway take. The curriculum map counts all of them."),
            .. source.IsInternal ? [new Measure("open_places", "Of these, open to applicants", "places", 0, "Open to applicants. The others are kept by young people with a plan, so that the difference counts people: inside the authority only.")] : Array.Empty<Measure>(),
        ],
        [.. source.Result.Send.Areas.Select(area => new DataRow(area.AreaCode, source.Result.AcademicYear.StartYear, [],
            [.. Enum.GetValues<PlanMeasure>().Select(measure => PubCell.Of(source.Figures.Plan(area.AreaCode, measure))), PubCell.Of(area.Places.Commissioned), .. source.IsInternal ? [PubCell.Of(area.Places.Open)] : Array.Empty<PubCell>()]))], People: true)
    {
        AboutByArea = source.World.Areas.Areas.ToImmutableDictionary(area => area.Code, area => PlansAbout(source, source.World.Offers.Where(
            offer => Register.RegisterStatus.AreaOf(source.World, source.World.Sites[source.World.SiteIndex[offer.SiteId]]) == area.Code)), StringComparer.Ordinal),
    };

    private static string PlansAbout(PublicationSource source, IEnumerable<Model.CourseOffer> offers)
        => "Aged 16 to 24, at Level 2 and below. The council names the place. " + OfferWords.Commissioned(offers, source.Result.Send.Entered);
}
