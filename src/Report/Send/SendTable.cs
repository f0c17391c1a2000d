using Pathways.Model;

namespace Pathways.Report;

/// <summary>One line about plan holders with places beside them, its counts as they may be shown.</summary>
/// <param name="By">need, setting, area, need_and_setting or need_and_area.</param>
/// <param name="Code">Need, setting or area code; of two, with a stroke between them.</param>
/// <param name="Words">In words.</param>
/// <param name="People">Young people.</param>
/// <param name="Places">Places; null where not recorded so.</param>
/// <param name="Withheld">Whether the counts are withheld.</param>
internal sealed record SendLine(string By, string Code, string Words, PlanHolders People, PlanPlaces? Places, bool Withheld)
{
    /// <summary>A count of the line. All are withheld where few are counted at all.</summary>
    public string Count(Func<PlanHolders, int> count) => StrictCount.Of(count(People), Withheld);

    /// <summary>A part of all. Who keep their place and who compete add up to all, so neither is shown where one of them is small.</summary>
    public string Part(Func<PlanHolders, int> count)
        => StrictCount.Of(count(People), Withheld || StrictCount.Withhold([People.Continuing, People.Competing], [[0, 1]])[0]);

    /// <summary>All lines. Margins: needs, settings, and the areas of the set.</summary>
    public static IReadOnlyList<SendLine> All(RunResult result)
    {
        SendLine[] lines =
        [
            .. result.Send.Needs.Select(need => new SendLine("need", need.Need.ToString().ToLowerInvariant(), SendWords.Need(need.Need), need.People, null, false)),
            .. result.Send.Settings.Select(setting => new SendLine("setting", SettingCode(setting.Setting), SendWords.Setting(setting.Setting), setting.People, setting.Places, false)),
            .. result.Send.Areas.Select(area => new SendLine("area", area.AreaCode, area.AreaName, area.People, area.Places, false)),
            .. result.Send.NeedParts.Select(part => Part(result, part)),
        ];
        var single = result.Areas.Where(area => area.Kind is AreaKind.Lcpa or AreaKind.Other).Select(area => area.Code).ToHashSet(StringComparer.Ordinal);
        var withheld = StrictCount.Withhold(
            [.. lines.Select(line => line.People.All)],
            [.. lines.Select((line, index) => (line, index)).Where(pair => pair.line.By is not ("area" or "need_and_area") || single.Contains(pair.line.Code.Split('/')[^1]))
                .SelectMany(pair => Margins(pair.line).Select(margin => (margin, pair.index)))
                .GroupBy(pair => pair.margin, StringComparer.Ordinal).Select(group => group.Select(pair => pair.index).ToArray())]);
        return [.. lines.Select((line, index) => line with { Withheld = withheld[index] })];
    }

    /// <summary>The totals that are shown and to which a line adds: of all needs, settings or areas; of two, those of the one and of the other.</summary>
    private static IEnumerable<string> Margins(SendLine line)
        => line.Code.Split('/') is [var need, var other] && line.By.StartsWith("need_and", StringComparison.Ordinal) ? [$"{line.By} {need}/", $"{line.By} /{other}"] : [line.By];

    private static SendLine Part(RunResult result, SendNeedPart part)
    {
        var (need, words) = (part.Need.ToString().ToLowerInvariant(), SendWords.Need(part.Need));
        return part.Setting is { } setting
            ? new SendLine("need_and_setting", $"{need}/{SettingCode(setting)}", $"{words}; {SendWords.Setting(setting)}", part.People, null, false)
            : new SendLine("need_and_area", $"{need}/{part.AreaCode}", $"{words}; {result.Areas.First(area => area.Code == part.AreaCode).Name}", part.People, null, false);
    }

    private static string SettingCode(SettingType setting) => setting switch
    {
        SettingType.ResourcedProvision => "resourced_provision",
        SettingType.SpecialSchool => "special_school",
        SettingType.SpecialPost16 => "special_post16",
        SettingType.AlternativeProvision => "alternative_provision",
        _ => "mainstream",
    };
}
