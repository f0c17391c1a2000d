using System.Runtime.CompilerServices;
using Pathways.Conformance.Grains;
using Pathways.Conformance.Tests.Hosts;

namespace Pathways.Conformance.Tests;

/// <summary>Gives each test a key of its own, and the probe of that name.</summary>
[Collection(ConformanceGroup.Name)]
public abstract class ConformanceTest(ConformanceHost host)
{
    protected ConformanceHost Host { get; } = host;

    protected IGrainFactory Grains => Host.Grains;

    protected static string Key([CallerMemberName] string test = "") => test;

    protected static Probe ProbeOf(string key) => Probe.Of(key);
}
