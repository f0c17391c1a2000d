using System.Collections.Frozen;
using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Support;

/// <summary>A small run made by hand: zones Z1 and Z2 in Kent (areas A and B), Z3 in Medway (area M); sites S1 to S3.</summary>
internal sealed class TestRun
{
    public static readonly Provenance Source = new(Basis.Modelled, Confidence.Low, "test");
    public const int Year = 2025;

    public List<Learner> Learners { get; } = [];
    public List<CourseOffer> Offers { get; } = [];
    public List<SeatPool> Pools { get; } = [];
    public List<ApprenticeshipVacancies> Vacancies { get; } = [];
    public List<Target> Targets { get; } = [];
    public Dictionary<string, Parameter> Parameters { get; } = DefaultParameters();

    /// <summary>Minutes zone × site; 75 is the limit.</summary>
    public ushort[] Minutes { get; set; } = [20, 80, 60, 40, 30, 200, TravelMatrix.Unreachable, 70, 10];
    public TravelWays? Ways { get; set; }
    public ushort[]? TrainedMinutes { get; set; }
    public double[] People16And17 { get; set; } = [100, 100, 200];
    public List<int[]> Options { get; } = [];
    public List<int> Choice { get; } = [];
    public List<int> Best { get; } = [];
    public List<PlacementReason> Reasons { get; } = [];
    public int[] ClosedPools { get; set; } = [];
    public Records Records { get; set; } = Records.None;
    public Func<Site, Site> Adjust { get; set; } = site => site;
    public DatasetOrigin Origin { get; set; } = DatasetOrigin.Modelled;

    public TestRun With(string key, double value, double? low = null, double? high = null)
    {
        Parameters[key] = new Parameter(key, value, low, high, "", Source);
        return this;
    }

    /// <summary>Adds an offer with one pool of general places; returns the pool's index.</summary>
    public int Offer(string site, Level level, int places, string ssa = "05", params int[] months)
    {
        Offers.Add(new CourseOffer(
            $"O{Offers.Count}", site, new AcademicYear(Year), "Course", ProvisionType.StudyProgramme, level, "route", null, null, ssa, null,
            Math.Max(1, places), 1, months.Length == 0 ? [9] : [.. months], places, 0, 38, 540, 1, EntryRequirement.None, EnglishMaths.Gcse, Source));
        Pools.Add(new SeatPool(Offers.Count - 1, PoolKind.General, places, 0));
        return Pools.Count - 1;
    }

    public int Add(Learner learner)
    {
        Learners.Add(learner with { Id = $"L{Learners.Count:000000}" });
        return Learners.Count - 1;
    }

    /// <summary>Adds a competing learner with options, where the two answers place them (−1: nowhere).</summary>
    public int Compete(Learner learner, int[] options, int choice, int? best = null, PlacementReason? reason = null)
    {
        var index = Add(learner);
        Options.Add([.. options.Order()]);
        Choice.Add(choice);
        Best.Add(best ?? choice);
        Reasons.Add(reason ?? (choice >= 0 ? PlacementReason.FirstChoice : PlacementReason.AllFull));
        return index;
    }

    public static Learner Person(
        string zone = "Z1", Level level = Level.Level2, Stage stage = Stage.Entrant, int age = 16,
        PreferredRoute route = PreferredRoute.College, string subject = "05") => new(
        "", zone, age, true, stage, PriorAttainment.Level2WithoutEnglishAndMaths, GradeBand.Grade3, GradeBand.Grade3, level,
        SenStatus.None, PrimaryNeed.None, SettingType.Mainstream, false, AttendanceBand.From95, Exclusion.None, [], false,
        LanguageNeed.None, [subject], route, null, null);

