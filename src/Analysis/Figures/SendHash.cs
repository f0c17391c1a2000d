using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>The figures of apprenticeship reach and of plan holders that a result hash covers.</summary>
internal static class SendHash
{
    public static IEnumerable<(string Label, long Value)> Of(SendResults send) =>
    [
        ("send outside", send.PlacedOutside),
        .. send.Needs.SelectMany(need => People($"send {need.Need}", need.People)),
        .. send.NeedParts.SelectMany(part => People($"send {part.Need} {part.Setting} {part.AreaCode}", part.People)),
        .. send.Settings.SelectMany(setting => People($"send {setting.Setting}", setting.People).Append(($"send {setting.Setting}", setting.Places?.Commissioned ?? -1)).Append(("send open", setting.Places?.Open ?? -1))),
        .. send.Areas.SelectMany(area => People($"send {area.AreaCode}", area.People).Concat(new (string, long)[]
        {
            (area.AreaCode, area.Places.Commissioned), (area.AreaCode, area.Places.Open), (area.AreaCode, area.InternshipDemand), (area.AreaCode, area.InternshipPlaces),
            (area.AreaCode, area.InternshipPlacedChoice), (area.AreaCode, area.InternshipPlacedBest),
        })),
        .. send.Entered.SelectMany(row => new (string, long)[] { ($"send {row.Kind} {row.Year} {row.Authority} {row.Need} {row.Setting}", row.Count), ("pounds", ResultFigures.Rounded(row.PoundsPerYear ?? -1)) }),
    ];

    public static IEnumerable<(string Label, long Value)> Of(ApprenticeshipReach reach) =>
    [
        .. reach.Areas.SelectMany(area => new (string, long)[]
        {
            ($"scope {area.AreaCode} {area.Tier} {string.Join(' ', area.SubjectsNoneInReach)}", area.SubjectsWanted), (area.AreaCode, area.DemandNoneInReach),
            (area.AreaCode, ResultFigures.Rounded(area.FoundationVacancies)), (area.AreaCode, ResultFigures.Rounded(area.FoundationStarts)),
        }),
        .. reach.Leakage.SelectMany(row => new (string, long)[] { ($"starts {row.Year} {row.DistrictCode}", row.Own), ("kent", row.Kent), ("medway", row.Medway), ("london", row.London), ("elsewhere", row.Elsewhere) }),
    ];

    private static IEnumerable<(string Label, long Value)> People(string label, PlanHolders people)
        => [(label, people.All), (label, people.Continuing), (label, people.Competing), (label, people.PlacedChoice), (label, people.PlacedBest)];
}
