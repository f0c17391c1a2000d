using System.Globalization;
using Pathways.Data.Datasets;
using Pathways.Model;
using Pathways.Report;
using Pathways.Travel;

namespace Pathways.Cli.Running;

/// <summary>Which sites with courses can be got to from a place.</summary>
internal static class ReachedSites
{
    private const double Deadline = 540;

    /// <summary>Sites within so many minutes, nearest first.</summary>
    public static IReadOnlyList<ReachedSite> Of(
        LoadedDataset dataset, StartingPlace place, RoutingNetwork network, ITravelModel model, IEnumerable<CourseOffer> offers, int withinMinutes, CancellationToken cancel)
    {
        var bySite = offers.ToLookup(offer => offer.SiteId, StringComparer.Ordinal);
        var sites = dataset.Sites.Where(site => site.GeneralSupply && bySite.Contains(site.Id)).ToArray();
        TravelPoint[] from = [new TravelPoint("from", place.Location)], to = [.. sites.Select(site => new TravelPoint(site.Id, site.Location))];
        var kent = dataset.Districts.First(district => district.Code == place.Zone.DistrictCode).Authority == Authority.Kent;
        var table = (model as TimetableTravelModel)?.Table(from, to, null, cancel);
        var matrix = table?.Matrix ?? model.Matrix(from, to, null, cancel);
        var costs = table is null ? null : FareRules.From(network.Parameters).Of(table, [kent]);
        return
        [
            .. Enumerable.Range(0, sites.Length).Where(site => matrix[0, site] <= withinMinutes)
                .OrderBy(site => matrix[0, site]).ThenBy(site => sites[site].Id, StringComparer.Ordinal)
                .Select(site => new ReachedSite(
                    sites[site], [.. bySite[sites[site].Id].OrderBy(offer => offer.Level).ThenBy(offer => offer.Id, StringComparer.Ordinal)],
                    matrix[0, site], table?.Changes[site] ?? 0, table?.EarlyMinutes[site] ?? 0, costs is null ? null : new ReachCost(costs.FarePounds[site], costs.SaverCovers[site], costs.YearPounds[site]),
                    model.Route(place.Location, sites[site].Location, Deadline))),
        ];
    }
}

/// <summary>What a journey costs, modelled.</summary>
/// <param name="FarePounds">One single journey.</param>
/// <param name="SaverCovers">Whether the KCC 16+ Travel Saver covers all of it.</param>
/// <param name="YearPounds">A year there and back.</param>
internal sealed record ReachCost(float FarePounds, bool SaverCovers, int YearPounds);

/// <summary>A site in reach, its courses and the way there.</summary>
/// <param name="Site">The site.</param>
/// <param name="Offers">Its courses that were asked for.</param>
/// <param name="Minutes">Median minutes from door to door.</param>
/// <param name="Changes">Changes of such a journey.</param>
/// <param name="EarlyMinutes">Mean minutes at the site before the course begins.</param>
/// <param name="Cost">What it costs, estimated; null for travel without a fare.</param>
/// <param name="Journey">The journey for 09:00.</param>
internal sealed record ReachedSite(
    Site Site, IReadOnlyList<CourseOffer> Offers, int Minutes, int Changes, int EarlyMinutes, ReachCost? Cost, Itinerary? Journey)
{
    /// <summary>The site in lines of text.</summary>
    public IEnumerable<string> Lines(LoadedDataset dataset)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"{Site.Name} ({ProviderOf(dataset)}): {Minutes} min, {Changes} {(Changes == 1 ? "change" : "changes")}{(EarlyMinutes > 0 ? $", on average {EarlyMinutes} min early" : "")}, {CostText()}");
        if (Journey is not null)
            yield return "  " + JourneyText.Short(Journey);
        foreach (var offer in Offers)
            yield return string.Create(CultureInfo.InvariantCulture, $"  {Title(offer, dataset)}: {Places(offer)} ({Pathways.Data.Codes.Word(offer.Provenance.Basis)})");
    }

    /// <summary>The site for <c>--json</c>.</summary>
    public object Json(LoadedDataset dataset) => new
    {
        SiteId = Site.Id,
        Site = Site.Name,
        Provider = ProviderOf(dataset),
        Minutes,
        Changes,
        EarlyMinutes,
        FarePounds = Cost is { } fare ? Math.Round(fare.FarePounds, 2) : (double?)null,
        TravelSaverCovers = Cost?.SaverCovers,
        Cost?.YearPounds,
        CostBasis = Cost is null ? null : "modelled",
        Journey = JourneyText.Json(Journey),
        Courses = Offers.Select(offer => new
        {
            OfferId = offer.Id,
            offer.Title,
            Level = offer.Level.Code(),
            Ssa = offer.SsaTier1,
            offer.GeneralPlaces,
            offer.CommissionedPlaces,
            Basis = Pathways.Data.Codes.Word(offer.Provenance.Basis),
        }),
    };

    private string ProviderOf(LoadedDataset dataset) => dataset.Providers.First(provider => provider.Id == Site.ProviderId).Name;

    private string CostText()
        => Cost is not { } cost ? Journey?.Legs[0].Mode switch
        {
            TravelMode.Walk => "on foot, no fare",
            TravelMode.Cycle => "by bicycle, no fare",
            _ => "taken by car, who pays is not modelled",
        }
            : cost.FarePounds == 0 ? "on foot, no fare"
            : string.Create(CultureInfo.InvariantCulture, $"about £{cost.FarePounds:0.00} single, £{cost.YearPounds:N0} a year{(cost.SaverCovers ? ", covered by the KCC 16+ Travel Saver" : "")} (modelled)");

    private static string Title(CourseOffer offer, LoadedDataset dataset)
        => offer.Title.Length > 0 ? offer.Title : $"Level {offer.Level.Code()} {dataset.Subjects.First(subject => subject.Code == offer.SsaTier1).Description}";

    private static string Places(CourseOffer offer)
        => string.Create(CultureInfo.InvariantCulture, $"{offer.GeneralPlaces:N0} places{(offer.CommissionedPlaces > 0 ? $" and {offer.CommissionedPlaces:N0} for learners with an EHCP" : "")}");
}
