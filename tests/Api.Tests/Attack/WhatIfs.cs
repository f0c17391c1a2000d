using Pathways.Api.Tests.Support;

namespace Pathways.Api.Tests.Attack;

/// <summary>A scenario that an attacker composes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Yaml">Its text after the name.</param>
/// <param name="Same">Whether nobody can be placed otherwise than in the baseline, so that its counts are the baseline's.</param>
internal sealed record WhatIf(string Name, string Yaml, bool Same = false)
{
    /// <summary>Those of which coarse counts are told: nothing changes, a place more, a site more, a group's rule.</summary>
    public static WhatIf[] Within { get; } =
    [
        new("nothing", "", Same: true),
        new("nothing-again", "purpose: The same once more.\nmodifications:\n  - { name: none, type: change_places, where: { offer: o01 }, by: 0 }\n", Same: true),
        new("nothing-thrice", "purpose: And once more.\nmodifications:\n  - { name: none, type: change_places, where: { offer: o02 }, by: 0 }\n", Same: true),
        new("one-place", Changed("{ name: one, type: change_places, where: { offer: o04 }, by: 1 }")),
        new("site", Changed("{ name: here, type: open_site, id: new-site, provider: P3, title: \"New place\", latitude: 51.0, longitude: 0.4 }") + "  - { name: course, type: open_offer, id: new-course, site: new-site, title: Level 1 Retail, level: 1, ssa: \"07\", provision_type: study_programme, group_size: 12 }\n"),
        new("group", Changed("{ name: group, type: minimum_group, where: { offer: o06 }, learners: 3 }")),
    ];

    /// <summary>Those beyond the budget: a course less, shorter journeys.</summary>
    public static WhatIf[] Beyond { get; } =
    [
        new("closed", Changed("{ name: gone, type: close_offer, where: { offer: o07 } }")),
        new("reach", "parameters:\n  choice.travel_limit_minutes: 31\n"),
    ];

    /// <summary>One more, when none may be started any longer.</summary>
    public static WhatIf Last { get; } = new("too-many", "parameters:\n  choice.travel_limit_minutes: 32\n");

    /// <summary>Composes it and waits until it is done. Gives the run.</summary>
    public async Task<string> RunAsync(ApiUnderTest api, string role)
    {
        await api.UploadAsync(role, "/api/v1/scenarios", $"name: {Name}\n{Yaml}", 201);
        return await api.RunAsync(role, Name);
    }

    private static string Changed(string modification) => $"modifications:\n  - {modification}\n";
}
