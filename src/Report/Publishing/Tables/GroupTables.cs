using Pathways.Analysis.Disclosure;

namespace Pathways.Report.Publishing;

/// <summary>Vulnerable groups, and young people with a plan.</summary>
internal static class GroupTables
{
    public const string GroupsId = "groups";
    public const string PlansId = "send";

    public static DataTable Groups(PublicationSource source) => new(
        GroupsId, "Groups of young people who compete for a place", "At Level 2 and below. One person may be in several groups, so that groups do not add up to the total, which is all who compete; the fifths by deprivation are of the neighbourhood, not of the person.", "modelled",
        [new("group", "Group", "Group of young people")],
        [
            new("competing", "Compete for a place", "people", 0, "Young people of the group who compete for a place."),
            new("percent_newly_placed", "Newly placed today, percent", "%", 1, "Of these, newly placed as applications work today; from unrounded counts."),
        ],
        [.. source.Result.Equity.Rows.Where(row => row.Members is not null).Select(row => new DataRow(row.AreaCode, source.Result.AcademicYear.StartYear, [EquityTable.Words(row.Group)],
            [PubCell.Of(source.Figures.Group(row.AreaCode, row.Group)), PubCell.Of(source.Figures.GroupPlaced(row.AreaCode, row.Group))]))], People: true)
    {
        // The count of the gap by level, under its key: the door knows one. Its percentage left through no door and stands nowhere.
        Totals = [.. source.Result.Areas.Select(area => new DataRow(area.Code, source.Result.AcademicYear.StartYear, [DataTable.Total], [PubCell.Of(source.Figures.Area(area.Code, null, PeopleMeasure.Competing)), PubCell.NotApplicable]))],
    };

    public static DataTable Plans(PublicationSource source) => new(
        PlansId, "Young people with an education, health and care plan beside commissioned places", "Aged 16 to 24, at Level 2 and below. The council names the place. " + OfferWords.Commissioned(source.World.Offers, source.Result.Send.Entered), "modelled", [],
        [
            new("with_plan", "With a plan", "people", 0, "Young people with a plan, in scope."), new("continuing", "Keep their place", "people", 0, "Who keep last year's place."),
            new("competing", "Need a place", "people", 0, "Who need a place in September."), new("placed_choice", "Newly placed today", "people", 0, "As applications work today."),
            new("placed_best", "Newly placed, best case", "people", 0, "In the best case."), new("commissioned_places", "Commissioned places", "places", 0, "September places commissioned for holders of a plan, at sites in the area."),
            new("open_places", "Of these, open", "places", 0, "Open to applicants. The others are kept by young people with a plan, so that the difference counts people: shown inside the authority only."),
        ],
        [.. source.Result.Send.Areas.Select(area => new DataRow(area.AreaCode, source.Result.AcademicYear.StartYear, [],
            [.. Enum.GetValues<PlanMeasure>().Select(measure => PubCell.Of(source.Figures.Plan(area.AreaCode, measure))), PubCell.Of(area.Places.Commissioned), source.IsInternal ? PubCell.Of(area.Places.Open) : PubCell.Withheld]))], People: true);
}
