using System.Globalization;
using Pathways.Model;

namespace Pathways.Report;

/// <summary>One row per offer and kind of places. Names providers: the column <c>use</c> says what may leave the house.</summary>
internal static class OffersCsv
{
    public const string Name = "offers.csv";

    public static (string Text, IEnumerable<ColumnDescription> Columns) Make(RunResult result, RunProvenance provenance)
    {
        var columns = RunColumns.AroundCourses(result, provenance, [.. Offer(), .. Outcome()]).ToArray();
        return (CsvText.Write(columns, result.Offers), CsvText.Describe(Name, columns));
    }

    private static IEnumerable<Column<OfferResult>> Offer() =>
    [
        new("geographic_level", "text", "Sort of location.", _ => "Provider site"),
        new("offer_id", "id", "The offer.", row => row.OfferId),
        new("place_kind", "filter", "general, or commissioned for young people with an EHCP.", row => Phrases.Kind(row.Kind)),
        new("title", "text", "Course title.", row => row.Title),
        new("provider_id", "id", "UKPRN where known.", row => row.ProviderId),
        new("provider_name", "text", "Provider.", row => row.ProviderName),
        new("site_id", "id", "Site.", row => row.SiteId),
        new("site_name", "text", "Its name.", row => row.SiteName),
        new("area_code", "code", "Area of the site; z outside Kent and Medway.", row => row.AreaCode ?? Figures.NotApplicable),
        new("area_name", "text", "Its name.", row => row.AreaName ?? Figures.NotApplicable),
        new("level", "code", "E1, E2, E3, 1 or 2.", row => row.LevelCode),
        new("ssa_tier1", "code", "Sector subject area, tier 1.", row => row.SsaTier1),
        new("ssa_tier1_name", "text", "Its name.", row => Subjects.Name(row.SsaTier1)),
        new("basis", "text", "Where the offer's row comes from; the outcomes are modelled in any case.", row => Phrases.Basis(row.Basis)),
        new("confidence", "text", "How far the offer's row may be trusted.", row => row.Confidence.ToString().ToLowerInvariant()),
        new("use", "text", "internal until the provider has confirmed the offer: fill and viability of a named provider are not to be published before.", row => row.Basis == Basis.Confirmed ? "publishable" : "internal"),
    ];

    private static IEnumerable<Column<OfferResult>> Outcome() =>
    [
        new("places", "places", "September places of this kind.", row => row.Places),
        new("open_places", "places", "Of these open to applicants: less those kept by continuing learners and by residents of elsewhere.", row => row.OpenPlaces),
        new("applicants", "people", "Applied at any time, as applications work today.", row => row.Choice.Applicants),
        new("first_choice_applicants", "people", "Of these with the offer as first choice.", row => row.Choice.FirstChoiceApplicants),
        new("waiting_list", "people", "Refused here and without a place, or on one they like less.", row => row.Choice.WaitingList),
        new("newly_placed_choice", "people", "Newly placed, as applications work today.", row => row.Choice.Placed),
        new("newly_placed_best", "people", "Newly placed, best case.", row => row.PlacedBest),
        new("unfilled_choice", "places", "Open places left empty, as applications work today.", row => row.Choice.UnfilledPlaces),
        new("unfilled_best", "places", "Open places left empty, best case.", row => row.UnfilledBest),
        new("value_of_one_more_place", "minutes-equivalents", "What one more place would spare all together, best case, this year's groups fixed.", row => row.ValueOfOneMorePlace),
        new("loss_of_one_place", "minutes-equivalents", "What one place fewer would cost; z at zero places.", row => row.LossOfOnePlace?.ToString(CultureInfo.InvariantCulture) ?? Figures.NotApplicable),
        new("runs_choice", "true or false", "Whether the group is large enough to run, as applications work today.", row => row.RunsChoice ? "true" : "false"),
        new("runs_best", "true or false", "The same in the best case.", row => row.RunsBest ? "true" : "false"),
    ];
}
