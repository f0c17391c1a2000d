using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Api.Models;
using Pathways.Api.Tests.Support;
using Pathways.Grains.Ports;
using Pathways.Grains.Tests.Worlds;
using Pathways.Model;

namespace Pathways.Api.Tests.Results;

/// <summary>What the server tells of offers that their provider has confirmed, and of those it has not.</summary>
public sealed class ConfirmedOfferTests
{
    private static readonly string[] Viability = ["value_of_one_more_place", "loss_of_one_place", "runs_choice", "runs_best"];

    [Fact]
    public async Task Published_and_partner_answers_tell_a_named_providers_viability_of_confirmed_offers_only_and_all_say_one_share_confirmed()
    {
        var offers = SmallWorld.Offers().Select(offer => offer.Id is "o06" or "o08" ? offer with { Provenance = offer.Provenance with { Basis = Basis.Confirmed } } : offer).ToArray();
        var api = new ApiUnderTest();
        await using var stopping = api;
        var source = new SmallSource(api.Folder, SmallWorld.Build(offers: offers));
        await api.StartAsync(change: services => services.AddSingleton<IModelSource>(source).AddSingleton<IWorldSource>(source));

        foreach (var role in new[] { "public", "lead" })
        {
            foreach (var row in (await api.GetAsync(role, "/api/v1/runs/baseline/offers?limit=100")).GetProperty("items").EnumerateArray())
            {
                var confirmed = row.GetProperty("offer_id").GetString() is "o06" or "o08";
                row.GetProperty("basis").GetString().ShouldBe(confirmed ? "confirmed" : "modelled");
                foreach (var name in Viability)
                    (row.GetProperty(name).ToString() == "c").ShouldBe(!confirmed, $"{role}: {row}");
            }
        }

        foreach (var code in new[] { "A", "B", "C" })
        {
            var inside = offers.Where(offer => AreaOf(offer.SiteId) == code).ToArray();
            var area = await api.GetAsync("analyst", $"/api/v1/runs/baseline/areas/{code}");
            Share(area.GetProperty("confirmed_places_share")).ShouldBe(Of(inside, offer => offer.GeneralPlaces + offer.CommissionedPlaces), code);
            Share(area.GetProperty("confirmed_courses_share")).ShouldBe(Of(inside, _ => 1), code);
        }

        var all = await api.GetAsync("public", "/api/v1/runs/baseline/summary");
        Share(all.GetProperty("confirmed_places_share")).ShouldBe(Of(offers, offer => offer.GeneralPlaces + offer.CommissionedPlaces));
        all.GetProperty("notice").GetString().ShouldBe("Illustrative: course places not yet confirmed by providers");
    }

    /// <summary>Providers alone take the word away: not before the last has confirmed.</summary>
    [Theory]
    [InlineData(false, "Illustrative: course places not yet confirmed by providers")]
    [InlineData(true, "Course places confirmed by providers for 2025/26; all other figures are modelled unless they say otherwise")]
    public async Task Figures_are_illustrative_until_every_offer_is_confirmed(bool last, string notice)
    {
        var offers = SmallWorld.Offers().Select(offer => last || offer.Id != "o06" ? offer with { Provenance = offer.Provenance with { Basis = Basis.Confirmed } } : offer).ToArray();
        var api = new ApiUnderTest();
        await using var stopping = api;
        var source = new SmallSource(api.Folder, SmallWorld.Build(offers: offers));
        await api.StartAsync(change: services => services.AddSingleton<IModelSource>(source).AddSingleton<IWorldSource>(source));
        foreach (var path in new[] { "/api/v1/status", "/api/v1/zones?limit=1", "/api/v1/runs", "/api/v1/runs/baseline/summary", "/api/v1/runs/baseline/areas/A", "/api/v1/runs/baseline/offers", "/api/v1/comparisons/baseline/baseline" })
            (await api.GetAsync("analyst", path)).GetProperty("notice").GetString().ShouldBe(notice, path);
        (await api.GetAsync("analyst", "/ogc")).GetProperty("description").GetString().ShouldBe(notice);
    }

    private static double? Of(CourseOffer[] offers, Func<CourseOffer, int> count)
        => offers.Sum(count) == 0 ? null : Math.Round((double)offers.Where(offer => offer.Provenance.Basis == Basis.Confirmed).Sum(count) / offers.Sum(count), 4);

    private static double? Share(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.GetDouble();

    private static string AreaOf(string site)
    {
        var world = SmallWorld.Build();
        return world.Areas.Areas[world.AreaOfZone[world.ZoneIndex[world.Sites[world.SiteIndex[site]].ZoneCode!]]].Code;
    }
}