    public World World()
    {
        ImmutableArray<District> districts = [new("D1", "One", Authority.Kent), new("D2", "Two", Authority.Kent), new("D3", "Medway", Authority.Medway)];
        ImmutableArray<Msoa> msoas = [new("M1", "One 001", "Old Town", "D1"), new("M2", "Two 001", "New Town", "D2"), new("M3", "Medway 001", "Chatham", "D3")];
        ImmutableArray<Zone> zones = [.. Enumerable.Range(0, 3).Select(z => new Zone(
            $"Z{z + 1}", $"Zone {z + 1}", $"D{z + 1}", $"M{z + 1}", new GeoPoint(51, z), 5,
            [new Cohort(16, Year, People16And17[z] / 2), new Cohort(17, Year, People16And17[z] / 2), new Cohort(18, Year, 999), new Cohort(16, Year + 1, 999)]))];
        var areas = new AreaSet(
            "lcpa", [new("A", "Area A", true), new("B", "Area B", true), new("M", "Medway", false)],
            new Dictionary<string, int> { ["M1"] = 0, ["M2"] = 1, ["M3"] = 2 }.ToFrozenDictionary(), FrozenSet<string>.Empty);
        ImmutableArray<Site> sites = [.. Enumerable.Range(1, 3).Select(s => Adjust(new Site(
            $"S{s}", $"P{s}", null, $"Site {s}", new GeoPoint(51, s), $"D{s}", $"Z{s}", false, false, SiteSex.Mixed, null, true, 1, 0, Source)))];
        return new World(
            new DatasetInfo("test", new AcademicYear(Year), true, 1, ["Attribution"], "dataset") { Origin = Origin }, districts, msoas, zones, areas,
            [.. Enumerable.Range(1, 3).Select(p => new Provider($"P{p}", null, $"Provider {p}", ProviderKind.FeCollege, Source))],
            sites, [.. Offers], [.. Vacancies], [.. Learners], new ParameterSet(Parameters.Values))
        { Targets = [.. Targets], Records = Records };
    }

