using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>Young people with an education, health and care plan, 16 to 25, beside the places for them. Modelled but for <paramref name="Entered"/>.</summary>
/// <param name="Needs">By primary need, for everything; needs of nobody are left out.</param>
/// <param name="Settings">By setting named in the plan, for everything.</param>
/// <param name="Areas">By area in the order of <see cref="RunResult.Areas"/>.</param>
/// <param name="PlacedOutside">Newly placed outside Kent and Medway, as applications work today.</param>
/// <param name="Entered">What the council has entered; empty for no data yet.</param>
public sealed record SendResults(
    ImmutableArray<SendNeed> Needs, ImmutableArray<SendSetting> Settings, ImmutableArray<SendArea> Areas, int PlacedOutside, ImmutableArray<SendRecord> Entered)
{
    /// <summary>Each need by setting, for everything, then each need by area; only where there is anybody. In the shipped dataset needs are spread alike over the county: modelled.</summary>
    public ImmutableArray<SendNeedPart> NeedParts { get; init; } = [];

    /// <summary>Not looked at.</summary>
    public static SendResults None { get; } = new([], [], [], 0, []);
}

/// <summary>Young people with a plan, in scope, and what becomes of them.</summary>
/// <param name="All">All of them.</param>
/// <param name="Continuing">Who keep last year's place.</param>
/// <param name="Competing">Who compete for a place.</param>
/// <param name="PlacedChoice">Newly placed as applications work today.</param>
/// <param name="PlacedBest">Newly placed in the best case.</param>
public readonly record struct PlanHolders(int All, int Continuing, int Competing, int PlacedChoice, int PlacedBest);

/// <summary>Places for holders of a plan only.</summary>
/// <param name="Commissioned">September places commissioned, those of residents.</param>
/// <param name="Open">Of these and of courses that ask for a plan, open to applicants.</param>
public readonly record struct PlanPlaces(int Commissioned, int Open);

/// <summary>One primary need. Places are not recorded by need; see <see cref="SendResults.Entered"/>.</summary>
/// <param name="Need">The need.</param>
/// <param name="People">Young people with it.</param>
public sealed record SendNeed(PrimaryNeed Need, PlanHolders People);

/// <summary>One primary need in one setting or one area.</summary>
/// <param name="Need">The need.</param>
/// <param name="Setting">Setting named in the plan; null where it is an area's.</param>
/// <param name="AreaCode">Area of the home; null where it is a setting's.</param>
/// <param name="People">Young people.</param>
public sealed record SendNeedPart(PrimaryNeed Need, SettingType? Setting, string? AreaCode, PlanHolders People);

/// <summary>One setting.</summary>
/// <param name="Setting">Setting named in the plan.</param>
/// <param name="People">Young people whose plan names it.</param>
/// <param name="Places">Places at providers of that sort; null where the data do not tell such providers apart.</param>
public sealed record SendSetting(SettingType Setting, PlanHolders People, PlanPlaces? Places);

/// <summary>One area.</summary>
/// <param name="AreaCode">As in <see cref="AreaResult.Code"/>.</param>
/// <param name="AreaName">Its name.</param>
/// <param name="People">Young people with a plan who live there.</param>
/// <param name="Places">Places for them at sites there.</param>
/// <param name="InternshipDemand">Of those who compete, who want a supported internship first.</param>
/// <param name="InternshipPlaces">September places in supported internships at sites there.</param>
/// <param name="InternshipPlacedChoice">Newly placed in one, by home, as applications work today.</param>
/// <param name="InternshipPlacedBest">The same in the best case.</param>
public sealed record SendArea(
    string AreaCode, string AreaName, PlanHolders People, PlanPlaces Places, int InternshipDemand, int InternshipPlaces, int InternshipPlacedChoice, int InternshipPlacedBest);
