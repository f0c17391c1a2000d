using System.Collections.Immutable;
using Pathways.Analysis.Disclosure;
using Pathways.Analysis.Observed;
using Pathways.Analysis.Tests.Disclosure;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Observed;

public sealed class ObservedProtectionTests
{
    [Fact]
    public void Inside_the_authority_every_count_is_shown_as_it_is()
    {
        var figures = Many(Histories.World).Item1;
        var shown = DisclosedObserved.Of(figures, Profiles.Internal);
        var latest = figures.Coverage.Latest;
        foreach (var place in figures.Places.All.Where(place => !place.Piece))
        {
            shown.Count(place.Code, latest, ObservedTopic.Trend, ObservedKeys.Neet).Number.ShouldBe(figures.Count(place.Code, latest, ObservedTopic.Trend, ObservedKeys.Neet));
            if (place.Kind != AreaKind.District)
                shown.Count(place.Code, latest, ObservedTopic.LastProvider, "10000001").Number.ShouldBe(figures.Count(place.Code, latest, ObservedTopic.LastProvider, "10000001"));
        }
    }

    [Fact]
    public void Published_figures_name_no_provider_and_show_no_small_count()
    {
        var shown = DisclosedObserved.Of(Many(Histories.World).Item1, Profiles.Published);
        shown.Tables.Cells.ShouldNotContain(cell => cell.Key.Contains("/LastProvider/", StringComparison.Ordinal));
        shown.Tables.Cells.ShouldContain(cell => cell.Key.Contains("/WithdrawReason/44", StringComparison.Ordinal));
        foreach (var cell in shown.Tables.Cells.Where(cell => !cell.Hidden && cell.Value > 0 && cell.Value < (cell.Rule == CountRule.Strict ? 10 : 5) && cell.Meaning == CellMeaning.Count))
            shown[cell.Key].Kind.ShouldNotBe(FigureKind.Number, cell.Key);
    }

    [Fact]
    public void Months_that_were_not_imported_are_not_available_and_not_zero()
        => DisclosedObserved.Of(Many(Histories.World).Item1, Profiles.Internal).Count("ALL", CalendarMonth.Of(2020, 1), ObservedTopic.Trend, ObservedKeys.Neet).Kind.ShouldBe(FigureKind.NotAvailable);

    [GlpkFact]
    public void A_reader_who_lays_months_flows_areas_and_districts_side_by_side_knows_no_small_count_better_than_that_it_is_small()
    {
        var (figures, _) = Many(Histories.Crossed());
        var shown = DisclosedObserved.Of(figures, Profiles.Published);
        var reader = new GlpkWitness();
        reader.Read(shown.Tables, key => shown[key], Profiles.Published);
        reader.Small.ShouldBeGreaterThan(50);
        reader.Narrowed().ShouldBeEmpty();
    }

    [GlpkFact]
    public void A_reader_who_has_the_editions_of_three_months_knows_no_small_count_better_than_that_it_is_small()
    {
        var chained = Editions([]);
        Read(chained).Narrowed().ShouldBeEmpty();
        foreach (var (key, was) in chained[0].Shown)
            chained[2].Shown.GetValueOrDefault(key, was).ShouldBe(was, key + ": a month's count that came out the same is shown the same");
        Read(Editions(null)).Narrowed().ShouldNotBeEmpty("protected each by itself, they give counts away");
    }

    /// <summary>Three editions one after another, protected with what left before; each by itself where that is null.</summary>
    private static List<(PeopleTables Tables, Dictionary<string, PublishedFigure> Shown)> Editions(List<Release>? left)
    {
        var made = new List<(PeopleTables, Dictionary<string, PublishedFigure>)>();
        for (var months = 4; months <= 6; months++)
        {
            var tables = DisclosedObserved.Of(Many(Histories.Crossed(), months).Item1, Profiles.Published).Tables;
            var stages = new PublicationStages(Profiles.Published, left ?? []);
            var names = stages.Publish(tables);
            made.Add((tables, names.ToDictionary(name => name.Key, name => stages.Figures[name.Value])));
            left?.Add(new Release(tables, made[^1].Item2.ToImmutableDictionary(StringComparer.Ordinal)));
        }

        return made;
    }

    private static GlpkWitness Read(IEnumerable<(PeopleTables Tables, Dictionary<string, PublishedFigure> Shown)> editions)
    {
        var reader = new GlpkWitness();
        foreach (var (tables, shown) in editions)
            reader.Read(tables, key => shown[key], Profiles.Published);
        return reader;
    }

    [Fact]
    public void Areas_and_districts_that_cut_one_another_add_up_by_the_pieces_that_they_share()
    {
        var (figures, world) = Many(Histories.Crossed());
        world.Areas.Name.ShouldBe("lcpa");
        figures.Places.All.Where(place => place.Piece).Select(place => place.Code).ShouldBe(["A*D2"]);
        var tables = DisclosedObserved.Of(figures, Profiles.Internal).Tables; // its sums are checked against its values
        var month = figures.Coverage.Latest;
        Sums("A").ShouldContain("A*D2 D1");
        Sums("D2").ShouldContain("A*D2 B");
        Sums("E10000016").ShouldContain("D1 D2");

        string[] Sums(string place) =>
        [
            .. tables.Sums.Where(sum => sum.Whole == Key(place)).Select(sum => string.Join(' ', sum.Parts.Select(part => part.Split('/')[1]).Order(StringComparer.Ordinal))),
        ];
        string Key(string place) => $"observed/{place}/{month.Year}-{month.Month:00}/Trend/neet";
    }

    private static (ObservedFigures, World) Many(World world, int months = 6)
    {
        var made = new Histories();
        var draws = new Random(7);
        for (var person = 0; person < 500; person++)
        {
            var (zone, neet) = (draws.Next(world.Zones.Length), draws.Next(12) == 0);
            if (person % 4 != 0) // of the others no ILR tells
                made.Left.Add(new CourseLeft(person, new DateOnly(2025, 6 + (person % 3), 20), person % 2, "1", person % 5 == 0 ? "05" : "07", person % 3 != 0) { Reason = person % 3 == 0 ? null : person % 8 < 3 ? "44" : person % 8 < 6 ? "43" : "98" });
            for (var month = 0; month < 6; month++)
            {
                var when = CalendarMonth.Of(2025, 10).Plus(month);
                neet = draws.Next(6) == 0 ? draws.Next(10) == 0 : neet;
                var activity = (short)(neet ? draws.Next(2) == 0 ? 619 : 640 : draws.Next(20) == 0 ? 810 : 230); // drawn of every month, so that one is the same in every edition
                if (month < months)
                    made.Add(person, when.Year, when.Month, activity, zone, (byte)(16 + (person % 2)), provider: neet ? -1 : person % 2,
                        need: person % 9 == 0 ? TrackedNeed.Plan : TrackedNeed.None, female: person % 3 == 0, bits: person % 20 == 0 ? TrackedRow.BitOf(110) : (ushort)0);
            }
        }

        return (Observing.Of(made.History, world)!, world);
    }
}
