using Pathways.Api.Http;
using Pathways.Api.Models;
using Pathways.Api.Operations;
using Pathways.Data;
using Pathways.Data.Transport;
using Pathways.Model;

namespace Pathways.Api.Reaching;

/// <summary>What a POST /reach says of somebody: nobody in particular, and nothing of it is kept.</summary>
/// <param name="Zone">Zone of the home.</param>
/// <param name="From">The home in words.</param>
/// <param name="Learners">The somebody as the model would have one: once as each sex where that is not said, since some sites are for one.</param>
/// <param name="WithinMinutes">Longest journey, minutes one way.</param>
internal sealed record AskedLearner(Zone Zone, string From, Learner[] Learners, int WithinMinutes)
{
    private static readonly Dictionary<string, (Level Level, PriorAttainment Prior, GradeBand Grades)> Levels = new(StringComparer.Ordinal)
    {
        ["entry"] = (Level.Entry3, PriorAttainment.BelowEntry3, GradeBand.Ungraded),
        ["1"] = (Level.Level1, PriorAttainment.Entry3, GradeBand.Grade1To2),
        ["2"] = (Level.Level2, PriorAttainment.Level1, GradeBand.Grade3),
    };

    /// <summary>Sites of which journeys are told unless fewer are asked for: more than there are within the travel limit of any place in Kent.</summary>
    public const long MostJourneys = 100;

    /// <summary>Levels that may be asked for.</summary>
    public static IEnumerable<string> LevelWords => Levels.Keys;

    /// <summary>What may be said.</summary>
    public static Input[] Inputs { get; } =
    [
        new("from", InputPlace.Body, InputKind.Text, "Postcode district (CT14) or zone (E01016016). Never a whole postcode.", "CT14") { Required = true, Pattern = @"^[A-Za-z0-9 ]{2,40}$", Longest = 40 },
        new("level", InputPlace.Body, InputKind.Choice, "Level of the course wanted.", "1") { Required = true, Words = [.. Levels.Keys] },
        new("interests", InputPlace.Body, InputKind.Choices, "Sector subject areas (tier 1), most wanted first; all count the same when none is given.", new[] { "05", "09" }) { Words = [.. Enumerable.Range(1, 15).Select(number => number.ToString("00", System.Globalization.CultureInfo.InvariantCulture))] },
        new("ehcp", InputPlace.Body, InputKind.Flag, "Whether there is an education, health and care plan.", false) { Default = "false" },
        new("setting", InputPlace.Body, InputKind.Choice, "With a plan: the setting it names.", "mainstream") { Words = [.. Codes.SettingTypes.Keys], Default = "mainstream" },
        new("travel_need", InputPlace.Body, InputKind.Choice, "independent; trained: few changes; assisted: taken by car.", "independent") { Words = [.. Codes.TravelNeeds.Keys], Default = "independent" },
        new("sex", InputPlace.Body, InputKind.Choice, "For sites that take girls or boys only; both are answered when it is not given.", "female") { Words = ["female", "male"] },
        new("within_minutes", InputPlace.Body, InputKind.Whole, "Longest journey, minutes one way; at most the run's travel limit.", 60L) { Minimum = 1, Maximum = 180, Default = "the run's travel limit" },
        new("journeys", InputPlace.Body, InputKind.Whole, "For how many sites, the best ranked first, journeys are told leg by leg.", 100L) { Minimum = 0, Maximum = MostJourneys, Default = "100" },
    ];

    /// <summary>Reads it.</summary>
    /// <exception cref="ApiProblem">The home is not known.</exception>
    public static AskedLearner Of(Values values, World world, IModelSource source, int travelLimit)
    {
        var (zone, from) = Home(values.Required("from").Trim().ToUpperInvariant(), world, source);
        var (level, prior, grades) = Levels[values.Required("level")];
        var plan = values.Flag("ehcp");
        var interests = values.Words("interests").Distinct(StringComparer.Ordinal);
        Learner Of(bool female) => new(
            "asked", zone.Code, 16, female, Stage.Entrant, prior, grades, grades, level, plan ? SenStatus.Ehcp : SenStatus.None, plan ? PrimaryNeed.Other : PrimaryNeed.None,
            plan ? Codes.SettingTypes[values.Text("setting") ?? "mainstream"] : SettingType.Mainstream, false, AttendanceBand.From95, Exclusion.None, [], false, LanguageNeed.None,
            [.. interests], PreferredRoute.College, null, null)
        { TravelNeed = Codes.TravelNeeds[values.Text("travel_need") ?? "independent"] };
        return new AskedLearner(
            zone, from, values.Text("sex") switch { "female" => [Of(true)], "male" => [Of(false)], _ => [Of(true), Of(false)] }, (int)Math.Min(travelLimit, values.Whole("within_minutes", travelLimit)));
    }

    private static (Zone Zone, string From) Home(string text, World world, IModelSource source)
    {
        if (world.ZoneIndex.TryGetValue(text, out var index))
            return (world.Zones[index], $"{world.Zones[index].Code} {world.Zones[index].Name}");
        if (PostcodeDistricts.Of(text) is { } whole)
            throw ApiProblem.Field("from", "is a whole postcode, which is more than is needed", $"give its district alone: {whole}");
        if (source.PostcodeDistricts.FirstOrDefault(district => district.Code == text) is not { } known)
            throw ApiProblem.Field("from", "is no zone and no postcode district with a school or college in the sources", "GET /api/v1/words lists the districts");
        var near = world.Zones.MinBy(zone => zone.Centroid.KilometresTo(known.Middle))!;
        return (near, $"{known.Code}, taken as the middle of its schools and colleges (modelled): {near.Code} {near.Name}");
    }
}
