using System.Text;
using System.Xml.Linq;
using Pathways.Analysis;
using Pathways.Model;
using Pathways.Report.Publishing;

namespace Pathways.Silo.Tests.Scenarios.Publications;

/// <summary>A publication of Kent as if the providers of Ashford alone had confirmed one course: what other areas' tables say of theirs stays as it was.</summary>
public sealed class PartlyConfirmedPublicationTests
{
    private const string Ashford = "ASH";

    private static readonly Lazy<XElement> Page = new(() =>
    {
        var source = KentPublication.Source;
        var one = ConfirmationAnalysis.Counted(source.World).First(pair => source.World.Areas.Areas[source.World.AreaOfZone[source.World.ZoneIndex[pair.Site.ZoneCode!]]].Code == Ashford).Offer;
        var world = source.World.With(offers: [.. source.World.Offers.Select(offer => offer.Id == one.Id ? offer with { Provenance = offer.Provenance with { Basis = Basis.Confirmed } } : offer)]);
        return XDocument.Parse(Encoding.UTF8.GetString(PublicationFiles.Make(source with { World = world })["provision-gap.html"])["<!DOCTYPE html>".Length..]).Root!;
    });

    [Fact]
    public void Every_table_with_a_modelled_course_is_tagged_so_and_no_other_area_reads_that_its_courses_are_confirmed()
    {
        foreach (var area in KentPublication.Source.Result.Areas.Where(area => area.Kind is AreaKind.Lcpa or AreaKind.Other))
        {
            var section = Page.Value.Descendants("section").Single(one => (string?)one.Attribute("id") == "section-area-" + area.Code);
            var map = section.Descendants("table").Single(table => table.Element("caption")!.Value.Contains("subject, level and provider", StringComparison.Ordinal));
            var hasModelled = map.Descendants("td").Any(cell => cell.Value.Split(" and ").Contains("modelled"));
            hasModelled.ShouldBeTrue(area.Name);
            map.Element("caption")!.Elements("span").Select(tag => tag.Value).ShouldBe(["modelled"], area.Name);
            section.Value.Contains("Confirmed courses and places are as their provider signed", StringComparison.Ordinal).ShouldBe(area.Code == Ashford, area.Name);
            map.Descendants("td").Any(cell => cell.Value.Contains("confirmed", StringComparison.Ordinal)).ShouldBe(area.Code == Ashford, area.Name);
        }
    }
}