    public static Scenario Scenario(params (string Key, double Value)[] parameters) => new(
        "baseline", "", "", "lcpa", new AcademicYear(Year), 1,
        parameters.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value), "scenario");

    public TravelMatrix Travel() => new(["Z1", "Z2", "Z3"], ["S1", "S2", "S3"], Minutes, "test", "travel")
    {
        Ways = Ways,
        Trained = TrainedMinutes is null ? null : new TravelMatrix(["Z1", "Z2", "Z3"], ["S1", "S2", "S3"], TrainedMinutes, "trained", "trained"),
        Assisted = Ways is null ? null : new TravelMatrix(["Z1", "Z2", "Z3"], ["S1", "S2", "S3"], Minutes, "taken", "taken"),
    };

    public ChoiceSet ChoiceSet()
    {
        var world = World();
        var competing = Enumerable.Range(0, Learners.Count).Where(i => Learners[i].Competes).ToArray();
        var start = new int[competing.Length + 1];
        for (var i = 0; i < competing.Length; i++)
            start[i + 1] = start[i] + Options[i].Length;
        var minutes = competing.SelectMany((learner, i) => Options[i].Select(pool =>
            Travel()[world.ZoneIndex[Learners[learner].ZoneCode], world.SiteIndex[Offers[Pools[pool].Offer].SiteId]])).ToArray();
        return new ChoiceSet(
            [.. competing], [.. Pools], start, [.. Options.SelectMany(options => options)], [.. minutes.Select(minute => (int)minute)],
            minutes, [.. competing.Select(_ => 300)]);
    }

    public ChoiceResult ChoiceResult() => new(
        [.. Choice], [.. Choice.Select(pool => pool >= 0 ? 0 : -1)], [.. Reasons],
        [.. Pools.Select((pool, index) => new PoolOutcome(
            Choice.Count(placed => placed == index), 0, Choice.Count(placed => placed == index), 0, pool.Places - Choice.Count(placed => placed == index)))],
        [.. ClosedPools], 0.25);

    public BestResult BestResult() => new(
        [.. Best], [.. Reasons], 1234, [.. Pools.Select((_, index) => Best.Count(placed => placed == index))],
        new long[Pools.Count], new long?[Pools.Count], [], 0, new Certificate(true, true, 10, 1, 1200, "test"));

    public RunResult Analyse(params (string Key, double Value)[] parameters)
        => RunAnalysis.Analyse(World(), Scenario(parameters), Travel(), ChoiceSet(), ChoiceResult(), BestResult());

    public NeetFit Calibrate()
        => NeetCalibration.Solve(World(), Scenario(), Travel(), ChoiceSet(), ChoiceResult());

    public RunView View() => new(World(), Scenario(), Travel(), ChoiceSet(), ChoiceResult(), BestResult());

    private static Dictionary<string, Parameter> DefaultParameters()
    {
        var run = new Dictionary<string, Parameter>(StringComparer.Ordinal);
        void Add(string key, double value, double? low = null, double? high = null) => run[key] = new Parameter(key, value, low, high, "", Source);
        Add("choice.travel_limit_minutes", 75);
        Add("analysis.few_places_ratio", 0.5);
        Add("analysis.retention.entry_level1", 0.9);
        Add("analysis.retention.level2", 0.8);
        Add("analysis.programme_months", 10);
        Add("analysis.reentry_share", 0.5);
        Add("analysis.neet_if_unplaced", 0.5, 0.3, 0.7);
        Add("analysis.neet_inactive_share", 0.4);
        Add("analysis.elsewhere_share", 0.25);
        Add("analysis.work_share_of_other", 0.75);
        Add("analysis.neet_if_unplaced.vulnerable", 0.5, 0.3, 0.7);
        Add("analysis.neet_if_unplaced.ehcp", 0.5, 0.3, 0.7);
        Add("analysis.flexible_re_engagement_share", 0.5);
        Add("analysis.withdrawal.sen_support", 1);
        Add("analysis.withdrawal.ehcp", 1);
        Add("analysis.withdrawal.travel_from_minutes", 45);
        Add("analysis.withdrawal.travel_per_10_minutes", 1);
        Add("analysis.travel_margin.from_minutes", 45);
        Add("analysis.travel_margin.log_odds_per_10_minutes", 0);
        Add("analysis.mismatch.level_log_odds", 0);
        Add("analysis.mismatch.subject_log_odds", 0);
        foreach (var (factor, odds, contrast) in new (string, double, double)[]
        {
            ("persistent_absence", 4, 3), ("below_level2", 2.5, 2), ("level3", 0.5, 0.6), ("disadvantage", 2, 1.8), ("permanent_exclusion", 10, 6),
            ("sen_support", 1.3, 0.02), ("ehcp", 1.1, 0.01), ("vulnerable_group", 12, 5),
        })
        {
            Add($"analysis.coefficient.{factor}", Math.Log(odds));
            Add($"analysis.contrast.{factor}", contrast);
        }

        foreach (var (rate, value) in new (string, double)[]
        {
            ("achieve.entry_level1", 0.8), ("achieve.level2", 0.7), ("progress.below_level2", 0.4), ("progress.level2", 0.4), ("level3_leave", 0.1), ("resit.english", 0.2),
            ("resit.maths", 0.2), ("second_year.entry", 0.5), ("second_year.level1", 0.5), ("second_year.level2", 0.5), ("places_trend", 0), ("reform.last_year", 2026),
            ("reform.replaced_share", 1), ("stable_points", 0.1),
        })
            Add($"years.{rate}", value);

        Add("analysis.sensitivity.places_share", 0.1);
        Add("analysis.sensitivity.travel_share", 0.2);
        Add("analysis.sensitivity.withdrawal_share", 0.25);
        foreach (var band in new[] { ("offer", 1), ("additional", 2), ("substantial", 4) })
            Add($"analysis.roni.{band.Item1}_from", band.Item2);
        foreach (var (point, points) in new[]
        {
            ("attendance_85_to_90", 1), ("attendance_below_85", 2), ("eal", 1), ("ehcp", 2), ("sen_support", 1), ("suspended", 1), ("permanently_excluded", 2),
            ("alternative_provision", 1), ("looked_after", 2), ("pregnant_or_parent", 2), ("free_school_meals", 2), ("carer", 2), ("youth_offending", 2),
        })
            Add($"choice.points.{point}", points);
        foreach (var group in AttendanceGroups.All)
            Add($"lever.attendance.{group.Key}", 0);
        foreach (var (lever, none) in new[] { ("careers_guidance.gap_closed", 0), ("offer_coverage.reentry_added", 0), ("vocational_profiles.odds", 1), ("travel_training.odds", 1), ("supported_employment.odds", 1) })
            Add($"lever.{lever}", none);
        foreach (var authority in new[] { "kent", "medway" })
        {
            Add($"analysis.neet_intercept.{authority}", -3);
            Add($"analysis.not_known_rate.{authority}", 0.04);
            Add($"analysis.other_status_rate.{authority}", 0.03);
            Add($"analysis.target_neet.{authority}", 0.10);
            Add($"analysis.target_participating.{authority}", 0.8);
        }

        return run;
    }
}
