using System.Collections.Frozen;
using Pathways.Allocation.Choice;
using Pathways.Model;

namespace Pathways.Allocation.Tests.Choice;

/// <summary>A small world, put together row by row. Zones lie on a line; every site has one travel time from every zone unless told otherwise.</summary>
internal sealed class TestWorld
{
    private readonly List<Site> _sites = [];
    private readonly List<Provider> _providers = [];
    private readonly Dictionary<(string Zone, string Site), ushort> _minutes = [];
    private readonly Dictionary<string, double> _parameters = [];

    public List<CourseOffer> Offers { get; } = [];
    public List<Learner> Learners { get; } = [];
    public string[] Zones { get; init; } = ["Z1"];

    public static Provenance Modelled { get; } = new(Basis.Modelled, Confidence.Low, "test");

    public static CourseOffer AnOffer { get; } = new(
        "offer", "site", new AcademicYear(2025), "Course", ProvisionType.StudyProgramme, Level.Level1, "Route", null, null, "05", null,
        10, 1, [9], 10, 0, 36, 600, 1, EntryRequirement.None, EnglishMaths.Gcse, Modelled);

    public static Learner ALearner { get; } = new(
        "learner", "Z1", 16, false, Stage.Entrant, PriorAttainment.Level1, GradeBand.Grade1To2, GradeBand.Grade1To2, Level.Level1,
        SenStatus.None, PrimaryNeed.None, SettingType.Mainstream, false, AttendanceBand.From95, Exclusion.None, [], false,
        LanguageNeed.None, ["05"], PreferredRoute.College, null, null);

    /// <summary>Round numbers of the tests' own; nothing here is taken from the shipped file.</summary>
    public static ParameterSet Parameters(params (string Key, double Value)[] changed)
    {
        var values = ChoiceParameters.Keys.ToDictionary(key => key, _ => 1.0);
        foreach (var (key, value) in new (string, double)[]
        {
            ("application_days", 100), ("ehcp_general_place_minutes", 5), ("flexible_mismatch_minutes", 20), ("full_time_hours", 580),
            ("level_step_minutes", 25), ("noise_scale_minutes", 10), ("route_mismatch_minutes", 15), ("setting_mismatch_minutes", 30),
            ("subject_foundation_minutes", 18), ("subject_other_minutes", 35), ("subject_second_minutes", 8), ("subject_third_minutes", 16),
            ("target_mean_kilometres", 10), ("travel_limit_minutes", 75), ("travel_weight", 1), ("unplaced_minutes", 300), ("unplaced_share_per_point", 0.1),
        })
            values["choice." + key] = value;
        foreach (var (key, value) in changed)
            values["choice." + key] = value;
        return new ParameterSet(values.Select(pair => new Parameter(pair.Key, pair.Value, null, null, "unit", Modelled)));
    }

    public TestWorld Set(string key, double value)
    {
        _parameters[key] = value;
        return this;
    }

    public TestWorld Site(string id, int minutes = 20, ProviderKind kind = ProviderKind.FeCollege, Func<Site, Site>? change = null)
    {
        _providers.Add(new Provider("P-" + id, null, id, kind, Modelled));
        var site = new Site(id, "P-" + id, null, id, new GeoPoint(51, 1 + (_sites.Count * 0.1)), "D1", "Z1", false, false, SiteSex.Mixed, null, true, 1, 0, Modelled);
        _sites.Add(change is null ? site : change(site));
        foreach (var zone in Zones)
            _minutes[(zone, id)] = (ushort)minutes;
        return this;
    }

    public TestWorld Minutes(string zone, string site, int minutes)
    {
        _minutes[(zone, site)] = (ushort)minutes;
        return this;
    }

    public TestWorld Offer(string id, string site, Func<CourseOffer, CourseOffer>? change = null)
    {
        var offer = AnOffer with { Id = id, SiteId = site };
        Offers.Add(change is null ? offer : change(offer));
        return this;
    }

    public TestWorld Learner(string id, Func<Learner, Learner>? change = null)
    {
        var learner = ALearner with { Id = id };
        Learners.Add(change is null ? learner : change(learner));
        return this;
    }

    public World Build() => new(
        new DatasetInfo("test", new AcademicYear(2025), true, 1, [], "hash"), [new District("D1", "District", Authority.Kent)],
        [new Msoa("M1", "M 1", "Town", "D1")],
        [.. Zones.Select((code, index) => new Zone(code, code, "D1", "M1", new GeoPoint(51, 1 + (index * 0.05)), 5, []))],
        new AreaSet("lcpa", [new Area("A1", "Area", true)], new Dictionary<string, int> { ["M1"] = 0 }.ToFrozenDictionary(), FrozenSet<string>.Empty),
        [.. _providers], [.. _sites], [.. Offers], [], [.. Learners], Parameters([.. _parameters.Select(pair => (pair.Key, pair.Value))]));

    public TravelMatrix Travel()
    {
        string[] sites = [.. _sites.Select(site => site.Id)];
        return new TravelMatrix(Zones, sites, [.. Zones.SelectMany(zone => sites.Select(site => _minutes[(zone, site)]))], "test", "hash");
    }

    public ChoiceSet Choices(int threads = 1) => ChoiceSets.Build(Build(), Travel(), threads);

    /// <summary>A world of random learners, sites and offers in several zones.</summary>
    public static TestWorld Random(int seed, int learners, int offers)
    {
        var random = new Random(seed);
        var world = new TestWorld { Zones = ["Z1", "Z2", "Z3", "Z4"] };
        for (var s = 0; s < 6; s++)
            world.Site("S" + s, change: site => site with { InternalFirst = random.Next(2) == 0 });
        foreach (var zone in world.Zones)
        {
            for (var s = 0; s < 6; s++)
                world.Minutes(zone, "S" + s, random.Next(5, 95));
        }

        for (var o = 0; o < offers; o++)
        {
            world.Offer($"o{o:000}", "S" + random.Next(6), offer => offer with
            {
                Level = random.Next(2) == 0 ? Level.Level1 : Level.Level2,
                SsaTier1 = "0" + random.Next(1, 7),
                GeneralPlaces = random.Next(0, 9),
                CommissionedPlaces = random.Next(0, 2),
                MinimumGroup = random.Next(0, 5),
                EntryRequirement = random.Next(2) == 0 ? EntryRequirement.None : EntryRequirement.LevelBelow,
            });
        }

        for (var i = 0; i < learners; i++)
        {
            world.Learner($"l{i:0000}", learner => learner with
            {
                ZoneCode = world.Zones[random.Next(4)],
                IntendedLevel = random.Next(2) == 0 ? Level.Level1 : Level.Level2,
                Sen = random.Next(10) == 0 ? SenStatus.Ehcp : SenStatus.None,
                English = (GradeBand)random.Next(4),
                Maths = (GradeBand)random.Next(4),
                SubjectPreferences = ["0" + random.Next(1, 4), "0" + random.Next(4, 7)],
                PreviousSiteId = random.Next(3) == 0 ? "S" + random.Next(6) : null,
            });
        }

        return world;
    }
}
