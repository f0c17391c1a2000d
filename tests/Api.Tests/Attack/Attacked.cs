using Microsoft.Extensions.DependencyInjection;
using Pathways.Api.Models;
using Pathways.Api.Tests.Support;
using Pathways.Grains.Ports;
using Pathways.Grains.Tests.Worlds;
using Pathways.Model;

namespace Pathways.Api.Tests.Attack;

/// <summary>A server with so many young people that some counts are told and some are small, and an attacker that has composed its scenarios.</summary>
public sealed class Attacked : IAsyncLifetime
{
    private const int Learners = 600;
    private static readonly string[] Elsewhere = ["Z3", "Z1", "Z4"];

    private string _spot = "";

    internal ApiUnderTest Api { get; } = new();

    /// <summary>The composed scenarios' runs.</summary>
    internal Dictionary<string, string> Runs { get; } = new(StringComparer.Ordinal);

    /// <summary>A run of a scenario that ships, other than the baseline.</summary>
    internal string Shipped { get; private set; } = "";

    /// <summary>The lead's own runs.</summary>
    internal string[] Own => [.. Runs.Values];

    /// <summary>The server, with all scenarios run.</summary>
    /// <param name="others">With other young people who compete, and the same who hold a place.</param>
    /// <param name="composed">The scenarios that the lead composes.</param>
    internal async Task StartAsync(bool others, WhatIf[] composed)
    {
        var api = Api;
        Directory.CreateDirectory(api.Data);
        await File.WriteAllBytesAsync(Path.Combine(api.Data, "api-noise.key"), [.. Enumerable.Range(1, 32).Select(at => (byte)at)]); // the same noise in every test run
        var learners = SmallWorld.Learners(Learners);
        var source = new SmallSource(api.Folder, SmallWorld.Build(learners: others ? learners.Select(Moved).OfType<Learner>() : learners));
        await api.StartAsync(["Api:Limits:Counted=false", $"Api:Limits:WhatIfsPerDay={WhatIf.Within.Length + WhatIf.Beyond.Length}"], services => services.AddSingleton<IModelSource>(source).AddSingleton<IWorldSource>(source));
        _spot = (await api.GetAsync("analyst", "/api/v1/runs/baseline/cold-spots")).GetProperty("items")[0].GetProperty("cold_spot_id").GetString()!;
        Shipped = others ? "" : await api.RunAsync("analyst", "shorter");
        foreach (var whatIf in composed)
            Runs[whatIf.Name] = await whatIf.RunAsync(api, "lead");
    }

    /// <summary>What an attacker knows to ask for.</summary>
    internal Known Known(string[] own) => new(
        Shipped.Length == 0 ? ["baseline", .. own] : ["baseline", Shipped, .. own],
        own.Length == 0 ? ["baseline", "shorter"] : ["baseline", "shorter", .. Runs.Keys],
        new(StringComparer.Ordinal)
        {
            ["areas"] = ["A", "C"],
            ["zones"] = ["Z1"],
            ["providers"] = ["P1"],
            ["sites"] = ["S1", "new-site"],
            ["offers"] = ["o01"],
            ["ogc areas"] = ["A", "C"],
            ["ogc zones"] = ["Z1"],
            ["ogc sites"] = ["S1"],
            ["ogc offers"] = ["o01:general"],
            ["ogc cold-spots"] = [_spot],
        });

    public Task InitializeAsync() => StartAsync(others: false, [.. WhatIf.Within, .. WhatIf.Beyond]);

    public async Task DisposeAsync() => await Api.DisposeAsync();

    /// <summary>Nobody competes from Z2 any longer, a third of the others are gone, and those left want other levels elsewhere.</summary>
    private static Learner? Moved(Learner learner, int index) => learner.Stage == Stage.Continuing ? learner
        : learner.ZoneCode == "Z2" || index % 3 == 0 ? null
        : learner with { ZoneCode = index % 2 == 0 ? Elsewhere[index / 2 % Elsewhere.Length] : learner.ZoneCode, IntendedLevel = index % 5 == 0 ? Level.Level1 : learner.IntendedLevel };
}

/// <summary>Tests on the one attacked server.</summary>
[CollectionDefinition(Name)]
public sealed class OneAttacked : ICollectionFixture<Attacked>
{
    public const string Name = "one attacked server";
}
